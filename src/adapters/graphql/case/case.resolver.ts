// One case: what it is, what happened, what an undo would take back, and the register of numbers.
import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { caseById, caseByNumber, timeline, undoPreview } from '../../../app/case/queries/case.js';
import { lastReferral } from '../../../app/referral/queries.js';
import { numbers } from '../../../app/case/queries/numbers.js';
import type { CaseView, PartyView } from '../../../app/case/views/case-view.js';
import { byShownName } from '../../../app/case/views/parties-by-name.js';
import type * as row from '../../../app/case/views/case-row.js';
import type * as view from '../../../app/case/views/timeline.js';
import { ArgumentsBelow, SelectedFields } from '../shared/field-selection.js';
import type { Changed, Context } from '../shared/context.js';
import { LedgerClassEnum, StatusEnum } from '../enums/case.js';
import { PartySortEnum } from '../enums/network.js';
import { NumberArgs } from './lists.inputs.js';
import { Uuid } from '../shared/scalars.js';
import { MAYBE } from '../shared/shown.js';
import { Place } from '../shared/brief.types.js';
import { OpenAction, OpenActionsArgs, openActionsOf } from '../shared/open-action.types.js';
import { Case, CasePayload } from './case.types.js';
import { Party } from './party.types.js';
import { fieldsBelow, listOf, type ListPage, nodeFields, PageArgs, requestOf } from '../shared/page.types.js';
import { Fact, factsOf } from '../shared/problem.types.js';
import { ReferralRow } from './referral.types.js';
import { NumberPage, TimelineEntry, TimelinePage, UndoneStep } from './timeline.types.js';

type Names = ReadonlySet<string>;

async function timelineOf(
  { ask }: Context,
  id: string,
  page: PageArgs,
  asked: Names,
): Promise<ListPage<view.TimelineEntry> | null> {
  const read = await ask(timeline, { id, page: requestOf(page, asked), fields: nodeFields(asked) });
  return read && listOf(read);
}

/** A case with the page of its history that is asked for below it. */
function caseWith({ ask }: Context, id: string, fields: Names, page: PageArgs | null): Promise<CaseView | null> {
  const below = fieldsBelow(fields, 'timeline');
  return ask(caseById, {
    id,
    fields,
    timeline: page && { page: requestOf(page, below), fields: nodeFields(below) },
  });
}

@Resolver(() => Case)
export class CaseResolver {
  @Query(() => Case, {
    nullable: true,
    description: '一宗案件；看不到的与没有的一样为空 — A case; null when it does not exist for the viewer',
  })
  case(
    @Arg('id', () => Uuid, { description: '标识 — The identifier' }) id: string,
    @Ctx() context: Context,
    @SelectedFields() fields: Names,
    @ArgumentsBelow('timeline') page: PageArgs | null,
  ): Promise<CaseView | null> {
    return caseWith(context, id, fields, page);
  }

  @Query(() => Case, {
    nullable: true,
    description: '按编号找案件：案号、登记号或者外部编号 — A case by any of its numbers',
  })
  async caseByNumber(
    @Args(() => NumberArgs) args: NumberArgs,
    @Ctx() context: Context,
    @SelectedFields() fields: Names,
    @ArgumentsBelow('timeline') page: PageArgs | null,
  ): Promise<CaseView | null> {
    const id = await context.ask(caseByNumber, args);
    return id === null ? null : caseWith(context, id, fields, page);
  }

  @Query(() => TimelinePage, {
    nullable: true,
    description: '案件历史，最近的在前 — The history of a case, latest first',
  })
  timeline(
    @Arg('id', () => Uuid, { description: '案件 — The case' }) id: string,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
    @SelectedFields() asked: Names,
  ): Promise<ListPage<view.TimelineEntry> | null> {
    return timelineOf(context, id, page, asked);
  }

  @Query(() => [UndoneStep], {
    nullable: true,
    description: '此刻撤销将收回哪些步骤 — What an undo would take back now, oldest first',
  })
  undoPreview(
    @Arg('id', () => Uuid, { description: '案件 — The case' }) id: string,
    @Ctx() { ask }: Context,
  ): Promise<readonly view.UndoneStep[] | null> {
    return ask(undoPreview, { id });
  }

