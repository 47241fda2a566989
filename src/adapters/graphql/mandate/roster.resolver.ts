// Whom courts invite to mediate.
import { Args, ArgsType, Ctx, ID, ObjectType, Query, Resolver } from 'type-graphql';
import { courtRoster, type CourtRosterRow } from '../../../app/mandate/court-roster.js';
import type { SignedInContext } from '../shared/context.js';
import { OPTIONAL, PlainField } from '../shared/fields.js';
import { Day, Uuid } from '../shared/scalars.js';
import { MAYBE, Shown } from '../shared/shown.js';

@ArgsType()
export class CourtRosterArgs {
  @PlainField(() => Uuid, '哪个法院；不填为全部可见的 — Of which court; left out, all that are visible', OPTIONAL)
  organisationId?: string | null;

  @PlainField(() => Day, '该日在册的；不填为全部 — On the roster that day; left out, all there ever were', OPTIONAL)
  on?: string | null;
}

@ObjectType({
  description: '特邀调解名册的一项：组织或者调解员 — An entry of a court’s roster: a body or a mediator',
  simpleResolvers: true,
})
export class CourtRosterEntry implements CourtRosterRow {
  @Shown(() => ID, '编号 — Its identifier')
  id!: string;

  @Shown(() => ID, '法院 — The court')
  authorityId!: string;

  @Shown(() => String, '法院名称 — Its name')
  authorityName!: string;

  @Shown(() => ID, '特邀调解组织，或者调解员所在的组织 — The invited body, or that of the mediator')
  roomId!: string;

  @Shown(() => String, '组织名称 — Its name')
  roomName!: string;

  @Shown(() => ID, '特邀调解员的岗位；邀请组织的为空 — The mediator’s post; null where the body is invited', MAYBE)
  mediatorPostId!: string | null;

  @Shown(() => String, '特邀调解员姓名 — The mediator’s name', MAYBE)
  mediatorName!: string | null;

  @Shown(() => Day, '入册日期 — From')
  from!: string;

  @Shown(() => Day, '出册日期，当日起不在册 — The first day on which it is no more', MAYBE)
  to!: string | null;
}

@Resolver()
export class CourtRosterResolver {
  @Query(() => [CourtRosterEntry], {
    description:
      '法院特邀调解名册；法院看本院的，司法行政监督员看辖区内的 — Whom courts invite to mediate: a court sees its own, a supervisor those of the area',
  })
  courtRoster(
    @Args(() => CourtRosterArgs) asked: CourtRosterArgs,
    @Ctx() { services, by }: SignedInContext,
  ): Promise<CourtRosterRow[]> {
    return courtRoster(services.courtRoster, by, asked);
  }
}
