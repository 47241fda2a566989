// The statement, the definitions of its rates, and the cases behind a figure.
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { StatementQuery } from '../../../app/book/port.js';
import { areasAsked, inOwnArea } from '../../../app/book/own-area.js';
import { ensureOpenTo, type ShownLine as Line, shownTo } from '../../../app/book/small-cells.js';
import { drillDown, statement } from '../../../app/book/statement.js';
import { DEFINITIONS, type Rate as Ratio } from '../../../domain/book/figure.js';
import { SelectedFields } from '../shared/field-selection.js';
import type { Context, SignedInContext } from '../shared/context.js';
import { LedgerClassEnum } from '../enums/case.js';
import { columnOf } from '../enums/network.js';
import type { Actor } from '../../../domain/kernel/actor.js';
import { withRows } from './counted-cases.js';
import { FigureInput, StatementInput } from './inputs.js';
import { divisionOf, divisionsOf, roomOf } from './places.js';
import { MAYBE } from '../shared/shown.js';
import { PageArgs, requestOf } from '../shared/page.types.js';
import { Division, Room } from '../network/types.js';
import { Definition, DrillDown, Rate, Statement, StatementLine } from './types.js';
import { withoutNulls } from '../shared/without-nulls.js';

type Names = ReadonlySet<string>;

function queryOf(input: StatementInput, by: Actor): StatementQuery {
  const { from, to, ...rest } = withoutNulls(input);
  return inOwnArea({ ...rest, period: { from, to } }, by);
}

@Resolver(() => StatementLine)
export class StatementResolver {
  @Query(() => Statement, { description: '一个期间的统计表 — The statement of a period' })
  async statement(
    @Arg('input', () => StatementInput, { description: '要求 — What is asked' }) input: StatementInput,
    @Ctx() { services, by }: SignedInContext,
  ): Promise<Statement> {
    const { query, ...read } = await shownTo(
      by,
      await statement(services.figures, queryOf(input, by)),
      services.network,
    );
    return { ...read, query, from: query.period.from, to: query.period.to, by: query.by, areas: areasAsked(query) };
  }

  @Query(() => DrillDown, {
    description: '一个数字背后的案件；看不到的只计数 — The cases behind a figure; what I may not see is only counted',
  })
  async drillDown(
    @Arg('input', () => FigureInput, { description: '哪个数字 — Which figure' }) input: FigureInput,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: SignedInContext,
    @SelectedFields() asked: Names,
  ): Promise<DrillDown> {
    const { column, key, ledgerClass = '', reopened } = withoutNulls(input);
    const figure = { ...queryOf(input, context.by), column: columnOf(column), key, ledgerClass, reopened };
    await ensureOpenTo(context.by, figure, context.services.network);
    const { page: read, ...found } = await drillDown(
      context.services.figures,
      figure,
      requestOf(page, asked),
      context.by,
    );
    return { ...found, nodes: await withRows(context, read.rows, asked), next: read.next };
  }

  @Query(() => [Definition], { description: '成功率的各种口径 — The definitions of rates' })
  definitions(): Definition[] {
    return Object.values(DEFINITIONS);
  }

  @FieldResolver(() => LedgerClassEnum, {
    ...MAYBE,
    description: '类别；几类合计时为空 — The class; null when the line sums several',
  })
  ledgerClass(@Root() { ledgerClass }: Line): string | null {
    return ledgerClass || null;
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

@Resolver(() => Statement)
export class StatementPlacesResolver {
  @FieldResolver(() => [Division], { description: '统计所及的区划 — The divisions counted in' })
  places(@Root() { areas }: Statement, @Ctx() { loaders }: Context): Promise<Division[]> {
    return divisionsOf(areas, loaders);
  }
}

@Resolver(() => Rate)
export class RateResolver {
  @FieldResolver(() => Definition, { description: '口径 — Its definition' })
  definition(@Root() { code }: Ratio): Definition {
    return DEFINITIONS[code];
  }
}
