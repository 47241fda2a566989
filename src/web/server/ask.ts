/** Questions to the server: each is known there by the hash of its text, so no other text is ever sent. */
import { BASE } from './public-path.js';
import { currentLanguage } from '../words/i18n.js';
import { accessToken, forgetToken } from './session.js';

declare const answer: unique symbol;
/** A document with the types of its answer and its variables. */
export interface Doc<Answer, Variables> {
  readonly id: string;
  readonly [answer]?: (variables: Variables) => Answer;
}

export interface Problem {
  readonly code: string;
  readonly field?: string | null;
  readonly message: string;
  readonly facts?: readonly { readonly name: string; readonly value: string }[];
}

/** The server refused, or could not be reached (code AWAY): what it says is for the reader. */
export class AskError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

interface Answered<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

export async function posted<Data>(id: string, variables: unknown, token: string | null): Promise<Answered<Data>> {
  const response = await fetch(`${BASE}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'accept-language': currentLanguage(),
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ documentId: id, variables }),
  });
  return (await response.json()) as Answered<Data>;
}

export async function sent<Data>(id: string, variables: unknown, again: boolean): Promise<Data> {
  const token = await accessToken();
  if (!token) throw new AskError('UNAUTHENTICATED', '');
  const { data, errors } = await posted<Data>(id, variables, token);
  const fault = errors?.[0];
  if (fault?.extensions?.code === 'UNAUTHENTICATED' && again) {
    forgetToken();
    return sent(id, variables, false);
  }
  if (fault) throw new AskError(fault.extensions?.code ?? 'UNKNOWN', fault.message);
  return data as Data;
}

export async function reached<Data>(sending: Promise<Data>): Promise<Data> {
  try {
    return await sending;
  } catch (error) {
    if (error instanceof AskError) throw error;
    throw new AskError('AWAY', '');
  }
}

export function ask<Answer, Variables>(document: Doc<Answer, Variables>, variables: Variables): Promise<Answer> {
  return reached(sent<Answer>(document.id, variables, true));
}

/** A key for one effect. Without a secure context there is no randomUUID, so the bytes are drawn by themselves. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(18));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
