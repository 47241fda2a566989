/**
 * Disputes taken down and not yet with the server: kept on the device, encrypted like drafts, and sent once each under the key
 * they were given on the doorstep, however often the connection breaks. One that a rule refuses waits for its writer.
 */
import { draftOf, draftsNamed, dropDraft, keepDraft, UNSENT } from '../device/drafts.js';
import { AskError, newKey, type Problem } from '../server/ask.js';
import { change } from '../server/change.js';
import { today } from '../words/i18n.js';
import { type Report, registrationOf } from './report.js';

export interface Waiting {
  readonly key: string;
  /** The day it was taken down. */
  readonly on: string;
  readonly postId: string;
  readonly report: Report;
  readonly problem: Problem | null;
}

export interface Registered {
  readonly caseId: string;
  readonly who: string;
}

export interface Visits {
  readonly waiting: readonly Waiting[];
  /** Of this visit to the page, the latest first. */
  readonly registered: readonly Registered[];
  readonly sending: boolean;
}

let visits: Visits = { waiting: [], registered: [], sending: false };
const listeners = new Set<() => void>();

export const currentVisits = (): Visits => visits;

export function onVisits(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

function become(change: Partial<Visits>): void {
  visits = { ...visits, ...change };
  for (const listener of listeners) listener();
}

const nameOf = ({ key }: Pick<Waiting, 'key'>): string => `${UNSENT}${key}`;
export const whoOf = ({ applicant, respondent }: Report): string => `${applicant.name} — ${respondent.name}`;

const keep = (person: string, one: Waiting): Promise<void> => keepDraft(person, nameOf(one), JSON.stringify(one));

/** What this person left on the device, the oldest first. */
export async function readWaiting(person: string): Promise<readonly Waiting[]> {
  const texts = await Promise.all((await draftsNamed(person, UNSENT)).map((name) => draftOf(person, name)));
  const waiting = texts.flatMap((text) => (text === null ? [] : [JSON.parse(text) as Waiting]));
  become({ waiting: waiting.toSorted((one, other) => (one.on < other.on ? -1 : 1)) });
  return visits.waiting;
}

/** Kept before anything is sent: from here on it cannot be lost with the connection. */
export async function takeDown(person: string, postId: string, report: Report): Promise<void> {
  const one: Waiting = { key: newKey(), on: today(), postId, report, problem: null };
  await keep(person, one);
  become({ waiting: [...visits.waiting, one] });
}

export async function drop(person: string, one: Waiting): Promise<void> {
  await dropDraft(person, nameOf(one));
  become({ waiting: visits.waiting.filter(({ key }) => key !== one.key) });
}

async function sendOne(person: string, one: Waiting): Promise<void> {
  const { problem = null, case: made } = await change('register', registrationOf(one.report, one));
  if (made) {
    await drop(person, one);
    become({ registered: [{ caseId: made.id, who: whoOf(one.report) }, ...visits.registered] });
    return;
  }
  const refused = { ...one, problem };
  await keep(person, refused);
  become({ waiting: visits.waiting.map((other) => (other.key === one.key ? refused : other)) });
}

/** Sends what no rule has refused yet, one after the other; stops where the server is out of reach or wants a sign-in. */
export async function sendWaiting(person: string): Promise<void> {
  if (visits.sending) return;
  become({ sending: true });
  try {
    for (const one of visits.waiting) if (one.problem === null) await sendOne(person, one);
  } catch (error) {
    if (!(error instanceof AskError)) throw error;
  } finally {
    become({ sending: false });
  }
}
