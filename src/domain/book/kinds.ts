/** What an entry counts as. The SQL function entry_kinds has the same rules for cells and figures; a test compares the two. */
import type { Account, AccountKind } from './account.js';
import type { Entry } from './entry.js';

export const KINDS = [
  'REGISTERED',
  'UNACCEPTED',
  'ACCEPTED',
  'REFERRED_OUT',
  'REFERRED_IN',
  'SENT_OUTSIDE',
  'BACK',
  'ENDED_OUTSIDE',
  'SETTLED',
  'PARTLY',
  'FAILED',
  'TERMINATED',
  'WITHDRAWN',
  'ANNULLED',
] as const;
export type Kind = (typeof KINDS)[number];

/** Whose room counts it: the one left, the one entered, or the accepting one. */
type Side = 'FROM' | 'TO' | 'ACCEPTING';

interface Rule {
  readonly from: AccountKind;
  readonly to: AccountKind;
  readonly detail: string;
  readonly kind: Kind;
  readonly side: Side;
}

const rule = (from: AccountKind, to: AccountKind, kind: Kind, side: Side = 'TO', detail = ''): Rule => ({
  from,
  to,
  detail,
  kind,
  side,
});

const RULES: readonly Rule[] = [
  rule('intake', 'desk', 'REGISTERED'),
  rule('desk', 'open', 'ACCEPTED'),
  rule('desk', 'unaccepted', 'UNACCEPTED'),
  rule('open', 'open', 'REFERRED_OUT', 'FROM'),
  rule('open', 'open', 'REFERRED_IN'),
  rule('open', 'external', 'SENT_OUTSIDE', 'FROM'),
  rule('external', 'open', 'BACK'),
  rule('external', 'ended-outside', 'ENDED_OUTSIDE', 'ACCEPTING'),
  rule('open', 'outcome', 'SETTLED', 'TO', 'settled'),
  rule('open', 'outcome', 'PARTLY', 'TO', 'partly-settled'),
  rule('open', 'outcome', 'FAILED', 'TO', 'failed'),
  rule('open', 'outcome', 'TERMINATED', 'TO', 'terminated'),
  rule('open', 'outcome', 'WITHDRAWN', 'TO', 'withdrawn'),
  rule('outcome', 'annulled', 'ANNULLED'),
];

/** A count: the room of it by place and by version ('' where no room counts). */
export interface Counted {
  readonly kind: Kind;
  readonly sign: 1 | -1;
  readonly room: string;
  readonly version: string;
}

type Step = Pick<Entry, 'from' | 'to' | 'fromVersion' | 'toVersion' | 'acceptingRoom' | 'acceptingVersion' | 'erases'>;

const leads = (rule: Rule, from: Account, to: Account): boolean =>
  rule.from === from.kind && rule.to === to.kind && (rule.detail === '' || rule.detail === to.detail);

/** A move counts +1 for each of its kinds, its erasure −1 for the same kinds in the same rooms. */
export function kindsOf(entry: Step): readonly Counted[] {
  const erased = entry.erases > 0;
  const left = { room: entry.from.place, version: entry.fromVersion };
  const entered = { room: entry.to.place, version: entry.toVersion };
  const sides = {
    FROM: erased ? entered : left,
    TO: erased ? left : entered,
    ACCEPTING: { room: entry.acceptingRoom, version: entry.acceptingVersion },
  };
  const [from, to] = erased ? [entry.to, entry.from] : [entry.from, entry.to];
  return RULES.filter((rule) => leads(rule, from, to)).map(({ kind, side }) => ({
    kind,
    sign: erased ? -1 : 1,
    ...sides[side],
  }));
}
