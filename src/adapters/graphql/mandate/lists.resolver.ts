// The queues of mandates.
import { Args, Ctx, Query, Resolver } from 'type-graphql';
import * as queries from '../../../app/mandate/queries.js';
import type * as port from '../../../app/mandate/reading-port.js';
import type { Day } from '../../../domain/kernel/day.js';
import type { Context } from '../shared/context.js';
import { SelectedFields } from '../shared/field-selection.js';
import { listOf, type ListPage, requestOf } from '../shared/page.types.js';
import { MandateListArgs, MandatePage } from './types.js';

type Names = ReadonlySet<string>;
type Rows = Promise<ListPage<port.MandateRow>>;

const wished = ({ roomId, mine, sort, due, ...page }: MandateListArgs, asked: Names, today: Day) => ({
  sort: sort ?? null,
  due: due ? { group: due, today } : null,
  ...(roomId !== undefined && { roomId }),
  ...(mine !== undefined && { mine }),
  page: requestOf(page as MandateListArgs, asked),
});

@Resolver()
export class MandateListsResolver {
  @Query(() => MandatePage, { description: '待答复的委派、委托 — Mandates that wait for an answer' })
  async mandatesOffered(
    @Args(() => MandateListArgs) args: MandateListArgs,
    @Ctx() { ask, today }: Context,
    @SelectedFields() asked: Names,
  ): Rows {
    return listOf(await ask(queries.mandatesOffered, wished(args, asked, today)));
  }

  @Query(() => MandatePage, { description: '正在调解的委派、委托，含期限 — Mandates that run, with their clocks' })
  async mandatesRunning(
    @Args(() => MandateListArgs) args: MandateListArgs,
    @Ctx() { ask, today }: Context,
    @SelectedFields() asked: Names,
  ): Rows {
    return listOf(await ask(queries.mandatesRunning, wished(args, asked, today)));
  }

  @Query(() => MandatePage, {
    description: '已结束的委派、委托，含结果 — Mandates that have ended, with their results',
  })
  async mandatesEnded(
    @Args(() => MandateListArgs) args: MandateListArgs,
    @Ctx() { ask, today }: Context,
    @SelectedFields() asked: Names,
  ): Rows {
    return listOf(await ask(queries.mandatesEnded, wished(args, asked, today)));
  }
}
