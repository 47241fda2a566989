/** The signing keys of districts: the newest signs, all that are not retired are published. */
import { CompactSign, exportJWK } from 'jose';
import { namedOurs } from '../../../app/handover/document.js';
import type { HandoverKeys } from '../../../app/handover/port.js';
import { ensure } from '../../../domain/kernel/rule-broken.js';
import { type SigningKey, signingKey } from '../ed25519.js';
import { HANDOVER_TYPE } from './means.js';
import { faultIn } from './schema.js';

export interface HandoverSeeds {
  /** Serials that are not retired, newest first. */
  standing(home: string): Promise<readonly number[]>;
  /** Makes the first where there is none. */
  begin(home: string): Promise<void>;
  /** The 32 bytes by the name of a wrapped key. */
  seed(name: string): Promise<Uint8Array>;
}

export function handoverKeys({ standing, begin, seed }: HandoverSeeds): HandoverKeys {
  const keysOf = async (home: string): Promise<SigningKey[]> =>
    Promise.all((await standing(home)).map(async (serial) => signingKey(await seed(`handover:${home}:${serial}`))));
  return {
    published: async (home) => {
      const keys = await keysOf(home);
      const use = { alg: 'EdDSA', use: 'sig' };
      return {
        keys: await Promise.all(
          keys.map(async ({ kid, publicKey }) => ({ ...(await exportJWK(publicKey)), kid, ...use })),
        ),
      };
    },
    sign: async (home, document) => {
      const fault = faultIn(document);
      ensure(fault === null && namedOurs(document.iss)?.home === home, 'HANDOVER_MALFORMED', {
        facts: { at: fault ?? '/iss' },
      });
      await begin(home);
      const [current] = await keysOf(home);
      if (!current) throw new Error(`no signing key of ${home}`);
      const payload = new TextEncoder().encode(JSON.stringify(document));
      const header = { alg: 'EdDSA', kid: current.kid, typ: HANDOVER_TYPE };
      return new CompactSign(payload).setProtectedHeader(header).sign(current.privateKey);
    },
  };
}
