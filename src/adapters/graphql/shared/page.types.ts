// Pages of lists: nodes, where the next page begins, and the total when it is asked for.
import { MaxLength } from 'class-validator';
import { ArgsType, Field, Int, ObjectType } from 'type-graphql';
import type { Page, PageRequest } from '../../../app/reading/page.js';

@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    description: '每页行数，1 至 100，默认 20 — Rows of a page, 1 to 100; 20 when left out',
  })
  first?: number | null;

  @MaxLength(1000)
  @Field(() => String, { nullable: true, description: '上一页的 next — The `next` of the page before' })
  after?: string | null;
}

/** The total costs a count, so it is only made when its field is asked for. */
export function requestOf({ first, after }: PageArgs, asked: ReadonlySet<string>): PageRequest {
  return { first, after, total: asked.has('total') };
}

/** The fields asked for below a field. */
export function fieldsBelow(asked: ReadonlySet<string>, field: string): Set<string> {
  const prefix = `${field}.`;
  return new Set([...asked].flatMap((path) => (path.startsWith(prefix) ? path.slice(prefix.length) : [])));
}

/** The fields asked for of each row. */
export const nodeFields = (asked: ReadonlySet<string>): Set<string> => fieldsBelow(asked, 'nodes');

export interface ListPage<Row> {
  readonly nodes: readonly Row[];
  readonly next: string | null;
  readonly total: number | null;
}

export function listOf<Row>({ rows, next, total }: Page<Row>): ListPage<Row> {
  return { nodes: rows, next, total };
}

/** The class of a page of `Node`; TypeGraphQL needs one for each. */
export function pageType<Row extends object>(name: string, description: string, node: () => new () => Row) {
  @ObjectType(name, { description, simpleResolvers: true })
  class PageOf {
    @Field(() => [node()], { description: '各行 — The rows' })
    nodes!: readonly Row[];

    @Field(() => String, {
      nullable: true,
      description: '下一页的游标；没有则为空 — Cursor of the next page; null when there is none',
    })
    next!: string | null;

    @Field(() => Int, { nullable: true, description: '总数，只在选取时计算 — The total, counted only when asked for' })
    total!: number | null;
  }
  return PageOf;
}
