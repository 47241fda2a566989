// The statement of mandates and the cases behind a figure of it.
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { MandateQuery } from '../../../app/book/mandates/port.js';
import {
  mandateDrillDown,
  mandateStatement,
  type MandateLine as Line,
  type MandateStatement as Read,
} from '../../../app/book/mandates/statement.js';
import { stationTotal } from '../../../app/book/mandates/station-total.js';
import { areasAsked, inOwnArea } from '../../../app/book/own-area.js';
import type { MandateClass } from '../../../domain/book/mandates/move.js';
import type { Actor } from '../../../domain/kernel/actor.js';
import { MandateClassEnum, mandateColumnOf } from '../enums/mandates.js';
import { Division, Room } from '../network/types.js';
import type { Context, SignedInContext } from '../shared/context.js';
import { SelectedFields } from '../shared/field-selection.js';
import { PageArgs, requestOf } from '../shared/page.types.js';
import { MAYBE } from '../shared/shown.js';
import { withoutNulls } from '../shared/without-nulls.js';
import { withRows } from './counted-cases.js';
import { MandateFigureInput, MandateStatementInput } from './mandates.inputs.js';
import { MandateLine, MandateStatement, StationTotal } from './mandates.types.js';
import { divisionOf, divisionsOf, roomOf } from './places.js';
import { DrillDown } from './types.js';

function queryOf(input: MandateStatementInput, by: Actor): MandateQuery {
  const { from, to, ...rest } = withoutNulls(input);
  return inOwnArea({ ...rest, period: { from, to } }, by);
}

@Resolver(() => MandateStatement)
export class MandateStatementResolver {
  @Query(() => MandateStatement, {
    description: '一个期间的委托调解统计表 — The statement of entrusted mediation in a period',
  })
  async mandateStatement(
    @Arg('input', () => MandateStatementInput, { description: '要求 — What is asked' }) input: MandateStatementInput,
    @Ctx() { services, by }: SignedInContext,
  ): Promise<MandateStatement> {
    const read = await mandateStatement(services.mandates, queryOf(input, by), by, services.network);
    const { query } = read;
    return { ...read, from: query.period.from, to: query.period.to, by: query.by, areas: areasAsked(query) };
  }

  @Query(() => DrillDown, {
    description:
      '委托统计一个数字背后的案件；看不到的只计数 — The cases behind a figure of mandates; what I may not see is only counted',
  })
  async mandateDrillDown(
    @Arg('input', () => MandateFigureInput, { description: '哪个数字 — Which figure' }) input: MandateFigureInput,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: SignedInContext,
    @SelectedFields() asked: ReadonlySet<string>,
  ): Promise<DrillDown> {
    const { column, key, mandateClass } = input;
    const figure = {
      ...queryOf(input, context.by),
      ...{ column: mandateColumnOf(column), key, mandateClass: mandateClass as MandateClass },
    };
    const { mandates, network } = context.services;
    const { page: read, ...found } = await mandateDrillDown(
      mandates,
      figure,
      requestOf(page, asked),
      context.by,
      network,
    );
    return { ...found, nodes: await withRows(context, read.rows, asked), next: read.next };
  }

  @FieldResolver(() => StationTotal, {
    ...MAYBE,
    description:
      '行政争议调解的合计与两部分；按机关、类型或者其他类别统计时为空 — Administrative disputes in both books; null by authority, by type or of other classes',
  })
  stationTotal(@Root() read: Read, @Ctx() { services }: Context): Promise<StationTotal | null> {
    return stationTotal(read, services.figures);
  }

  @FieldResolver(() => [Division], { description: '统计所及的区划 — The divisions counted in' })
  places(@Root() { areas }: MandateStatement, @Ctx() { loaders }: Context): Promise<Division[]> {
    return divisionsOf(areas, loaders);
  }
}

@Resolver(() => MandateLine)
export class MandateLineResolver {
  @FieldResolver(() => MandateClassEnum, {
    ...MAYBE,
    description: '类别；代替不予显示的行的为空 — The class; null of the line that stands for what is not shown',
  })
  mandateClass(@Root() { mandateClass }: Line): string | null {
    return mandateClass || null;
  }

  @FieldResolver(() => Room, { ...MAYBE, description: '按办理点分列时的办理点 — The room, of a line by room' })
  room(@Root() { key }: Line, @Ctx() { loaders }: Context): Promise<Room | null> {
    return roomOf(key, loaders);
  }

  @FieldResolver(() => Division, { ...MAYBE, description: '按区划分列时的区划 — The division, of a line by division' })
  division(@Root() { key }: Line, @Ctx() { loaders }: Context): Promise<Division | null> | null {
    return divisionOf(key, loaders);
  }
}
