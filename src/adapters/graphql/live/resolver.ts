// Subscriptions: my queue, a case, a statement. Scope is asked at each delivery, in the app.
import { Arg, Ctx, Resolver, Root, Subscription } from 'type-graphql';
import type { Topic } from '../../../app/live/hub.js';
import type { LiveMark as Mark } from '../../../app/live/port.js';
import { mayFollow } from '../../../app/live/may-follow.js';
import { ensure } from '../../../domain/kernel/rule-broken.js';
import type { Actor } from '../../../domain/kernel/actor.js';
import { LIVE_LABELS } from '../../../app/texts/labels/live.js';
import type { Context, SignedInContext } from '../shared/context.js';
import { Uuid } from '../shared/scalars.js';
import { LiveMark } from './types.js';

/** Somebody on a socket. */
export interface LiveContext extends SignedInContext {
  /** Who they were when last asked. */
  known(): Actor;
  /** Who they are now; null when the session is over, and the socket is then closed. */
  present(): Promise<Actor | null>;
}

const AFTER = {
  nullable: true,
  description: '上次收到的 position；不填从现在起 — The last position received; left out, from now on',
} as const;

const POSITION = /^\d{1,15}$/;

interface Asked {
  readonly after?: string | null;
}

function listen({ services, known, present }: LiveContext, topic: Topic, { after }: Asked) {
  ensure(after == null || POSITION.test(after), 'CURSOR_MALFORMED', { field: 'after' });
  return services.live.listen({ topic, after: after == null ? null : Number(after), known, present });
}

/** As `case`: one that may not be seen does not exist, and who asked for it is noted. */
async function listenToCase(context: LiveContext, { caseId: given, ...asked }: Asked & { caseId: string }) {
  const caseId = given.toLowerCase();
  ensure(await context.ask(mayFollow, { id: caseId }), 'NOT_FOUND', { field: 'caseId' });
  return listen(context, { of: 'CASE', caseId }, asked);
}

async function listenToStatement(
  context: LiveContext,
  { divisionPrefix: area, ...asked }: Asked & { divisionPrefix?: string },
) {
  ensure(/^\d*$/.test(area ?? ''), 'DIVISION_MALFORMED', { field: 'divisionPrefix' });
  return listen(context, { of: 'STATEMENT', area: area ?? '' }, asked);
}

const shown = (mark: Mark, { language }: Context): LiveMark => ({
  ...mark,
  position: String(mark.position),
  message: LIVE_LABELS[mark.kind][language === 'zh' ? 0 : 1],
});

@Resolver()
export class LiveResolver {
  @Subscription(() => LiveMark, {
    description:
      '我能看到的案件的变化：我的工作列表需要更新 — Changes of the cases I may see: my lists are to be asked anew',
    subscribe: ({ args, context }) => listen(context as LiveContext, { of: 'QUEUE' }, args as Asked),
  })
  liveQueue(@Root() mark: Mark, @Ctx() context: Context, @Arg('after', () => String, AFTER) _after?: string): LiveMark {
    return shown(mark, context);
  }

  @Subscription(() => LiveMark, {
    description: '一宗案件的变化 — Changes of one case',
    subscribe: ({ args, context }) => listenToCase(context as LiveContext, args as Asked & { caseId: string }),
  })
  liveCase(
    @Root() mark: Mark,
    @Ctx() context: Context,
    @Arg('caseId', () => Uuid, { description: '案件 — The case' }) _caseId: string,
    @Arg('after', () => String, AFTER) _after?: string,
  ): LiveMark {
    return shown(mark, context);
  }

  @Subscription(() => LiveMark, {
    description: '统计数字的变化，不说是哪宗案件 — Changes of figures, without naming a case',
    subscribe: ({ args, context }) => listenToStatement(context as LiveContext, args as Asked),
  })
  liveStatement(
    @Root() mark: Mark,
    @Ctx() context: Context,
    @Arg('divisionPrefix', () => String, {
      nullable: true,
      description: '区划代码，及于其下各级 — A division and all below it',
    })
    _divisionPrefix?: string,
    @Arg('after', () => String, AFTER) _after?: string,
  ): LiveMark {
    return shown(mark, context);
  }
}
