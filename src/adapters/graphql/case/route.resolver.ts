// The legal ways open in a case, in the language asked for.
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { CaseView } from '../../../app/case/views/case-view.js';
import { availableRoutes, type Route as OpenRoute } from '../../../domain/case/routes/available.js';
import { routeText } from '../../../app/texts/routes/route-text.js';
import type { Language } from '../../../app/texts/labels/label.js';
import { LanguageEnum } from '../enums/case.js';
import type { Context } from '../shared/context.js';
import { Case } from './case.types.js';
import { Route } from './route.types.js';

/** All of a way, in one language. */
export function routeShown(route: OpenRoute, language: Language): Route {
  const { kind, row, until, late, period, clock, where, cost, fee, cite, closes } = route;
  const { taker: takerText, ...text } = routeText(route, language);
  return {
    ...{ kind, until, late, fee, closes, takerText, taker: row.taker, venue: where, costCode: cost },
    ...{ remaining: period?.remaining ?? null, clock: period?.id ?? clock ?? null },
    ...cite,
    ...text,
  };
}

@Resolver(() => Case)
export class RouteResolver {
  @FieldResolver(() => [Route], {
    description:
      '此刻依法可走的每条途径；持案办理点与监督者可见 — Every legal way open now, for the room that holds the case and its supervision',
  })
  availableRoutes(
    @Root() { routes }: CaseView,
    @Ctx() context: Context,
    @Arg('language', () => LanguageEnum, {
      nullable: true,
      description: '语言；不填按请求头 — The language; left out, as the header says',
    })
    language?: Language | null,
  ): Route[] {
    if (!routes) return [];
    return availableRoutes(routes.state, routes.calendar, context.today, routes.tariffs).map((route) =>
      routeShown(route, language ?? context.language),
    );
  }
}
