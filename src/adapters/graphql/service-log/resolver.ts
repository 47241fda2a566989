// The log of services of grid judges: recorded, listed, counted by month.
import { Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { run } from '../../../app/pipeline/command.js';
import type * as log from '../../../app/service-log/port.js';
import { serviceCounts, services } from '../../../app/service-log/queries.js';
import { recordService } from '../../../app/service-log/record-service.js';
import { Input } from '../case/change.js';
import { answer } from '../shared/answer.js';
import type { SignedInContext } from '../shared/context.js';
import { RecordServiceInput, ServiceArgs } from './inputs.js';
import { Service, ServiceCount, ServicePayload } from './types.js';

@Resolver()
export class ServiceLogResolver {
  @Mutation(() => ServicePayload, {
    description: '网格法官记录一次服务；只记人数，不记姓名 — A judge records a service at a grid: numbers, no names',
  })
  async recordService(
    @Input(() => RecordServiceInput) input: RecordServiceInput,
    @Ctx() { services: { serviceLog }, by }: SignedInContext,
  ): Promise<ServicePayload> {
    const { value, problem } = await answer(run(recordService, serviceLog, by, input));
    return { serviceId: value?.serviceId ?? null, problem };
  }

  @Query(() => [Service], {
    description:
      '法官的服务记录：本人的、本办理点的、所监督辖区的，最近的在前 — Services: one’s own, at one’s rooms, in the areas one watches',
  })
  services(
    @Args(() => ServiceArgs) asked: ServiceArgs,
    @Ctx() { services: { serviceLog }, by }: SignedInContext,
  ): Promise<log.ServiceRow[]> {
    return services(serviceLog, by, asked);
  }

  @Query(() => [ServiceCount], { description: '按月、按种类统计 — The figures by month and kind' })
  serviceCounts(
    @Args(() => ServiceArgs) asked: ServiceArgs,
    @Ctx() { services: { serviceLog }, by }: SignedInContext,
  ): Promise<log.ServiceCount[]> {
    return serviceCounts(serviceLog, by, asked);
  }
}
