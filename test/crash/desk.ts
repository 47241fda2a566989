/**
 * One desk of the load: takes cases through their life over HTTP, one step after the other, and remembers what was
 * acknowledged. A step whose answer did not come is sent again, with its key, until one comes.
 */
import { roomId } from '../fixtures/app.js';

export const CLERK = '宁亚琴';
export const HEAD = '解广田';
export const DISTRICT_HEAD = '尤国梁';
const DISTRICT = roomId('committee-320612');
const HOME_DESK = roomId('committee-320612104');

interface Kase {
  readonly id: string;
  readonly version: number;
  readonly parties: readonly { readonly id: string; readonly side: string }[];
}

interface Step {
  readonly person: string;
  readonly action: string;
  readonly input: (kase: Kase) => object;
}

interface Sent {
  readonly person: string;
  readonly action: string;
  readonly input: { readonly idempotencyKey: string };
}

export interface Acknowledged extends Sent {
  readonly caseId: string;
}

export type Tokens = ReadonlyMap<string, string>;

const today = (): string => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
const onPaper = ({ id }: { id: string }) => ({ partyId: id, manner: 'ON_PAPER', on: today() });
const written = () => ({ manner: 'WRITTEN', on: today() });

const registration = (serial: number) => ({
  applicationForm: 'WRITTEN',
  roomId: HOME_DESK,
  dispute: {
    ...{ type: 'NEIGHBOUR', source: 'ON_APPLICATION', amount: 1000 * serial, people: 2, difficult: false },
    placeCode: '320612104',
  },
  parties: [
    { side: 'APPLICANT', kind: 'PERSON', name: '闻人听雨', phone: '13800001111', idNumber: '320612190207277756' },
    { side: 'RESPONDENT', kind: 'PERSON', name: '缪望舒', phone: '13800002222' },
  ],
  facts: `两家因排水起争执，第${serial}次。`,
  claims: '恢复原状。',
});

const askConsent: Step = {
  person: CLERK,
  action: 'requestConsent',
  input: ({ parties }) => ({ asked: parties.map(({ id }) => ({ partyId: id, channel: 'PHONE' })) }),
};
const accept: Step = {
  person: CLERK,
  action: 'accept',
  input: ({ parties }) => ({ consents: parties.map(onPaper), rightsNotice: written() }),
};
const refuse: Step = {
  person: CLERK,
  action: 'refuse',
  input: () => ({ ground: 'OUT_OF_AREA', reason: '不属本镇', routeNotice: written() }),
};
const withdraw: Step = {
  person: CLERK,
  action: 'withdraw',
  input: ({ parties }) => ({ acts: parties.filter(({ side }) => side === 'APPLICANT').map(onPaper) }),
};
const terminate: Step = {
  person: HEAD,
  action: 'terminate',
  input: () => ({ ground: 'IRRECONCILABLE', reason: '分歧过大', routeNotice: written() }),
};
const propose: Step = {
  person: HEAD,
  action: 'proposeReferral',
  input: ({ parties }) => ({ roomId: DISTRICT, reason: 'CAPACITY', note: '案情重大', consents: parties.map(onPaper) }),
};
const send: Step = { person: HEAD, action: 'sendReferral', input: () => ({ noticeGiven: true }) };
const take: Step = { person: DISTRICT_HEAD, action: 'acceptReferral', input: () => ({}) };

const LIVES: readonly (readonly Step[])[] = [
  [],
  [refuse],
  [askConsent, withdraw],
  [askConsent, accept],
  [askConsent, accept, terminate],
  [askConsent, accept, withdraw],
  [askConsent, accept, propose, send, take],
  [askConsent, accept, propose, send],
];

type Answer =
  | { readonly kind: 'DONE'; readonly caseId: string; readonly kase: Kase | null }
  | { readonly kind: 'REFUSED'; readonly code: string }
  | { readonly kind: 'NO_ANSWER' };

