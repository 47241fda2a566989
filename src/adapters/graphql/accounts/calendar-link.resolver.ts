// One's own link for calendar programs: seen, made, revoked.
import { Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { makeCalendarLink, myCalendarLink, revokeCalendarLink } from '../../../app/accounts/calendar-link.js';
import type { CalendarLinkRow } from '../../../app/accounts/ports/lists.js';
import { run } from '../../../app/pipeline/command.js';
import { Input } from '../case/change.js';
import { answer } from '../shared/answer.js';
import type { SignedInContext } from '../shared/context.js';
import { MakeCalendarLinkInput, RevokeCalendarLinkInput } from './account.inputs.js';
import { accountPayload } from './account.resolver.js';
import { AccountPayload, CalendarLink, CalendarLinkPayload } from './account.types.js';

@Resolver()
export class CalendarLinkResolver {
  @Query(() => CalendarLink, { description: '我的日历链接 — My calendar link' })
  myCalendarLink(@Ctx() { services, by }: SignedInContext): Promise<CalendarLinkRow> {
    return myCalendarLink(services.office, by);
  }

  @Mutation(() => CalendarLinkPayload, {
    description:
      '生成日历链接：供日历程序读取本人的调解日程，不含姓名；原链接随即失效 — Makes a link under which calendar programs read one’s sessions, without names; the former one ends',
  })
  async makeCalendarLink(
    @Input(() => MakeCalendarLinkInput) input: MakeCalendarLinkInput,
    @Ctx() { services, by }: SignedInContext,
  ): Promise<CalendarLinkPayload> {
    const { value, problem } = await answer(run(makeCalendarLink, services.office.desk, by, { ...input, by }));
    const path = value?.path ?? null;
    const { publicUrl } = services.office;
    return { path, url: path && publicUrl && `${publicUrl}${path}`, problem };
  }

  @Mutation(() => AccountPayload, { description: '废止日历链接 — Revokes one’s calendar link' })
  revokeCalendarLink(
    @Input(() => RevokeCalendarLinkInput) input: RevokeCalendarLinkInput,
    @Ctx() { services, by }: SignedInContext,
  ): Promise<AccountPayload> {
    return accountPayload(run(revokeCalendarLink, services.office.desk, by, { ...input, by }));
  }
}
