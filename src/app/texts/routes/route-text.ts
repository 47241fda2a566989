/** A way out of a dispute in words: what it is, by when, where, at what cost, by which rule, and what closes when it is taken. */
import { CLOCKS, lengthOf } from '../../../domain/clock/clocks.js';
import type { Cite } from '../../../domain/clock/row.js';
import type { Route } from '../../../domain/case/routes/available.js';
import { COSTS } from '../../../domain/case/routes/costs.js';
import { VENUES } from '../../../domain/case/routes/venues.js';
import { citeText, dayText, lengthText } from '../clocks/days.js';
import { START_LABELS } from '../labels/clocks.js';
import type { Language } from '../labels/label.js';
import { MARK_LABELS } from '../labels/lifecycle.js';
import { COST_LABELS, ROUTE_LABELS, TAKER_LABELS, VENUE_LABELS } from '../labels/routes.js';

export interface RouteText {
  readonly name: string;
  readonly explanation: string;
  readonly note: string | null;
  readonly taker: string;
  readonly when: string;
  readonly where: string;
  readonly whereRule: string | null;
  readonly cost: string;
  readonly costRule: string | null;
  readonly rule: string;
  readonly caution: string | null;
  readonly closing: string;
}

/** All texts of a way in one language. */
export function routeText(route: Route, language: Language): RouteText {
  const at = language === 'zh' ? 0 : 1;
  const { kind, row, note, where, cost, cite } = route;
  return {
    name: row[language],
    explanation: row.says[at],
    note: note?.[at] ?? null,
    taker: TAKER_LABELS[row.taker][at],
    when: whenText(route, language),
    where: VENUE_LABELS[where][at],
    whereRule: ruleOrNone(VENUES[where].cite, language),
    cost: COST_LABELS[cost][at],
    costRule: ruleOrNone(COSTS[cost].cite, language),
    rule: citeText(cite, language),
    caution: cautionOf(cite, language),
    closing: closingText(kind, route.closes, language),
  };
}

const ruleOrNone = (cite: Cite | null, language: Language): string | null => cite && citeText(cite, language);

/** A text that was not read is no ground to go by alone: the body is to be asked. */
function cautionOf({ mark }: Cite, language: Language): string | null {
  if (mark === 'V') return null;
  const [zh, en] = MARK_LABELS[mark];
  return language === 'zh' ? `${zh}，请先向受理机关询问。` : `${en}: ask the body first.`;
}

/** By when; past it, that the way is open all the same; without a recorded start, how long and from what. */
function whenText({ until, late, period, clock }: Route, language: Language): string {
  const zh = language === 'zh';
  if (until) return zh ? `${dayText(until, language)}（当日24时）以前` : `Until the end of ${dayText(until, language)}`;
  if (late && period?.dueOn) {
    const day = dayText(period.dueOn, language);
    return zh
      ? `期限已于${day}届满，仍可提出，是否支持由受理机关决定，请尽快咨询`
      : `Its period ended on ${day}; you may still ask, and the body decides: take advice soon`;
  }
  if (!clock) return zh ? '没有期限' : 'No period';
  const { from } = CLOCKS[clock];
  const length = lengthText(lengthOf(clock), language);
  return zh ? `自${START_LABELS[from][0]}起${length}内` : `Within ${length} of ${START_LABELS[from][1]}`;
}

function closingText(kind: Route['kind'], closes: Route['closes'], language: Language): string {
  const zh = language === 'zh';
  if (closes.length === 0) return zh ? '选择后，其他途径照常' : 'Taking it closes no other way';
  const names = closes.filter((one) => one !== kind).map((one) => ROUTE_LABELS[one][zh ? 0 : 1]);
  return zh ? `受理后不再可行：${names.join('、')}` : `Closed once it is accepted: ${names.join('; ')}`;
}
