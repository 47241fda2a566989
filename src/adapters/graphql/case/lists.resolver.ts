// Lists of cases and referrals: one statement each, shaped by the fields asked for.
import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import * as queries from '../../../app/case/queries/cases.js';
import * as referrals from '../../../app/referral/queries.js';
import type * as row from '../../../app/case/views/case-row.js';
import { SelectedFields } from '../shared/field-selection.js';
import type { Context } from '../shared/context.js';
import { CaseListArgs, CaseloadArgs, ReferralListArgs, RoomListArgs } from './lists.inputs.js';
import { OpenAction, openActionsOf, Place } from '../shared/brief.types.js';
import { CasePage, CaseRow, ReferralPage } from './case.types.js';
import { listOf, type ListPage, nodeFields, type PageArgs, requestOf } from '../shared/page.types.js';
import { ReferralRow } from './referral.types.js';

type Names = ReadonlySet<string>;

/** What a client asks of a list, in the words of the app. */
function wished<In extends PageArgs>(
  args: In,
  asked: Names,
): Omit<In, keyof PageArgs> & { page: ReturnType<typeof requestOf>; fields: Names } {
  const { first: _first, after: _after, ...rest } = args;
  return { ...rest, page: requestOf(args, asked), fields: nodeFields(asked) };
}

@Resolver(() => CaseRow)
export class CaseListsResolver {
  @Query(() => CasePage, { description: '我调解的案件 — The cases I mediate' })
  async myCaseload(
    @Args(() => CaseloadArgs) args: CaseloadArgs,
    @Ctx() { ask }: Context,
    @SelectedFields() asked: Names,
  ): Promise<ListPage<row.CaseRow>> {
    return listOf(await ask(queries.myCaseload, wished(args, asked)));
  }

  @Query(() => CasePage, { description: '一个办理点的案件 — The cases of a room' })
  async roomCases(
    @Args(() => RoomListArgs) args: RoomListArgs,
    @Ctx() { ask }: Context,
    @SelectedFields() asked: Names,
  ): Promise<ListPage<row.CaseRow>> {
    return listOf(await ask(queries.roomCases, wished(args, asked)));
  }

  @Query(() => CasePage, { description: '一个办理点待受理的登记 — What waits on a room’s desk' })
  async desk(
    @Args(() => RoomListArgs) args: RoomListArgs,
    @Ctx() { ask }: Context,
    @SelectedFields() asked: Names,
  ): Promise<ListPage<row.CaseRow>> {
    return listOf(await ask(queries.desk, wished(args, asked)));
  }

  @Query(() => CasePage, { description: '我能看到的全部案件 — Every case that exists for me' })
  async cases(
    @Args(() => CaseListArgs) args: CaseListArgs,
    @Ctx() { ask }: Context,
    @SelectedFields() asked: Names,
  ): Promise<ListPage<row.CaseRow>> {
    return listOf(await ask(queries.cases, wished(args, asked)));
  }

  @FieldResolver(() => Place, { description: '发生地 — Where the dispute arose' })
  place(@Root() { placeCode, placeName }: row.CaseRow): Place {
    return { code: placeCode, name: placeName };
  }

  @FieldResolver(() => [OpenAction], {
    description: '我此刻可以办理的步骤 — What I may do now, and why not for the rest',
  })
  openActions(@Root() { openActions }: row.CaseRow): OpenAction[] {
    return openActionsOf(openActions);
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

  @FieldResolver(() => [OpenAction], { description: '我对该案此刻可以办理的步骤 — What I may do with the case now' })
  openActions(@Root() { openActions }: row.ReferralRow): OpenAction[] {
    return openActionsOf(openActions);
  }
}
