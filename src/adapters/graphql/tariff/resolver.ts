// Tariffs of commercial bodies: entered by their heads, read by everybody.
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { run } from '../../../app/pipeline/command.js';
import { publishTariff } from '../../../app/tariff/publish-tariff.js';
import { tariffs } from '../../../app/tariff/queries.js';
import type * as domain from '../../../domain/network/tariff.js';
import { Input } from '../case/change.js';
import { answer } from '../shared/answer.js';
import type { Context, SignedInContext } from '../shared/context.js';
import { Uuid } from '../shared/scalars.js';
import { PublishTariffInput } from './inputs.js';
import { Tariff, TariffPayload } from './types.js';

@Resolver()
export class TariffResolver {
  @Query(() => [Tariff], {
    description: '商事调解组织的收费标准，最近的在前 — The tariffs of a commercial body, the latest first',
  })
  tariffs(
    @Arg('roomId', () => Uuid, { description: '商事调解组织 — The commercial body' }) roomId: string,
    @Ctx() { services }: Context,
  ): Promise<domain.Tariff[]> {
    return tariffs(services.tariffs, roomId);
  }

  @Mutation(() => TariffPayload, {
    description:
      '登记商事调解组织公布的收费标准，自某日起执行；其他调解不收费 — Enters the tariff that a commercial body published, from a day on; no other mediation charges',
  })
  async publishTariff(
    @Input(() => PublishTariffInput) input: PublishTariffInput,
    @Ctx() { services, by }: SignedInContext,
  ): Promise<TariffPayload> {
    const { value, problem } = await answer(run(publishTariff, services.tariffs, by, input));
    return { tariffId: value?.tariffId ?? null, problem };
  }
}
