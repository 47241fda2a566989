// Lists of cases and referrals: one statement each, shaped by the fields asked for.
import { Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { Day } from '../../../domain/kernel/day.js';
import * as queries from '../../../app/case/queries/cases.js';
import * as referrals from '../../../app/referral/queries.js';
import type * as row from '../../../app/case/views/case-row.js';
import { SelectedFields } from '../shared/field-selection.js';
import type { Context } from '../shared/context.js';
import {
  type CaseFilter,
  CaseListArgs,
  CaseloadArgs,
  filterOf,
  ReferralListArgs,
  RoomListArgs,
  WorkCountsArgs,
} from './lists.inputs.js';
import { Place } from '../shared/brief.types.js';
import { OpenAction, OpenActionsArgs, openActionsOf } from '../shared/open-action.types.js';
import { CasePage, CaseRow, ReferralPage } from './case.types.js';
import { WorkCounts } from './work-counts.types.js';
import { listOf, type ListPage, nodeFields, type PageArgs, requestOf } from '../shared/page.types.js';
import { ReferralRow } from './referral.types.js';
import { soughtPage } from './search.resolver.js';

type Names = ReadonlySet<string>;

/** What a client asks of a list, in the words of the app. */
function wished<In extends PageArgs>(
  args: In,
  asked: Names,
): Omit<In, keyof PageArgs> & { page: ReturnType<typeof requestOf>; fields: Names } {
  const { first: _first, after: _after, ...rest } = args;
  return { ...rest, page: requestOf(args, asked), fields: nodeFields(asked) };
}

/** The same of a list of cases: its work list is reckoned from the day of the request. */
function wishedCases<In extends PageArgs & { filter?: CaseFilter | null }>(args: In, asked: Names, today: Day) {
  return { ...wished(args, asked), filter: filterOf(args.filter, today) };
}

const DAY_MS = 86_400_000;

@Resolver(() => CaseRow)
export class CaseListsResolver {
  @Query(() => CasePage, { description: '我调解的案件 — The cases I mediate' })
  async myCaseload(
    @Args(() => CaseloadArgs) args: CaseloadArgs,
    @Ctx() { ask, today }: Context,
    @SelectedFields() asked: Names,
  ): Promise<ListPage<row.CaseRow>> {
    return soughtPage(listOf(await ask(queries.myCaseload, wishedCases(args, asked, today))), args.filter);
  }

  @Query(() => CasePage, { description: '一个办理点的案件 — The cases of a room' })
  async roomCases(
    @Args(() => RoomListArgs) args: RoomListArgs,
    @Ctx() { ask, today }: Context,
    @SelectedFields() asked: Names,
  ): Promise<ListPage<row.CaseRow>> {
    return soughtPage(listOf(await ask(queries.roomCases, wishedCases(args, asked, today))), args.filter);
  }

  @Query(() => CasePage, { description: '一个办理点待受理的登记 — What waits on a room’s desk' })
  async desk(
    @Args(() => RoomListArgs) args: RoomListArgs,
    @Ctx() { ask, today }: Context,
    @SelectedFields() asked: Names,
  ): Promise<ListPage<row.CaseRow>> {
    return soughtPage(listOf(await ask(queries.desk, wishedCases(args, asked, today))), args.filter);
  }

  @Query(() => CasePage, { description: '我能看到的全部案件 — Every case that exists for me' })
  async cases(
    @Args(() => CaseListArgs) args: CaseListArgs,
    @Ctx() { ask, today }: Context,
    @SelectedFields() asked: Names,
  ): Promise<ListPage<row.CaseRow>> {
    return soughtPage(listOf(await ask(queries.cases, wishedCases(args, asked, today))), args.filter);
  }

  @Query(() => WorkCounts, {
    description: '有多少在等：今天、七天内、逾期、久未办理 — How much waits: today, this week, overdue, cold',
  })
  workCounts(
    @Args(() => WorkCountsArgs) { filter, ...args }: WorkCountsArgs,
    @Ctx() { ask, today }: Context,
  ): Promise<WorkCounts> {
    return ask(queries.workCounts, { ...args, filter: filterOf(filter, today), today });
  }

  @FieldResolver(() => Boolean, { description: '下一期限已过 — The next date has passed' })
  overdue(@Root() { nextDue, status }: row.CaseRow, @Ctx() { today }: Context): boolean {
    return nextDue !== null && nextDue < today && status !== 'ARCHIVED';
  }

  @FieldResolver(() => Int, {
    description: '自登记至今或者至办结的天数 — Days since it was registered, to today or to its end',
  })
  ageDays(@Root() { registeredOn, acceptedOn, endedOn }: row.CaseRow, @Ctx() { today }: Context): number {
    const began = registeredOn ?? acceptedOn ?? today;
    return Math.round((Date.parse(endedOn ?? today) - Date.parse(began)) / DAY_MS);
  }

  @FieldResolver(() => Place, { description: '发生地 — Where the dispute arose' })
  place(@Root() { placeCode, placeName }: row.CaseRow): Place {
    return { code: placeCode, name: placeName };
  }

  @FieldResolver(() => [OpenAction], {
    description:
      '我此刻可以办理的步骤；all 时连同不可办理的及其原因 — What I may do now; with `all` also what I may not, and why',
  })
  openActions(
    @Root() { openActions }: row.CaseRow,
    @Args(() => OpenActionsArgs) { all }: OpenActionsArgs,
  ): OpenAction[] {
    return openActionsOf(openActions, all);
  }
}

@Resolver(() => ReferralRow)
export class ReferralListsResolver {
  @Query(() => ReferralPage, { description: '转来的 — What is or was offered to my rooms' })
  async incomingReferrals(
    @Args(() => ReferralListArgs) args: ReferralListArgs,
    @Ctx() { ask }: Context,
    @SelectedFields() asked: Names,
  ): Promise<ListPage<row.ReferralRow>> {
    return listOf(await ask(referrals.incomingReferrals, wished(args, asked)));
  }

  @Query(() => ReferralPage, { description: '转出的 — What my rooms proposed or sent' })
  async outgoingReferrals(
    @Args(() => ReferralListArgs) args: ReferralListArgs,
    @Ctx() { ask }: Context,
    @SelectedFields() asked: Names,
  ): Promise<ListPage<row.ReferralRow>> {
    return listOf(await ask(referrals.outgoingReferrals, wished(args, asked)));
  }

  @FieldResolver(() => [OpenAction], {
    description:
      '我对该案此刻可以办理的步骤；all 时连同其余 — What I may do with the case now; with `all` also the rest',
  })
  openActions(
    @Root() { openActions }: row.ReferralRow,
    @Args(() => OpenActionsArgs) { all }: OpenActionsArgs,
  ): OpenAction[] {
    return openActionsOf(openActions, all);
  }
}
