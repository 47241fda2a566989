/** Questions and changes of a party: without a token, or with the short one of its visit, which this tab alone keeps. */
import { CHANGES, type Change } from '../made/changes.js';
import { BASE } from '../server/public-path.js';
import { AskError, type Doc, type Problem } from '../server/ask.js';
import { currentLanguage, t } from '../words/i18n.js';

const KEPT = 'fengqiao.party';

interface Visit {
  readonly token: string;
  readonly expiresAt: string;
}

/** The token of this tab's visit; null when there is none, or it is over. */
export function visitToken(): string | null {
  const kept = sessionStorage.getItem(KEPT);
  const visit = kept ? (JSON.parse(kept) as Visit) : null;
  return visit && Date.parse(visit.expiresAt) > Date.now() ? visit.token : null;
}

export function keepVisit(visit: Visit): void {
  sessionStorage.setItem(KEPT, JSON.stringify(visit));
}

export function forgetVisit(): void {
  sessionStorage.removeItem(KEPT);
}

interface Answered {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

async function posted(id: string, variables: unknown): Promise<Readonly<Record<string, unknown>>> {
  const token = visitToken();
  const headers = {
    'content-type': 'application/json',
    'accept-language': currentLanguage(),
    ...(token && { authorization: `Party ${token}` }),
  };
  const body = JSON.stringify({ documentId: id, variables });
  const response = await fetch(`${BASE}/graphql`, { method: 'POST', headers, body }).catch(() => null);
  if (!response) throw new AskError('AWAY', t('away'));
  const { data, errors } = (await response.json()) as Answered;
  const fault = errors?.[0];
  if (fault?.extensions?.code === 'UNAUTHENTICATED') forgetVisit();
  if (fault) throw new AskError(fault.extensions?.code ?? 'UNKNOWN', fault.message);
  return data ?? {};
}

export async function askParty<Answer, Variables>(document: Doc<Answer, Variables>, variables: Variables) {
  return (await posted(document.id, variables)) as unknown as Answer;
}

/** What a change of a party answers, whatever it is about. */
export interface PartyAnswer {
  readonly problem?: Problem | null;
  readonly ticket?: string | null;
  readonly token?: string | null;
  readonly expiresAt?: string | null;
  readonly number?: string | null;
  readonly roomName?: string | null;
  readonly dueOn?: string | null;
}

export async function changeAsParty(name: Change, input: unknown): Promise<PartyAnswer> {
  return ((await posted(CHANGES[name], { input }))[name] ?? {}) as PartyAnswer;
}
