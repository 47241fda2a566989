/**
 * Who is signed in. The access token lives in this module alone; the refresh token in a cookie that no script reads. Two tabs
 * never refresh at once where the browser has locks; where it has none, the slower one asks again with the winner's cookie.
 */
import { BASE } from './public-path.js';
import { wipeDrafts } from '../device/drafts.js';
import { currentLanguage } from '../words/i18n.js';

/** AWAY: the page was opened where the server is out of reach, so nobody knows yet. */
export type SessionState = 'UNKNOWN' | 'AWAY' | 'OUT' | 'IN' | 'ENDED';

interface Token {
  readonly accessToken: string;
  readonly expiresAt: number;
}

export interface Refused {
  readonly code: string;
  readonly message: string;
}

let token: Token | null = null;
let state: SessionState = 'UNKNOWN';
const listeners = new Set<() => void>();
const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel('fengqiao') : null;

/** Whose pages these are: when somebody else signs in over them, everything begins anew. */
let person: string | null = null;

/** What the access token says of its bearer; it is not checked here, the server does. */
function claimsOf({ accessToken: text }: Token): { readonly sid?: string; readonly pid?: string } {
  const body = text.split('.')[1] ?? '';
  return JSON.parse(atob(body.replaceAll('-', '+').replaceAll('_', '/')));
}

function become(next: SessionState, held: Token | null): void {
  const bearer = held && (claimsOf(held).pid ?? null);
  if (bearer && person && bearer !== person) location.reload();
  person = bearer ?? (next === 'OUT' ? null : person);
  token = held;
  if (state === next) return;
  state = next;
  for (const listener of listeners) listener();
}

channel?.addEventListener('message', ({ data }: MessageEvent<{ readonly token: Token | null }>) => {
  if (data.token) become('IN', data.token);
  else become('OUT', null);
});

export const sessionState = (): SessionState => state;

/** For `useSyncExternalStore`. */
export function onSession(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

async function post(
  path: string,
  body: unknown,
): Promise<{ readonly token: Token | null; readonly problem: Refused | null }> {
  const answer = await fetch(`${BASE}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': currentLanguage() },
    body: JSON.stringify(body),
    credentials: 'same-origin',
  });
  const read = (await answer.json()) as {
    accessToken?: string;
    accessExpiresAt?: string;
    problem?: Refused;
    errors?: { message: string }[];
  };
  if (read.accessToken && read.accessExpiresAt) {
    return { token: { accessToken: read.accessToken, expiresAt: Date.parse(read.accessExpiresAt) }, problem: null };
  }
  if (answer.ok) return { token: null, problem: null };
  return {
    token: null,
    problem: read.problem ?? { code: String(answer.status), message: read.errors?.[0]?.message ?? answer.statusText },
  };
}

/** Null when it worked; otherwise the problem as the server words it. */
export async function signIn(login: string, password: string): Promise<Refused | null> {
  const { token: given, problem } = await post('/session', { login, password });
  if (given) keep(given);
  return problem;
}

/** The same with the one-time code that the identity provider's way back left in the address. */
export async function signInByCode(code: string): Promise<Refused | null> {
  const { token: given, problem } = await post('/session/provider', { code });
  if (given) keep(given);
  return problem;
}

/** Somebody who signs out is out, also without the server: it is told as soon as it is reached again. */
const ENDING = 'fengqiao.ending';

async function endThere(): Promise<void> {
  localStorage.setItem(ENDING, 'yes');
  await post('/session/end', {}).then(
    () => localStorage.removeItem(ENDING),
    () => undefined,
  );
}

export async function signOut(): Promise<void> {
  await wipeDrafts().catch(() => undefined);
  await endThere();
  become('OUT', null);
  channel?.postMessage({ token: null });
}

/** The session that this browser holds, as its access token names it. */
export function ownSessionId(): string | null {
  return token && (claimsOf(token).sid ?? null);
}

function keep(given: Token): void {
  become('IN', given);
  channel?.postMessage({ token: given });
}

const SOON_MS = 30_000;
const holds = (held: Token | null): held is Token => held !== null && held.expiresAt - Date.now() > SOON_MS;

async function refreshed(again: boolean): Promise<string | null> {
  if (holds(token)) return token.accessToken;
  if (localStorage.getItem(ENDING)) await endThere();
  const { token: given, problem } = await post('/session/refresh', {});
  if (given) {
    keep(given);
    return given.accessToken;
  }
  if (again && !('locks' in navigator)) {
    await new Promise((resolve) => setTimeout(resolve, 300));
    return refreshed(false);
  }
  if (problem) become(state === 'IN' || state === 'ENDED' ? 'ENDED' : 'OUT', null);
  return null;
}

/** A token that is good for some time yet; null when one has to sign in. */
export async function accessToken(): Promise<string | null> {
  if (holds(token)) return token.accessToken;
  if (!('locks' in navigator)) return refreshed(true);
  return navigator.locks.request('fengqiao-refresh', () => refreshed(false));
}

/** The first question reached nobody. */
export function foundNobody(): void {
  if (state === 'UNKNOWN') become('AWAY', null);
}

/** The server no longer takes the token: the next question asks for another. */
export function forgetToken(): void {
  token = null;
}
