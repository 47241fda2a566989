// The map: the divisions right below one, with what is in them.
import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { divisionMap, overdueOnMap } from '../../../app/map/division-map.js';
import type { SignedInContext } from '../shared/context.js';
import { MapArgs } from './inputs.js';
import { MapDivision } from './types.js';

@Resolver(() => MapDivision)
export class MapResolver {
  @Query(() => [MapDivision], {
    description:
      '某区划的直接下级及其办理点、在办、逾期 — The divisions right below one with their rooms, open and overdue cases',
  })
  async divisionMap(
    @Args(() => MapArgs) args: MapArgs,
    @Ctx() { services, ask, by, today }: SignedInContext,
  ): Promise<MapDivision[]> {
    const asked = { below: args.below ?? null, day: today };
    const overdue = await ask(overdueOnMap, asked);
    return (await divisionMap(services, by, asked, overdue)) as MapDivision[];
  }
}
