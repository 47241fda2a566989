/** Public keys of partners: checked where they are pinned, read and remembered for some minutes where they stand elsewhere. */
import type { Jwks } from '../../../app/accounts/ports/partners.js';
import { RuleBroken } from '../../../domain/kernel/rule-broken.js';
import type { JwksReader } from './means.js';
import type { Outside } from '../outside.js';

const REMEMBERED_MS = 600_000;
const MOST_KEYS = 20;

interface Jwk {
  readonly kty?: unknown;
  readonly crv?: unknown;
  readonly x?: unknown;
  readonly d?: unknown;
}

/** Only Ed25519, and only the public half; null for anything else. */
export function jwksIn(value: unknown): Jwks | null {
  const keys = (value as { keys?: unknown } | null)?.keys;
  if (!Array.isArray(keys) || keys.length === 0 || keys.length > MOST_KEYS) return null;
  const sound = keys.every(
    (key: Jwk | null) =>
      key?.kty === 'OKP' && key.crv === 'Ed25519' && typeof key.x === 'string' && key.d === undefined,
  );
  return sound ? { keys } : null;
}

export function jwksReader({ ask }: Pick<Outside, 'ask'>): JwksReader {
  const known = new Map<string, { readonly jwks: Jwks; readonly until: number }>();
  return {
    read: async (url, at) => {
      const remembered = known.get(url);
      if (remembered && at.getTime() < remembered.until) return remembered.jwks;
      const jwks = jwksIn(await read(ask, url));
      if (!jwks) throw new RuleBroken('HANDOVER_UNVERIFIED');
      known.set(url, { jwks, until: at.getTime() + REMEMBERED_MS });
      return jwks;
    },
  };
}

async function read(ask: Outside['ask'], url: string): Promise<unknown> {
  try {
    const { status, body } = await ask(url);
    return status === 200 ? JSON.parse(body) : null;
  } catch {
    return null;
  }
}
