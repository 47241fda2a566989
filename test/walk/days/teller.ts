// Takes the questions of a day over HTTP, and tells them with their answers as a document.
import { expect } from '@jest/globals';
import { DEMO_PASSWORD, demoAccounts } from '../../../src/tools/seeds/demo/accounts.js';
import { block, COUNTED, compact, shortened } from './layout.js';

// biome-ignore lint/suspicious/noExplicitAny: what a day reads of an answer is checked by the schema and the day
export type Json = any;
type Words = readonly [zh: string, en: string];

/** Somebody at the API, by a login of the demonstration. */
export interface Person {
  readonly login: string;
  /** Asks, and tells the question and the answer. */
  asks(words: Words, document: string, variables?: object): Promise<Json>;
  /** The same for figures that count the demonstration’s cases: told, but not compared digit by digit. */
  counts(words: Words, document: string, variables?: object): Promise<Json>;
  /** Asks without telling: a step that the day tells once already. */
  also(document: string, variables?: object): Promise<Json>;
}

export interface Teller {
  says(...words: Words): void;
  signsIn(login: string): Promise<Person>;
}

export const SIGN_IN = `mutation ($input: SignInInput!) {
  signIn(input: $input) { tickets { accessToken refreshToken accessExpiresAt } problem { code message } }
}`;

/** Answers hold no error: whatever the document shows was answered. */
async function answerTo(url: string, token: string | null, query: string, variables: object): Promise<Json> {
  const headers = new Headers({ 'content-type': 'application/json' });
  if (token) headers.set('authorization', `Bearer ${token}`);
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data: Json; errors?: unknown };
  expect({ query, errors }).toEqual({ query, errors: undefined });
  return data;
}

const nameOf = (login: string): string => demoAccounts().find((one) => one.login === login)?.person ?? login;

/** A document that grows with each question. */
export class Told implements Teller {
  readonly lines: string[] = [];
  private readonly known = new Map<string, Promise<Person>>();

  constructor(private readonly url: string) {}

  says(zh: string, en: string): void {
    this.lines.push(`${zh} ${en}`, '');
  }

  signsIn(login: string): Promise<Person> {
    const person = this.known.get(login) ?? this.atTheApi(login);
    this.known.set(login, person);
    return person;
  }

  async showsSignIn(login: string, words: Words): Promise<void> {
    const variables = { input: { login, password: DEMO_PASSWORD } };
    this.tells(login, words, SIGN_IN, variables, await answerTo(this.url, null, SIGN_IN, variables), false);
  }

  private async atTheApi(login: string): Promise<Person> {
    const input = { login, password: DEMO_PASSWORD };
    const { signIn } = await answerTo(this.url, null, SIGN_IN, { input });
    const ask = (document: string, variables = {}) =>
      answerTo(this.url, signIn.tickets.accessToken, document, variables);
    const sayWith =
      (counted: boolean) =>
      async (words: Words, document: string, variables = {}): Promise<Json> => {
        const answer = await ask(document, variables);
        this.tells(login, words, document, variables, answer, counted);
        return answer;
      };
    return { login, asks: sayWith(false), counts: sayWith(true), also: ask };
  }

  private tells(
    login: string,
    [zh, en]: Words,
    query: string,
    variables: object,
    answer: Json,
    counted: boolean,
  ): void {
    this.lines.push(`**\`${login}\` ${nameOf(login)}** — ${zh} ${en}`, '', ...block('graphql', query));
    if (Object.keys(variables).length > 0) this.lines.push(...block('json', compact(variables)));
    if (counted) this.lines.push(COUNTED);
    this.lines.push(...block('json', compact(shortened(answer))), '');
  }
}
