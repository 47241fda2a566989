// Lists of an office: persons, accounts, sessions, the log, appointments, and what a leaver leaves behind.
import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import * as lists from '../../../app/accounts/lists.js';
import * as staffing from '../../../app/accounts/staffing.js';
import type * as row from '../../../app/accounts/ports/lists.js';
import { SelectedFields } from '../shared/field-selection.js';
import type { SignedInContext } from '../shared/context.js';
import { SearchArgs } from './account.inputs.js';
import { Uuid } from '../shared/scalars.js';
import { AccountLogLine, AccountLogPage, AccountPage, Session } from './account.types.js';
import { listOf, type ListPage, PageArgs, requestOf } from '../shared/page.types.js';
import { Appointment, ClerkAllowance, LeaverPost, MediatorCandidate, PersonPage } from './office.types.js';
import { factsOf } from '../shared/problem.types.js';

type Names = ReadonlySet<string>;

@Resolver()
export class AccountListsResolver {
  @Query(() => PersonPage, { description: '本地人员及其岗位 — Persons of the home and their posts' })
  async persons(
    @Args(() => SearchArgs) args: SearchArgs,
    @Ctx() { services, by }: SignedInContext,
    @SelectedFields() asked: Names,
  ): Promise<ListPage<row.PersonRow>> {
    return listOf(await lists.persons(services.office, by, { ...requestOf(args, asked), search: args.search ?? null }));
  }

  @Query(() => AccountPage, { description: '本地账号 — Accounts of the home' })
  async accounts(
    @Args(() => SearchArgs) args: SearchArgs,
    @Ctx() { services, by }: SignedInContext,
    @SelectedFields() asked: Names,
  ): Promise<ListPage<row.AccountRow>> {
    return listOf(
      await lists.accounts(services.office, by, { ...requestOf(args, asked), search: args.search ?? null }),
    );
  }

  @Query(() => [Session], { description: '某账号的有效登录 — Living sessions of an account of the home' })
  accountSessions(
    @Arg('accountId', () => Uuid, { description: '账号 — The account' }) accountId: string,
    @Ctx() { services, by }: SignedInContext,
  ): Promise<row.SessionRow[]> {
    return lists.accountSessions(services.office, by, { accountId });
  }

  @Query(() => AccountLogPage, {
    description:
      '账号日志，最近在前；限管理员与审计员 — The log of accounts, newest first; for administrators and auditors',
  })
  async accountLog(
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { services, by }: SignedInContext,
    @SelectedFields() asked: Names,
  ): Promise<ListPage<AccountLogLine>> {
    const { rows, ...rest } = await lists.accountLog(services.office, by, requestOf(args, asked));
    const lines = rows.map((line) => ({ ...line, facts: factsOf(line.facts as Parameters<typeof factsOf>[0]) }));
    return listOf({ ...rest, rows: lines });
  }

  @Query(() => [Appointment], { description: '待确认的岗位 — Posts that wait for a second administrator' })
  appointments(@Ctx() { services, by }: SignedInContext): Promise<row.AppointmentRow[]> {
    return lists.appointments(services.office, by);
  }

  @Query(() => [MediatorCandidate], {
    description:
      '本办理点可以承办的调解员，在办少的在前 — Who of the room could mediate, with open cases and cap, the least busy first',
  })
  candidates(
    @Ctx() { services, by }: SignedInContext,
    @Arg('roomId', () => Uuid, {
      nullable: true,
      description: '办理点；只负责一个的可不填 — The room; the head of one room may leave it out',
    })
    roomId?: string | null,
  ): Promise<row.MediatorCandidate[]> {
    return staffing.candidates(services.office, by, { roomId: roomId ?? null });
  }

  @Query(() => [ClerkAllowance], {
    description:
      '准许受理员代负责人答复转办，现行的和将来的 — Allowances by which clerks answer referrals, those that hold and those to come',
  })
  clerkAllowances(@Ctx() { services, by }: SignedInContext): Promise<row.AllowanceRow[]> {
    return staffing.clerkAllowances(services.office, by);
  }

  @Query(() => [LeaverPost], {
    description:
      '移交预览：离任者各岗位的在办案件和可以接手的人 — Preview of a handover: open cases by post, and who could take them',
  })
  handoverPreview(
    @Arg('personId', () => Uuid, { description: '离任者 — The leaver' }) personId: string,
    @Ctx() { services, by }: SignedInContext,
  ): Promise<row.LeaverPost[]> {
    return lists.handoverPreview(services.office, by, { personId });
  }
}
