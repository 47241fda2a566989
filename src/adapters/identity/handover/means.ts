/** Signed documents: JWS with EdDSA (RFC 7515, 8037), verified by the keys that were registered for who signs. */
import { createHash } from 'node:crypto';
import { compactVerify, createLocalJWKSet, decodeJwt, type JSONWebKeySet } from 'jose';
import type { HandoverDocument } from '../../../app/handover/document.js';
import type { Jwks, Partner } from '../../../app/accounts/ports/partners.js';
import type { HandoverMeans } from '../../../app/handover/port.js';
import { ensure, RuleBroken } from '../../../domain/kernel/rule-broken.js';
import { faultIn } from './schema.js';

/** A longer text is no document of an authority. */
const LONGEST = 200_000;
/** Clocks of two authorities may differ by so many seconds. */
const LEEWAY = 60;
/** A document that is valid longer than this was not meant to be. */
const LONGEST_VALID = 31 * 86_400;
export const HANDOVER_TYPE = 'fengqiao-handover+jws';

export interface JwksReader {
  /** The keys at an address; HANDOVER_UNVERIFIED where they cannot be had. */
  read(url: string, at: Date): Promise<Jwks>;
}

export function handoverMeans({ read }: JwksReader): HandoverMeans {
  return {
    look,
    digest: (text) => createHash('sha256').update(text).digest(),
    verify: async (text, partner, at) => {
      const keys = partner.jwks ?? (await read(partner.jwksUrl ?? '', at));
      return documentIn(await payloadOf(text, keys), partner, Math.floor(at.getTime() / 1000));
    },
  };
}

function look(text: string): { iss: string; aud: string } {
  ensure(text.length <= LONGEST, 'HANDOVER_MALFORMED', { facts: { at: '/' } });
  try {
    const { iss = '', aud = '' } = decodeJwt(text);
    return { iss, aud: typeof aud === 'string' ? aud : '' };
  } catch {
    throw new RuleBroken('HANDOVER_MALFORMED', { facts: { at: '/' } });
  }
}

/** Another algorithm, an unknown key and an altered text are all the same: not verified. */
async function payloadOf(text: string, keys: Jwks): Promise<unknown> {
  try {
    const set = createLocalJWKSet(keys as JSONWebKeySet);
    const { payload, protectedHeader } = await compactVerify(text, set, { algorithms: ['EdDSA'] });
    ensure(protectedHeader.typ === HANDOVER_TYPE, 'HANDOVER_UNVERIFIED');
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(payload));
  } catch {
    throw new RuleBroken('HANDOVER_UNVERIFIED');
  }
}

function documentIn(payload: unknown, partner: Partner, now: number): HandoverDocument {
  const fault = faultIn(payload);
  ensure(fault === null, 'HANDOVER_MALFORMED', { facts: { at: fault ?? '' } });
  const document = payload as HandoverDocument;
  ensure(document.iss === partner.issuer, 'HANDOVER_UNVERIFIED');
  const { iat, exp } = document;
  const valid = iat <= now + LEEWAY && now < exp + LEEWAY && exp - iat <= LONGEST_VALID;
  ensure(valid, 'HANDOVER_EXPIRED');
  return document;
}
