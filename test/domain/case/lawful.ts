// What must hold of a case at any moment, whatever was done to it.
import { expect } from '@jest/globals';
import { textOf } from '../../../src/domain/book/account.js';
import { movesOf } from '../../../src/domain/book/booking.js';
import { mandateMovesOf } from '../../../src/domain/book/mandates/booking.js';
import { checkMandatePath } from '../../../src/domain/book/mandates/path.js';
import { checkPath } from '../../../src/domain/book/path.js';
import { type Action, mayLead } from '../../../src/domain/case/actions.js';
import { fold } from '../../../src/domain/case/fold.js';
import { runningMandate } from '../../../src/domain/case/mandate.js';
import { evolveSecret, NO_SECRET } from '../../../src/domain/case/secret.js';
import type { CaseState } from '../../../src/domain/case/state.js';
import { type CaseStatus, isOpen } from '../../../src/domain/case/status.js';
import type { Day } from '../../../src/domain/kernel/day.js';
import type { Story } from './story.js';

const LIVE = ['REGISTERED', 'ROUTED', 'ACCEPTED', 'REFERRED', 'SENT_OUTSIDE', 'RETURNED'];

/** What must hold of a case at any moment (domain.md §8: 1, 3, 6, 9, 17). It is asked tens of thousands of times: in one comparison. */
export function lawful(story: Story, from: CaseStatus, action: Action): void {
  const { state, history } = story;
  const days = state.milestones.map((m) => m.day);
  const count = (kind: string) => state.milestones.filter((m) => m.kind === kind).length;
  const offers = state.referrals.filter((r) => r.status === 'PROPOSED' || r.status === 'SENT').length;
  expect({
    mayLead: mayLead(action, from, state.status),
    ...standing(state),
    days,
    future: days.filter((day) => day > story.today),
    acceptedTwice: count('ACCEPTED') > 1,
    endedTwice: count('ENDED') + count('UNACCEPTED') + count('ENDED_OUTSIDE') > 1,
    annulledTwice: count('ANNULLED') > 1,
    offersTooMany: offers > (isOpen(state.status) ? 1 : 0),
    folded: fold(history).state,
    shown: shownSecrets(story),
  }).toEqual({
    mayLead: true,
    ...standingAsItMust(state),
    days: [...days].sort(),
    future: [],
    acceptedTwice: false,
    endedTwice: false,
    annulledTwice: false,
    offersTooMany: false,
    folded: state,
    shown: [],
  });
  checkPath(movesOf(state), story.today);
  lawfulMandates(state, story.today);
}

/** How the last milestone, the custody and the room stand to each other. */
function standing({ status, milestones, custody, room }: CaseState) {
  if (status === 'VOIDED') return {};
  const last = milestones.at(-1);
  return {
    live: LIVE.includes(last?.kind ?? ''),
    custody: custody !== undefined,
    sentOutside: last?.kind === 'SENT_OUTSIDE',
    room: room.id,
  };
}

function standingAsItMust({ status, milestones, custody, mandates, room }: CaseState) {
  if (status === 'VOIDED') return {};
  return {
    live: isOpen(status),
    custody: status === 'TRANSFERRED_OUT' || runningMandate(mandates) !== null,
    sentOutside: custody !== undefined,
    room: custody && mandates ? room.id : milestones.at(-1)?.room.id,
  };
}

/** Sealed words that the open part of the case shows. */
function shownSecrets({ state, history }: Story): string[] {
  const open = JSON.stringify([state, history.map((e) => e.data)]);
  const everything = history.reduce((sum, e) => evolveSecret(sum, e.secret), NO_SECRET);
  const sealed = [...Object.values(everything.texts), ...Object.values(everything.people).map((p) => p.name)];
  return sealed.filter((words) => words && open.includes(words));
}

/** Each mandate is a path of its own, one is open at most, and meanwhile its authority keeps the case in the main book. */
function lawfulMandates(state: CaseState, today: Day): void {
  const { mandates = [] } = state;
  for (const mandate of mandates) checkMandatePath(mandateMovesOf(state, mandate), today);
  const open = mandates.filter(({ turns }) => turns.at(-1)?.kind !== 'ENDED');
  if (mandates.length === 0) return;
  const at = movesOf(state).at(-1)?.to;
  expect([open.length > 1, open.map(() => at && textOf(at))]).toEqual([
    false,
    open.map(({ authority }) => `external:${authority.id}`),
  ]);
}
