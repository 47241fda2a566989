// Dated settings: changed from a day on, and the log of all changes.
import { Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { run } from '../../../app/pipeline/command.js';
import { changeSetting } from '../../../app/settings/change-setting.js';
import type { SettingRow } from '../../../app/settings/port.js';
import { settings } from '../../../app/settings/queries.js';
import { Input } from '../case/change.js';
import { answer } from '../shared/answer.js';
import type { SignedInContext } from '../shared/context.js';
import { withoutNulls } from '../shared/without-nulls.js';
import { ChangeSettingInput } from './inputs.js';
import { SettingChange, SettingPayload } from './types.js';

@Resolver()
export class SettingResolver {
  @Query(() => [SettingChange], {
    description: '有时效的设置及历次改变，最近的在前 — Dated settings with all their changes, the latest first',
  })
  settings(@Ctx() { services, by }: SignedInContext): Promise<SettingRow[]> {
    return settings(services.settings, by);
  }

  @Mutation(() => SettingPayload, {
    description:
      '自某日起改变一项设置，从不追溯；限司法行政监督员与系统管理员 — Changes a setting from a day on, never backwards; for supervisors and administrators',
  })
  async changeSetting(
    @Input(() => ChangeSettingInput) input: ChangeSettingInput,
    @Ctx() { services, by }: SignedInContext,
  ): Promise<SettingPayload> {
    const { value, problem } = await answer(run(changeSetting, services.settings, by, withoutNulls(input)));
    return { settingId: value?.settingId ?? null, problem };
  }
}
