/** Requests of a clerk to an API of the test, each with its time and the statements it sent itself, whatever the worker sends beside it. */
import { expect } from '@jest/globals';
import type { ObserveRequests, Seen } from '../../src/adapters/graphql/shared/observed.js';
import { tallied, tallyStatementsOf } from '../../src/adapters/persistence/database/statement-tally.js';
import { type Api, type Json, serve } from '../graphql/client.js';
import { aKey, aRegistration, CLERK } from '../graphql/registrations.js';

export interface Visit {
  readonly caseId: string;
  readonly ms: number;
  /** Of each operation, in their order. */
  readonly statements: readonly string[];
}

export interface Door {
  /** One change and one list. */
  visit(): Promise<Visit>;
  close(): Promise<void>;
}

const REGISTER = 'mutation ($input: RegisterInput!) { register(input: $input) { caseId problem { code } } }';
const CASELOAD = '{ myCaseload(first: 5) { nodes { id } } }';

let serial = 0;

function registration(): object {
  const { parties } = aRegistration() as { parties: object[] };
  const [one, other] = parties;
  const written = [{ ...one, email: `away-${++serial}@example.org` }, other];
  return aRegistration({ idempotencyKey: aKey(), parties: written });
}

/** A door of its own to the API's app, behind which statements are counted. */
export async function openDoor(api: Api): Promise<Door> {
  tallyStatementsOf(await api.app.orm.em.getConnection().getNativeClient());
  let sent: string[] = [];
  const observe: ObserveRequests = async (work) => {
    const seen: Seen = { operation: 'none', outcome: 'refused' };
    const tally = { statements: 0 };
    const answer = await tallied(tally, () => work(seen));
    sent.push(`${seen.operation} ${tally.statements}`);
    return answer;
  };
  const http = await serve(api.app, [], {}, [], undefined, { observe });
  async function ask(query: string, variables: object = {}): Promise<Json> {
    const headers = { 'content-type': 'application/json', ...(await api.as(CLERK).headers()) };
    const body = JSON.stringify({ query, variables });
    return (await fetch(`${http.url}/graphql`, { method: 'POST', headers, body })).json();
  }
  return {
    visit: async () => {
      sent = [];
      const input = registration();
      const began = performance.now();
      const { data } = await ask(REGISTER, { input });
      const listed = await ask(CASELOAD);
      const ms = performance.now() - began;
      expect([data.register.problem, listed.errors]).toEqual([null, undefined]);
      return { caseId: data.register.caseId, ms, statements: sent };
    },
    close: () => http.close(),
  };
}

export const quantile = (visits: readonly Visit[], share: number): number =>
  visits.map(({ ms }) => ms).toSorted((a, b) => a - b)[Math.floor(visits.length * share)] ?? 0;
