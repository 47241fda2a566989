// Lists of proceedings: what an authority has to decide, and what a room has asked for.
import { Args, ArgsType, Ctx, ID, ObjectType, Query, Resolver } from 'type-graphql';
import * as queries from '../../../app/case/queries/proceedings.js';
import type * as view from '../../../app/case/views/proceeding-row.js';
import type { Day as DayOf } from '../../../domain/kernel/day.js';
import type { ProceedingKind, ProceedingStatus } from '../../../domain/case/proceeding-status.js';
import type { QueueDue, QueueSort } from '../../../app/reading/due.js';
import { DisputeTypeEnum } from '../enums/case.js';
import { QueueDueEnum, QueueSortEnum } from '../enums/network.js';
import { ProceedingKindEnum, ProceedingStatusEnum } from '../enums/proceeding.js';
import { RoomBrief } from '../shared/brief.types.js';
import type { Context } from '../shared/context.js';
import { SelectedFields } from '../shared/field-selection.js';
import { OPTIONAL, PlainField, PlainList } from '../shared/fields.js';
import { listOf, type ListPage, PageArgs, pageType, requestOf } from '../shared/page.types.js';
import { Day, Uuid } from '../shared/scalars.js';
import { MAYBE, Shown } from '../shared/shown.js';
import { AuthorityBrief } from './linked-proceeding.types.js';

@ArgsType()
class ProceedingListArgs extends PageArgs {
  @PlainField(() => ProceedingKindEnum, '种类 — The kind', OPTIONAL)
  kind?: ProceedingKind | null;

  @PlainField(() => QueueSortEnum, '次序；不填为快到期的在前 — The order; left out, what is due first', OPTIONAL)
  sort?: QueueSort | null;

  @PlainField(() => QueueDueEnum, '只列期限属于哪一组的 — Only those due in this group', OPTIONAL)
  due?: QueueDue | null;
}

@ArgsType()
class RoomProceedingArgs extends ProceedingListArgs {
  @PlainField(() => Uuid, '办理点 — The room')
  roomId!: string;

  @PlainList(() => ProceedingStatusEnum, '状态 — The status', OPTIONAL)
  status?: ProceedingStatus[] | null;
}

@ObjectType({ description: '列表中的程序 — A line of a list of proceedings', simpleResolvers: true })
class ProceedingRow implements view.ProceedingRow {
  @Shown(() => ID, '标识 — The identifier')
  id!: string;

  @Shown(() => ID, '案件 — The case')
  caseId!: string;

  @Shown(() => String, '登记号 — The display number of the case')
  displayNo!: string;

  @Shown(() => String, '案号 — The committee’s number of the case', MAYBE)
  caseNumber!: string | null;

  @Shown(() => DisputeTypeEnum, '纠纷类型 — The type of the dispute')
  type!: view.ProceedingRow['type'];

  @Shown(() => ProceedingKindEnum, '种类 — The kind')
  kind!: ProceedingKind;

  @Shown(() => ProceedingStatusEnum, '状态 — How it stands')
  status!: ProceedingStatus;

  @Shown(() => String, '机关案号 — The number that the authority gave last', MAYBE)
  number!: string | null;

  @Shown(() => Day, '最近一步的日期 — The day of its last step')
  since!: string;

  @Shown(() => Day, '机关办理期限；没有期限的为空 — The authority’s last day; null while no period runs', MAYBE)
  dueOn!: string | null;

  @Shown(() => Boolean, '待机关办理 — The authority has to act')
  waits!: boolean;

  @Shown(() => AuthorityBrief, '受理的机关 — The authority')
  authority!: view.ProceedingRow['authority'];

  @Shown(() => RoomBrief, '持案或者办结的办理点 — The room of the case')
  room!: view.ProceedingRow['room'];
}

const ProceedingPage = pageType('ProceedingPage', '一页程序 — A page of proceedings', () => ProceedingRow);
type Names = ReadonlySet<string>;

const orderOf = ({ sort, due }: ProceedingListArgs, today: DayOf) => ({
  sort: sort ?? null,
  due: due ? { group: due, today } : null,
});

@Resolver()
export class ProceedingListsResolver {
  @Query(() => ProceedingPage, {
    description: '待本机关办理的程序，先到期的在前 — What waits for my court or commission, what is due first, first',
  })
  async proceedingsToDecide(
    @Args(() => ProceedingListArgs) args: ProceedingListArgs,
    @Ctx() { ask, today }: Context,
    @SelectedFields() asked: Names,
  ): Promise<ListPage<view.ProceedingRow>> {
    const wished = { kind: args.kind ?? null, ...orderOf(args, today), page: requestOf(args, asked) };
    return listOf(await ask(queries.proceedingsToDecide, wished));
  }

  @Query(() => ProceedingPage, {
    description: '一个办理点的案件的后续程序，先到期的在前 — Proceedings of a room’s cases, what is due first, first',
  })
  async proceedingsOfRoom(
    @Args(() => RoomProceedingArgs) args: RoomProceedingArgs,
    @Ctx() { ask, today }: Context,
    @SelectedFields() asked: Names,
  ): Promise<ListPage<view.ProceedingRow>> {
    const { roomId, kind = null, status = null } = args;
    const wished = { roomId, kind, status, ...orderOf(args, today), page: requestOf(args, asked) };
    return listOf(await ask(queries.proceedingsOfRoom, wished));
  }
}
