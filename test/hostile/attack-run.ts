// A run of hostile requests, each judged; the report says what it found and how the answers were spread.
import fc from 'fast-check';
import type { GraphQLSchema } from 'graphql';
import { PROBLEM_TEXTS } from '../../src/app/texts/problems/text-of.js';
import { type Action, isOpenIn } from '../../src/domain/case/actions.js';
import { exchange } from '../fixtures/exchange.js';
import { type Api, PASSWORD } from '../graphql/client.js';
import { type Rng, rngOf } from './rng.js';
import { questionOf } from './documents.js';
import { type Answered, faultsOf, saysDone, sentText } from './judge.js';
import { type Request, requestOf } from './requests.js';
import { aimAnew, foreignTo, type Setup, type Viewer } from './setup.js';

export interface AttackReport {
  readonly requests: number;
  /** How many answers had data, only errors of the request, or another status than 200. */
  readonly statuses: Record<string, number>;
  readonly done: number;
  readonly codes: Record<string, number>;
  readonly slowestMs: number;
  readonly violations: string[];
}

/** Codes of the engine; all other codes are ours. */
const ENGINE = /^(?:BAD_|GRAPHQL_|OPERATION_|PERSISTED_|UNAUTHENTICATED)/;
/** Changes that need little: some of them succeed, and then the others meet cases that move. */
const SIMPLE: readonly Action[] = [
  'askUndo',
  'declineUndo',
  'confirmUndo',
  'routeToDesk',
  'terminate',
  'amend',
  'sendReferral',
];
const MOST_REPORTED = 20;

async function send(url: string, { path, method, headers, body }: Request): Promise<Answered> {
  const { status, bytes } = await exchange(`${url}${path}`, { method, headers, body });
  return { status, text: bytes.toString() };
}

const SIGN_IN =
  'mutation ($input: SignInInput!) { signIn(input: $input) { tickets { accessToken } problem { code } } }';

async function signedIn(url: string, login: string): Promise<string> {
  const body = JSON.stringify({ query: SIGN_IN, variables: { input: { login, password: PASSWORD } } });
  const headers = { 'content-type': 'application/json' };
  const { text } = await send(url, { path: '/graphql', method: 'POST', headers, body });
  const { tickets, problem } = JSON.parse(text).data.signIn;
  if (!tickets) throw new Error(`${login} cannot sign in: ${problem.code}`);
  return tickets.accessToken;
}

/** Everything of the cases and the book that a refused request must leave alone. */
async function state({ app }: Api): Promise<string> {
  // As the owner: the role that works sees no case outside a frame.
  const [row] = await app.db.asOwner<{ state: string }[]>(
    `select concat_ws(' ', (select count(*) from history), (select sum(version) from case_file), (select count(*) from entry),
       (select sum(last) from number_series), (select count(*) from party_token), (select count(*) from receipt)) as state`,
  );
  return row?.state ?? '';
}

class AttackRun {
  readonly found: AttackReport = { requests: 0, statuses: {}, done: 0, codes: {}, slowestMs: 0, violations: [] };
  private before = '';
  private readonly tokens = new Map<string, string>();

  constructor(
    private readonly api: Api,
    private readonly schema: GraphQLSchema,
    private readonly setup: Setup,
  ) {}

  async one(rng: Rng, seed: number): Promise<void> {
    const busy = this.setup.viewers.filter(({ mine }) => mine.length > 0);
    const viewer = rng.pick(rng.chance(50) ? busy : this.setup.viewers);
    const all = this.setup.pools[viewer.city ?? '3206'];
    const target = rng.pick(viewer.mine.length > 0 && rng.chance(80) ? viewer.mine : all.cases);
    const open = viewer.changes.filter((action) => isOpenIn(action, target.status) || action === 'register');
    const likely = rng.chance(20) ? open.filter((action) => SIMPLE.includes(action)) : open;
    const question = questionOf(this.schema, rng, { ...all, cases: [target] }, likely);
    const request = requestOf(question, await this.headersOf(viewer), rng);
    const started = performance.now();
    const answer = await send(this.api.url, request).catch((error: Error) => ({
      status: 599,
      text: String(error.cause ?? error),
    }));
    this.count(answer, performance.now() - started);
    if (viewer.name && answer.text.includes('"UNAUTHENTICATED"')) this.tokens.delete(viewer.name);
    await this.judge(viewer, request, answer, seed);
  }

  /** Some requests sign their sender out: then they come in again. */
  private async headersOf({ name }: Viewer): Promise<Record<string, string>> {
    if (name === null) return {};
    const token = this.tokens.get(name) ?? (await signedIn(this.api.url, name));
    this.tokens.set(name, token);
    return { authorization: `Bearer ${token}` };
  }

  /** What our own log says of the last error of ours. */
  private lastError(): string {
    return this.api.lines.findLast((line) => line.startsWith('{"level":50')) ?? '';
  }

  private count({ status, text }: Answered, ms: number): void {
    const found = this.found as { -readonly [K in keyof AttackReport]: AttackReport[K] };
    found.requests += 1;
    found.statuses[status] = (found.statuses[status] ?? 0) + 1;
    found.slowestMs = Math.max(found.slowestMs, ms);
    for (const [, code = ''] of text.matchAll(/"code":"(\w+)"/g)) {
      if (code in PROBLEM_TEXTS || ENGINE.test(code)) found.codes[code] = (found.codes[code] ?? 0) + 1;
    }
  }

  private async judge(viewer: Viewer, request: Request, answer: Answered, seed: number): Promise<void> {
    const sent = sentText(request);
    const faults = faultsOf(answer, sent, foreignTo(this.setup, viewer));
    // A question is run in a transaction that can write nothing: now and then that is looked at too.
    const after = /mutation/.test(sent) || this.found.requests % 20 === 0 ? await state(this.api) : this.before;
    if (after !== this.before && this.before !== '') {
      (this.found as { done: number }).done += 1;
      await aimAnew(this.api, this.setup);
      if (!saysDone(answer.text)) faults.push(`changed ${this.before} to ${after} though refused`);
    }
    this.before = after;
    if (faults.length === 0 || this.found.violations.length >= MOST_REPORTED) return;
    const short = (text: string): string => (text.length > 1_500 ? `${text.slice(0, 1_500)}…` : text);
    this.found.violations.push(
      `${faults.join('; ')} (request ${seed}) ${this.lastError()}\n  as ${viewer.name ?? 'nobody'} (${viewer.role}): ${short(sent)}\n  answer ${answer.status}: ${short(answer.text)}`,
    );
  }
}

/** Runs `requests` of them, one after the other, so that each change is known to come from one request. */
export async function runAttacks(
  api: Api,
  schema: GraphQLSchema,
  setup: Setup,
  requests: number,
): Promise<AttackReport> {
  const run = new AttackRun(api, schema, setup);
  const property = fc.asyncProperty(fc.nat(), (seed) => run.one(rngOf(seed), seed));
  await fc.assert(property, { numRuns: requests, endOnFailure: true });
  return run.found;
}
