/** Changes: each is known to the server by the hash of its document. */
import { CHANGES, type Change } from '../made/changes.js';
import { AskError, posted, type Problem, reached, sent } from './ask.js';

interface Result {
  readonly caseId: string;
  readonly problem?: Problem | null;
}

/** What a change answers, whatever it is about. */
export interface Changed {
  readonly problem?: Problem | null;
  readonly case?: { readonly id: string; readonly version: number; readonly status: string } | null;
  /** Of each case of several. */
  readonly results?: readonly Result[];
  readonly cases?: readonly Result[];
  readonly revealed?: Readonly<Record<string, string | null>> | null;
  /** The code of an invitation or a reset, shown once. */
  readonly link?: { readonly token: string; readonly expiresAt: string } | null;
  /** Of a code for a party. */
  readonly code?: string | null;
  /** Of a webhook. */
  readonly secret?: string | null;
  /** Of a calendar link. */
  readonly path?: string | null;
  readonly url?: string | null;
  readonly notices?: readonly { readonly code: string; readonly message: string }[];
}

/** Carries out a change; what a rule forbids comes back as its problem. */
export async function change(name: Change, input: unknown): Promise<Changed> {
  const data = await reached(sent<Record<string, Changed | null>>(CHANGES[name], { input }, true));
  return data[name] ?? {};
}

/** A change by somebody who has no account yet, or cannot get into it: a one-time token is their proof. */
export async function changeSignedOut(name: 'acceptInvitation' | 'setPassword', input: unknown): Promise<Changed> {
  const { data, errors } = await reached(posted<Record<string, Changed | null>>(CHANGES[name], { input }, null));
  const fault = errors?.[0];
  if (fault) throw new AskError(fault.extensions?.code ?? 'UNKNOWN', fault.message);
  return data?.[name] ?? {};
}
