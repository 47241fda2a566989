// The clocks of a case, in the language asked for.
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { CaseView } from '../../../app/case/views/case-view.js';
import { type ClockView, clockViewsOf } from '../../../app/case/views/clock-view.js';
import type { Language } from '../../../app/texts/labels/label.js';
import { clockText } from '../../../app/texts/clocks/clock-text.js';
import { LanguageEnum } from '../enums/case.js';
import type { Context } from '../shared/context.js';
import { Case } from './case.types.js';
import { Clock } from './clock.types.js';

function shown(view: ClockView, language: Language): Clock {
  const { id, state, startedOn, subject, dueOn, remaining, missingYear, endedOn, actsByItself, row, length } = view;
  return {
    ...{ code: id, state, startedOn, subject, dueOn, remaining, missingYear, endedOn, actsByItself },
    ...{ count: length?.count ?? null, unit: length?.unit ?? null },
    ...{ startedBy: row.from, duty: row.acts, onExpiry: row.then },
    ...row.cite,
    ...clockText(view, language),
  };
}

@Resolver(() => Case)
export class ClockResolver {
  @FieldResolver(() => [Clock], {
    description:
      '期限，先开始的在前；持案办理点与监督者可见 — The clocks, for the room that holds the case and its supervision',
  })
  clocks(
    @Root() { clocks }: CaseView,
    @Ctx() context: Context,
    @Arg('language', () => LanguageEnum, {
      nullable: true,
      description: '语言；不填按请求头 — The language; left out, as the header says',
    })
    language?: Language | null,
  ): Clock[] {
    if (!clocks) return [];
    return clockViewsOf(clocks, context.today).map((view) => shown(view, language ?? context.language));
  }
}
