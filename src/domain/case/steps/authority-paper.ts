/** A paper of the police, a land or a petition office is recorded, with the number that it bears. */
import { externalNumber } from '../../kernel/external-number.js';
import type { Day } from '../../kernel/day.js';
import { ensure } from '../../kernel/rule-broken.js';
import { type AuthorityPaperKind, paperRule, type PoliceMatter } from '../authority-paper.js';
import { fitsField } from '../authority-papers-of.js';
import { notFuture } from '../days.js';
import type { CaseState } from '../state.js';
import type { Events, StepContext } from './context.js';

export interface AuthorityPaperInput {
  readonly kind: AuthorityPaperKind;
  readonly number: string;
  readonly on: Day;
  readonly receivedOn?: Day | null;
  readonly matter?: PoliceMatter | null;
}

/** In the one form in which such numbers are compared (PAPER_NUMBER_MALFORMED). */
export function asPaperNumber(text: string, field: string): string {
  const number = externalNumber(text);
  ensure(NUMBER.test(number), 'PAPER_NUMBER_MALFORMED', { field });
  return number;
}

/** Chinese characters, letters, digits and the signs of numbers; at least one digit, so that no name is taken for a number. */
const NUMBER = /^(?=.*\d)[\p{Script=Han}A-Z0-9（）()/.-]{2,40}$/u;

/**
 * PAPER_UNFIT where the case is none of that matter; PAPER_NUMBER_MALFORMED; PAPER_THERE for the same paper twice;
 * PAPER_MATTER_MISSING where the police took it and nobody says for what.
 */
export function recordAuthorityPaper(state: CaseState, input: AuthorityPaperInput, context: StepContext): Events {
  const { kind, on, receivedOn = null, matter = null } = input;
  const { of } = paperRule(kind);
  ensure(fitsField(of, state), 'PAPER_UNFIT', { field: 'kind', facts: { paper: kind } });
  const number = asPaperNumber(input.number, 'number');
  const known = state.authorityPapers?.some((one) => one.kind === kind && one.number === number);
  ensure(!known, 'PAPER_THERE', { field: 'number', facts: { number } });
  notFuture(on, context.today, 'on');
  if (receivedOn) {
    notFuture(receivedOn, context.today, 'receivedOn');
    ensure(receivedOn >= on, 'DAYS_OUT_OF_ORDER', {
      field: 'receivedOn',
      facts: { days: [on, receivedOn], today: context.today },
    });
  }
  ensure(kind !== 'POLICE_CASE' || matter, 'PAPER_MATTER_MISSING', { field: 'matter' });
  const data = { kind, number, receivedOn, matter: of === 'PUBLIC_SECURITY' ? matter : null };
  return [{ type: 'AuthorityPaperRecorded', day: on, data }];
}
