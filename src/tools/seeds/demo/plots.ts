/** How the invented cases go: each plot is the verbs of one life, and how many cases live it. */

export const VERBS = [
  'register',
  'consent',
  'accept',
  'refuse',
  'assign',
  'plan',
  'session',
  'caucus',
  'draft',
  'draftPart',
  'signHalf',
  'sign',
  'perform',
  'default',
  'follow',
  'evaluate',
  'archive',
  'fail',
  'terminate',
  'withdraw',
  'amend',
  'fall',
  'propose',
  'refer',
  'offer',
  'decline',
  'lapse',
  'recall',
  'undo',
] as const;
export type Verb = (typeof VERBS)[number];

export interface Plot {
  readonly cases: number;
  /** Days ago at most that it began: open cases are recent, ended ones spread over the year. */
  readonly within: number;
  readonly verbs: readonly Verb[];
}

const INTAKE: Verb[] = ['register', 'consent', 'accept'];
const TALK: Verb[] = [...INTAKE, 'assign', 'session'];
const AGREED: Verb[] = [...TALK, 'draft', 'sign'];

export const PLOTS: readonly Plot[] = [
  { cases: 10, within: 9, verbs: ['register'] },
  { cases: 8, within: 12, verbs: ['register', 'consent'] },
  { cases: 10, within: 20, verbs: INTAKE },
  { cases: 12, within: 25, verbs: [...INTAKE, 'assign', 'plan'] },
  { cases: 14, within: 28, verbs: [...TALK, 'plan'] },
  { cases: 8, within: 28, verbs: [...TALK, 'caucus'] },
  { cases: 6, within: 28, verbs: [...TALK, 'draft'] },
  { cases: 5, within: 28, verbs: [...TALK, 'draft', 'signHalf'] },
  { cases: 5, within: 10, verbs: [...INTAKE, 'assign', 'propose'] },
  // Offered just now, so that the answer is still awaited when somebody looks.
  { cases: 6, within: 2, verbs: [...TALK, 'offer'] },
  { cases: 3, within: 25, verbs: [...TALK, 'offer', 'decline'] },
  { cases: 2, within: 30, verbs: [...TALK, 'offer', 'lapse'] },
  { cases: 2, within: 25, verbs: [...TALK, 'offer', 'recall'] },
  { cases: 8, within: 200, verbs: ['register', 'refuse'] },
  { cases: 4, within: 200, verbs: ['register', 'consent', 'withdraw'] },
  { cases: 16, within: 120, verbs: AGREED },
  { cases: 14, within: 240, verbs: [...AGREED, 'perform'] },
  { cases: 5, within: 240, verbs: [...AGREED, 'default'] },
  { cases: 8, within: 240, verbs: [...AGREED, 'perform', 'follow'] },
  { cases: 14, within: 240, verbs: [...AGREED, 'perform', 'follow', 'evaluate'] },
  { cases: 8, within: 300, verbs: [...AGREED, 'perform', 'follow', 'evaluate', 'archive'] },
  { cases: 6, within: 200, verbs: [...INTAKE, 'refer', 'assign', 'session', 'draft', 'sign', 'perform'] },
  {
    cases: 4,
    within: 240,
    verbs: [...TALK, 'refer', 'assign', 'session', 'draft', 'sign', 'perform', 'follow', 'evaluate'],
  },
  { cases: 4, within: 240, verbs: [...TALK, 'draftPart', 'sign'] },
  { cases: 3, within: 240, verbs: [...TALK, 'fail'] },
  { cases: 3, within: 240, verbs: [...TALK, 'terminate', 'archive'] },
  { cases: 4, within: 240, verbs: [...TALK, 'withdraw'] },
  { cases: 3, within: 240, verbs: [...AGREED, 'amend'] },
  { cases: 2, within: 240, verbs: [...AGREED, 'fall'] },
  { cases: 2, within: 60, verbs: [...INTAKE, 'undo'] },
  { cases: 1, within: 60, verbs: ['register', 'undo'] },
];
