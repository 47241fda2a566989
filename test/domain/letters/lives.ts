/** Cases as they go, told step by step, and the letters that follow of their last events. */
import type { Action } from '../../../src/domain/case/actions.js';
import { happenedIn } from '../../../src/domain/letters/happened.js';
import type { Meant } from '../../../src/domain/letters/meant.js';
import { lettersOf } from '../../../src/domain/letters/told/table.js';
import { aDispute, LI, MEDICAL_COMMITTEE, WANG } from '../case/fixtures.js';
import { Story } from '../case/story.js';

export const life = (...actions: readonly Action[]): Story =>
  actions.reduce((story, action) => story.take(action), new Story());

export const accepted = (): Story => life('register', 'requestConsent', 'accept');
export const assigned = (): Story => accepted().take('assignMediators');
export const mediating = (): Story => assigned().take('openSession');
export const agreed = (): Story => mediating().take('draft').signedByAll();
export const entrusted = (): Story => life('registerEntrusted');

/** Of a kind of mediation to which the law gives a period. */
export const withPeriod = (): Story => {
  const opening = { dispute: aDispute({ type: 'MEDICAL' }), parties: [LI, WANG] };
  const story = new Story().take('register', opening, { room: MEDICAL_COMMITTEE });
  return (['requestConsent', 'accept', 'assignMediators'] as const).reduce((one, action) => one.take(action), story);
};

const place = (meant: Meant): string => {
  switch (meant.kind) {
    case 'PARTY':
      return meant.party.id;
    case 'AREA':
      return `${meant.code} ${meant.roles.join(' ')}`;
    case 'ROOM':
    case 'ORGANISATION':
      return `${meant.id} ${meant.roles.join(' ')}`;
    case 'PERSON':
    case 'POST':
      return meant.id;
  }
};

/** `LETTER: reader, reader` for each letter of the event. */
export function lettersAfter(story: Story, event = story.last): string[] {
  const happened = happenedIn(story.history, event);
  if (!happened) return ['nobody'];
  const byLetter = new Map<string, string[]>();
  for (const { letter, to } of lettersOf(happened)) byLetter.set(letter, [...(byLetter.get(letter) ?? []), place(to)]);
  return [...byLetter].map(([letter, readers]) => `${letter}: ${readers.join(', ')}`);
}

/** Of the last event of that type. */
export const lettersOfThe = (story: Story, type: string): string[] => {
  const event = story.history.findLast((one) => one.type === type);
  if (!event) throw new Error(`no ${type} happened: ${story.history.map((one) => one.type).join(' ')}`);
  return lettersAfter(story, event);
};
