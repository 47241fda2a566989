// Questions about personal data: who read, who searched, what parties asked, how long files are kept.
import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import type * as port from '../../../app/privacy/port.js';
import { partyCopy } from '../../../app/privacy/party-copy.js';
import * as queries from '../../../app/privacy/queries.js';
import { SelectedFields } from '../shared/field-selection.js';
import type { Context } from '../shared/context.js';
import { Uuid } from '../shared/scalars.js';
import { factsOf } from '../shared/problem.types.js';
import { Retention } from './keeping.types.js';
import { listOf, type ListPage, PageArgs, requestOf } from '../shared/page.types.js';
import { AccessPage, ExportPage, SearchPage } from './log.types.js';
import { DuePage, PartyCopy, RightsPage } from './types.js';

type Names = ReadonlySet<string>;
/** An empty role (the person held none) is null in the API. */
type WithRole<Row extends { role: string }> = Omit<Row, 'role'> & { readonly role: string | null };

const withRole = <Row extends { role: string }>(row: Row): WithRole<Row> => ({ ...row, role: row.role || null });

@Resolver()
export class PrivacyListsResolver {
  @Query(() => AccessPage, {
    nullable: true,
    description:
      '谁在何时、为何看过本案，最近的在前；限本区域司法行政监督员与审计员 — Who saw a case, when and why; for supervisors and auditors of its area',
  })
  async accessLog(
    @Arg('caseId', () => Uuid, { description: '案件 — The case' }) caseId: string,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { ask }: Context,
    @SelectedFields() asked: Names,
  ): Promise<ListPage<object> | null> {
    const read = await ask(queries.accessLog, { caseId, page: requestOf(page, asked) });
    return (
      read &&
      listOf({ ...read, rows: read.rows.map((row) => ({ ...withRole(row), accessLevel: row.accessLevel || null })) })
    );
  }

  @Query(() => SearchPage, {
    description: '本区域内谁检索过当事人，最近的在前 — Who searched for parties in my areas, latest first',
  })
  async searchLog(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { ask }: Context,
    @SelectedFields() asked: Names,
  ): Promise<ListPage<object>> {
    const read = await ask(queries.searchLog, { page: requestOf(page, asked) });
    return listOf({ ...read, rows: read.rows.map(withRole) });
  }

  @Query(() => ExportPage, {
    description: '本区域内谁导出过名单、报表，最近的在前 — Who took lists out as files in my areas, latest first',
  })
  async exportLog(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { ask }: Context,
    @SelectedFields() asked: Names,
  ): Promise<ListPage<object>> {
    const read = await ask(queries.exportLog, { page: requestOf(page, asked) });
    return listOf({ ...read, rows: read.rows.map((row) => ({ ...withRole(row), asked: factsOf(row.asked) })) });
  }

  @Query(() => RightsPage, {
    description: '当事人的个人信息请求，先到期的在前 — Requests of parties, what is due first, first',
  })
  async rightsRequests(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { ask }: Context,
    @SelectedFields() asked: Names,
    @Arg('caseId', () => Uuid, { nullable: true, description: '一宗案件 — One case' }) caseId?: string | null,
    @Arg('open', () => Boolean, { nullable: true, description: '只列未决定的 — Only those that wait' })
    open?: boolean | null,
  ): Promise<ListPage<port.RightsRow>> {
    return listOf(await ask(queries.rightsRequests, { caseId, open, page: requestOf(page, asked) }));
  }

  @Query(() => PartyCopy, {
    nullable: true,
    description: '依准予的请求制作当事人副本，记入访问记录 — The copy for a granted request; its making is logged',
  })
  async partyCopy(
    @Arg('requestId', () => Uuid, { description: '请求 — The request' }) requestId: string,
    @Ctx() { ask }: Context,
  ): Promise<PartyCopy | null> {
    const copy = await ask(partyCopy, { requestId });
    return copy && { ...copy, content: JSON.stringify(copy.content, null, 2) };
  }

  @Query(() => Retention, { nullable: true, description: '案卷保管至何时 — How long a file is kept' })
  retention(
    @Arg('caseId', () => Uuid, { description: '案件 — The case' }) caseId: string,
    @Ctx() { ask }: Context,
  ): Promise<port.KeepingRow | null> {
    return ask(queries.retention, { caseId });
  }

  @Query(() => DuePage, {
    description: '保管期满的案卷，最早期满的在前 — Files whose time has come, oldest date first',
  })
  async destructionList(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { ask, today }: Context,
    @SelectedFields() asked: Names,
  ): Promise<ListPage<port.DueRow>> {
    return listOf(await ask(queries.destructionList, { today, page: requestOf(page, asked) }));
  }
}