/** Sends a change; anything but a payload is no answer: it may have been done or not. */
export async function sendChange(url: string, tokens: Tokens, { person, action, input }: Sent): Promise<Answer> {
  const type = `${action[0]?.toUpperCase()}${action.slice(1)}Input!`;
  const query = `mutation ($input: ${type}) { ${action}(input: $input) { caseId problem { code } case { id version parties { id side } } } }`;
  try {
    const answer = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${tokens.get(person)}` },
      body: JSON.stringify({ query, variables: { input } }),
    });
    const { data } = (await answer.json()) as { data?: Record<string, Payload | null> | null };
    const payload = data?.[action];
    if (!payload) return { kind: 'NO_ANSWER' };
    if (payload.problem) return { kind: 'REFUSED', code: payload.problem.code };
    return { kind: 'DONE', caseId: payload.caseId, kase: payload.case };
  } catch {
    return { kind: 'NO_ANSWER' };
  }
}

interface Payload {
  readonly caseId: string;
  readonly problem: { readonly code: string } | null;
  readonly case: Kase | null;
}

export class Desk {
  /** What was acknowledged since the last look. */
  readonly acknowledged: Acknowledged[] = [];
  /** Refusals: none is due, for every step was open when it was sent. */
  readonly refusals: string[] = [];
  /** Steps whose answer did not come and that were sent again. */
  repeated = 0;
  private serial = 0;
  private life: readonly Step[] = [];
  private kase: Kase | null = null;
  private waiting: Sent | null = null;

  constructor(
    private readonly name: string,
    private readonly tokens: Tokens,
    private readonly random: () => number,
  ) {}

  /** Works until the server does not answer any more, or it is told to stop. */
  async work(url: string, stopped: () => boolean): Promise<void> {
    if (this.waiting) this.repeated += 1;
    while (!stopped()) {
      this.waiting ??= this.nextStep();
      const answer = await sendChange(url, this.tokens, this.waiting);
      if (answer.kind === 'NO_ANSWER') return;
      this.settle(this.waiting, answer);
    }
  }

  private settle(sent: Sent, answer: Exclude<Answer, { kind: 'NO_ANSWER' }>): void {
    this.waiting = null;
    this.kase = answer.kind === 'DONE' ? answer.kase : null;
    if (answer.kind === 'DONE') this.acknowledged.push({ ...sent, caseId: answer.caseId });
    else this.refusals.push(`${sent.action}: ${answer.code}`);
  }

  /** The key of the step whose answer did not come yet. */
  get unanswered(): string[] {
    return this.waiting ? [this.waiting.input.idempotencyKey] : [];
  }

  private nextStep(): Sent {
    const [step, ...rest] = this.kase ? this.life : [];
    const idempotencyKey = `${this.name}-${++this.serial}-key`;
    if (this.kase && step) {
      this.life = rest;
      const seen = { idempotencyKey, caseId: this.kase.id, expectedVersion: this.kase.version };
      return { person: step.person, action: step.action, input: { ...seen, ...step.input(this.kase) } };
    }
    this.life = LIVES[Math.floor(this.random() * LIVES.length)] ?? [];
    return { person: CLERK, action: 'register', input: { idempotencyKey, ...registration(this.serial) } };
  }
}

const SIGN_IN =
  'mutation ($input: SignInInput!) { signIn(input: $input) { tickets { accessToken } problem { code } } }';

/** A token for each person; the key that signs them is in the database, so they outlive the program. */
export async function signIn(url: string, password: string): Promise<Tokens> {
  const tokens = new Map<string, string>();
  for (const login of [CLERK, HEAD, DISTRICT_HEAD]) {
    const answer = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: SIGN_IN, variables: { input: { login, password } } }),
    });
    const { data } = (await answer.json()) as { data: { signIn: { tickets: { accessToken: string } } } };
    tokens.set(login, data.signIn.tickets.accessToken);
  }
  return tokens;
}
