/** With what a form of a case begins, where the case itself already says it. */
import type { Change } from '../made/documents.js';
import { choicesFor, type Known } from './choices.js';
import type { Typed, TypedPart } from './form-types.js';
import { fieldsOf } from './form-values.js';

/** An instant as the field of day and time takes it, on the clock of China. */
const localTime = (instant: string): string => new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 16);

const yuanOf = (fen: number | null | undefined): string | undefined =>
  fen === null || fen === undefined ? undefined : (fen / 100).toFixed(2);

/** Where only one thing can be meant it is chosen: the one session to come, the one item, the one application. */
function onlyOnes(input: string, known: Known): TypedPart {
  const single = fieldsOf(input).filter(({ type, list, required }) => type === 'UUID' && !list && required);
  const entries = single.flatMap(({ name }) => {
    const [first, second] = choicesFor(name, known, { within: input }) ?? [];
    return first && !second ? [[name, first.id] as const] : [];
  });
  return Object.fromEntries(entries);
}

/** A session is recorded from its beginning on: the planned time, or now where that has not come or nothing was planned. */
function comingSession({ file }: Known): TypedPart {
  const now = new Date().toISOString();
  const [next, later] = file?.sessions.filter(({ status }) => status === 'SCHEDULED') ?? [];
  if (!next || later) return { startsAt: localTime(now) };
  const { id, kind, startsAt, place, caucusWith } = next;
  return {
    sessionId: id,
    kind,
    startsAt: localTime(Date.parse(startsAt) < Date.parse(now) ? startsAt : now),
    ...(place && { place }),
    ...(caucusWith && { caucusWith }),
  };
}

/** A new draft takes the place of the old one, so it begins with it. */
function formerDraft({ file }: Known): TypedPart {
  const before = file?.agreement;
  if (!before) return {};
  const items = before.items.map(({ text, amount, dueOn }) => ({
    text: text ?? '',
    amount: yuanOf(amount),
    dueOn: dueOn ?? undefined,
  }));
  return { terms: before.terms ?? '', agreedAmount: yuanOf(before.agreedAmount), scope: before.scope, items };
}

const OF_ACTION: Readonly<Partial<Record<Change, (known: Known) => TypedPart>>> = {
  openSession: comingSession,
  draft: formerDraft,
  confirmFacts: ({ file }) => (file?.undisputedFacts ? { version: String(file.undisputedFacts.version) } : {}),
  returnReferral: ({ file }) => {
    const came = file?.referrals.filter(({ status, to }) => status === 'ACCEPTED' && to.id === file.room.id).at(-1);
    return came ? { roomId: came.from.id } : {};
  },
};

export const presetsOf = (action: Change, input: string, known: Known): TypedPart => ({
  ...onlyOnes(input, known),
  ...OF_ACTION[action]?.(known),
});

/** What is put right begins as it stands: the party, the item or the record that was chosen. */
export function asItStands(within: string, name: string, id: Typed, { file }: Known): TypedPart {
  if (within === 'AmendPartyInput' && name === 'id') {
    const party = file?.parties.find((one) => one.id === id);
    return party ? { kind: party.kind, side: party.side, minor: party.minor } : {};
  }
  if (within === 'AmendItemInput' && name === 'itemId') {
    const item = file?.agreement?.items.find((one) => one.id === id);
    return item ? { amount: yuanOf(item.amount), dueOn: item.dueOn ?? undefined } : {};
  }
  if (within === 'AmendRecordInput' && name === 'sessionId')
    return { record: file?.sessions.find((one) => one.id === id)?.record ?? '' };
  return {};
}
