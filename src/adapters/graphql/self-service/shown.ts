// A party's case in the language asked for.
import type { PartyCaseView } from '../../../app/self-service/party-case.js';
import { whyText } from '../../../app/texts/clocks/why.js';
import type { Label, Language } from '../../../app/texts/labels/label.js';
import { STATUS_LABELS } from '../../../app/texts/labels/lifecycle.js';
import { OWN_REMINDER, PROGRESS } from '../../../app/texts/self-service/progress.js';
import { routeShown } from '../case/route.resolver.js';
import type { MyCase, MyNextDate } from './case.types.js';

export function myCaseIn(view: PartyCaseView, language: Language): MyCase {
  const say = ([zh, en]: Label): string => (language === 'zh' ? zh : en);
  const { now, next: after } = PROGRESS[view.status];
  return {
    ...view,
    ...{ statusName: say(STATUS_LABELS[view.status]), now: say(now), after: say(after) },
    next: nextIn(view.next, language, say),
    routes: view.routes.map((route) => routeShown(route, language)),
  };
}

function nextIn(next: PartyCaseView['next'], language: Language, say: (label: Label) => string): MyNextDate | null {
  if (!next) return null;
  const { on, what, why, agreed } = next;
  const own = agreed ? '' : say(OWN_REMINDER);
  return { on, what: say(what), why: why.length > 0 ? whyText(why, language) : own };
}
