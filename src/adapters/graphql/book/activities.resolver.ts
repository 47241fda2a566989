// Figures beside the book: circuit sessions and the services of grid judges.
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { activitiesOf } from '../../../app/book/activities.js';
import { ACTIVITIES } from '../../../domain/book/activity.js';
import type { SignedInContext } from '../shared/context.js';
import { MAYBE } from '../shared/shown.js';
import { Activity } from './activities.types.js';
import { Statement } from './types.js';

@Resolver(() => Statement)
export class ActivitiesResolver {
  @FieldResolver(() => [Activity], {
    ...MAYBE,
    description:
      '案件账之外的数字：巡回调解场次、网格法官服务；按类别、类型、来源、层级或者较早时点统计时没有 — Beside the book: circuit sessions, services of grid judges; null where a class, type, source, layer or earlier instant is asked for',
  })
  async activities(@Root() { query }: Statement, @Ctx() { services }: SignedInContext): Promise<Activity[] | null> {
    const counts = await activitiesOf(services.activities, query);
    return (
      counts?.map((one) => {
        const { zh, en, counts: told } = ACTIVITIES[one.kind];
        return { ...one, name: { zh, en }, definition: { zh: told[0], en: told[1] } };
      }) ?? null
    );
  }
}