  @Query(() => NumberPage, {
    nullable: true,
    description:
      '案号登记簿，含作废的；限其负责人与监督者 — The register of numbers, void ones included, for heads and supervisors',
  })
  async numbers(
    @Arg('year', () => Int, { description: '受理年份 — Year of acceptance' }) year: number,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { ask }: Context,
    @SelectedFields() asked: Names,
    @Arg('roomId', () => Uuid, {
      nullable: true,
      description: '以其名义调解的办理点 — A room that mediates in its name',
    })
    roomId?: string | null,
    @Arg('organisationId', () => Uuid, { nullable: true, description: '调委会 — The committee' }) organisationId?:
      | string
      | null,
  ): Promise<ListPage<view.NumberRow> | null> {
    const read = await ask(numbers, { organisationId, roomId, year, page: requestOf(page, asked) });
    return read && listOf(read);
  }

  @FieldResolver(() => Place, { description: '发生地 — Where the dispute arose' })
  place(@Root() { placeCode, placeName }: CaseView): Place {
    return { code: placeCode, name: placeName };
  }

  @FieldResolver(() => LedgerClassEnum, {
    nullable: true,
    description: '统计类别；受理前为空 — The class of the book; null before acceptance',
  })
  ledgerClass(@Root() { ledgerClass }: CaseView): string | null {
    return ledgerClass || null;
  }

  @FieldResolver(() => [OpenAction], {
    description: '我此刻可以办理的步骤，不可的说明原因 — What I may do now, and why not for the rest',
  })
  openActions(@Root() { openActions }: CaseView, @Args(() => OpenActionsArgs) { all }: OpenActionsArgs): OpenAction[] {
    return openActionsOf(openActions, all);
  }

  @FieldResolver(() => [Party], { description: '当事人 — The parties' })
  parties(
    @Root() { parties }: CaseView,
    @Arg('sort', () => PartySortEnum, { defaultValue: 'AS_REGISTERED', description: '排序 — The order' })
    sort: 'AS_REGISTERED' | 'NAME',
  ): readonly PartyView[] {
    return sort === 'NAME' ? byShownName(parties) : parties;
  }

  @FieldResolver(() => TimelinePage, {
    description: '历史，最近的在前 — The history, latest first',
    name: 'timeline',
    nullable: true,
  })
  ofCase(
    @Root() { id, timeline: read }: CaseView,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: Context,
    @SelectedFields() asked: Names,
  ): Promise<ListPage<view.TimelineEntry> | null> | ListPage<view.TimelineEntry> {
    return read ? listOf(read) : timelineOf(context, id, page, asked);
  }
}

@Resolver(() => CasePayload)
export class CasePayloadResolver {
  @FieldResolver(() => Case, {
    ...MAYBE,
    description: '变更后的案件，新版本在内 — The case after the change, with its new version',
  })
  case(
    @Root() { caseId }: Changed,
    @Ctx() context: Context,
    @SelectedFields() fields: Names,
    @ArgumentsBelow('timeline') page: PageArgs | null,
  ): Promise<CaseView | null> | null {
    return caseId === null ? null : caseWith(context, caseId, fields, page);
  }

  @FieldResolver(() => ReferralRow, {
    ...MAYBE,
    description:
      '本案最近一次转入或者转出本室的转办，答复后案件看不到时仍给出 — The last offer of the case to or from my rooms, also when its answer took the case out of sight',
  })
  referral(
    @Root() { caseId }: Changed,
    @Ctx() { ask }: Context,
    @SelectedFields() fields: Names,
  ): Promise<row.ReferralRow | null> | null {
    return caseId === null ? null : ask(lastReferral, { caseId, fields });
  }

  @FieldResolver(() => ID, {
    ...MAYBE,
    description: '案件标识；案件转走而看不到时仍给出 — The case’s identifier, also when it went out of sight',
  })
  caseId(@Root() { caseId }: Changed): string | null {
    return caseId;
  }
}

@Resolver(() => TimelineEntry)
export class TimelineResolver {
  @FieldResolver(() => [Fact], {
    description: '公开事实：代码、日期、金额（分）与标识 — Public facts: codes, days, amounts in fen, ids',
  })
  facts(@Root() { facts }: view.TimelineEntry): Fact[] {
    return factsOf(facts);
  }

  @FieldResolver(() => StatusEnum, {
    ...MAYBE,
    description: '之前的状态；登记时为空 — The status before; null for the registration',
  })
  statusBefore(@Root() { statusBefore }: view.TimelineEntry): string | null {
    return statusBefore in StatusEnum ? statusBefore : null;
  }
}
