/** How the invented cases go: each scenario lists the steps of a case and how many cases take them. */

export const STEPS = [
  'register',
  'consent',
  'accept',
  'refuse',
  'assign',
  'plan',
  'session',
  'caucus',
  'suspend',
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
  'annul',
  'propose',
  'refer',
  'offer',
  'decline',
  'lapse',
  'recall',
  'undo',
  'entrust',
  'takeUp',
  'turnDown',
  'report',
  'signForCourt',
  'failForCourt',
  'courtEnds',
  'courtTakes',
  'askConfirmation',
  'submit',
  'courtAccepts',
  'courtReviews',
  'confirm',
  'dismiss',
  'askReview',
  'commissionAccepts',
  'makeDocument',
  'serveDocument',
] as const;
export type Step = (typeof STEPS)[number];

export interface Scenario {
  readonly cases: number;
  /** Days ago at most that it began: open cases are recent, ended ones spread over the year. */
  readonly within: number;
  readonly steps: readonly Step[];
  /** In a linkage room of the court. */
  readonly atTheCourt?: true;
  /** In a room of labour mediation: an enterprise's or the union's. */
  readonly ofLabour?: true;
}

const INTAKE: Step[] = ['register', 'consent', 'accept'];
const TALK: Step[] = [...INTAKE, 'assign', 'session'];
const AGREED: Step[] = [...TALK, 'draft', 'sign'];
const ENTRUSTED: Step[] = ['entrust', 'takeUp', 'session'];
const CONFIRMING: Step[] = [...AGREED, 'askConfirmation', 'submit'];

export const SCENARIOS: readonly Scenario[] = [
  { cases: 10, within: 9, steps: ['register'] },
  { cases: 8, within: 12, steps: ['register', 'consent'] },
  { cases: 10, within: 20, steps: INTAKE },
  { cases: 12, within: 25, steps: [...INTAKE, 'assign', 'plan'] },
  { cases: 14, within: 28, steps: [...TALK, 'plan'] },
  { cases: 8, within: 28, steps: [...TALK, 'caucus'] },
  { cases: 6, within: 28, steps: [...TALK, 'draft'] },
  { cases: 5, within: 28, steps: [...TALK, 'draft', 'signHalf'] },
  { cases: 5, within: 10, steps: [...INTAKE, 'assign', 'propose'] },
  // Offered just now, so that the answer is still awaited when somebody opens the list.
  { cases: 6, within: 2, steps: [...TALK, 'offer'] },
  { cases: 3, within: 25, steps: [...TALK, 'offer', 'decline'] },
  { cases: 2, within: 30, steps: [...TALK, 'offer', 'lapse'] },
  { cases: 2, within: 25, steps: [...TALK, 'offer', 'recall'] },
  { cases: 8, within: 200, steps: ['register', 'refuse'] },
  { cases: 4, within: 200, steps: ['register', 'consent', 'withdraw'] },
  { cases: 16, within: 120, steps: AGREED },
  { cases: 14, within: 240, steps: [...AGREED, 'perform'] },
  { cases: 5, within: 240, steps: [...AGREED, 'default'] },
  { cases: 8, within: 240, steps: [...AGREED, 'perform', 'follow'] },
  { cases: 14, within: 240, steps: [...AGREED, 'perform', 'follow', 'evaluate'] },
  { cases: 8, within: 300, steps: [...AGREED, 'perform', 'follow', 'evaluate', 'archive'] },
  { cases: 6, within: 200, steps: [...INTAKE, 'refer', 'assign', 'session', 'draft', 'sign', 'perform'] },
  {
    cases: 4,
    within: 240,
    steps: [...TALK, 'refer', 'assign', 'session', 'draft', 'sign', 'perform', 'follow', 'evaluate'],
  },
  { cases: 4, within: 240, steps: [...TALK, 'draftPart', 'sign'] },
  { cases: 3, within: 240, steps: [...TALK, 'fail'] },
  { cases: 3, within: 240, steps: [...TALK, 'terminate', 'archive'] },
  { cases: 4, within: 240, steps: [...TALK, 'withdraw'] },
  { cases: 3, within: 240, steps: [...AGREED, 'amend'] },
  { cases: 2, within: 240, steps: [...AGREED, 'annul'] },
  { cases: 2, within: 60, steps: [...INTAKE, 'undo'] },
  { cases: 1, within: 60, steps: ['register', 'undo'] },
  { cases: 3, within: 20, steps: [...TALK, 'suspend'] },
  { cases: 5, within: 2, steps: ['entrust'], atTheCourt: true },
  { cases: 8, within: 12, steps: ENTRUSTED, atTheCourt: true },
  { cases: 4, within: 12, steps: [...ENTRUSTED, 'draft'], atTheCourt: true },
  { cases: 3, within: 60, steps: ['entrust', 'turnDown'], atTheCourt: true },
  { cases: 6, within: 14, steps: [...ENTRUSTED, 'draft', 'signForCourt'], atTheCourt: true },
  { cases: 8, within: 100, steps: [...ENTRUSTED, 'draft', 'signForCourt', 'report', 'courtEnds'], atTheCourt: true },
  { cases: 5, within: 100, steps: [...ENTRUSTED, 'failForCourt', 'report'], atTheCourt: true },
  { cases: 3, within: 60, steps: [...TALK, 'courtTakes'] },
  { cases: 4, within: 20, steps: [...AGREED, 'askConfirmation'] },
  { cases: 5, within: 20, steps: CONFIRMING },
  { cases: 3, within: 24, steps: [...CONFIRMING, 'courtAccepts', 'courtReviews'] },
  { cases: 6, within: 90, steps: [...CONFIRMING, 'courtAccepts', 'courtReviews', 'confirm'] },
  { cases: 2, within: 90, steps: [...CONFIRMING, 'courtAccepts', 'courtReviews', 'dismiss'] },
  { cases: 2, within: 12, steps: [...AGREED, 'askReview', 'submit'], ofLabour: true },
  { cases: 2, within: 12, steps: [...AGREED, 'askReview', 'submit', 'commissionAccepts'], ofLabour: true },
  {
    cases: 3,
    within: 60,
    steps: [...AGREED, 'askReview', 'submit', 'commissionAccepts', 'makeDocument', 'serveDocument'],
    ofLabour: true,
  },
];
