/** The random part of a refresh token: 256 bits, stored as a hash only (a plain one suffices for so much chance). */
import { createHash, randomBytes } from 'node:crypto';
import type { RefreshSecrets } from '../../app/accounts/ports/accounts.js';

const hash = (secret: string): Buffer => createHash('sha256').update(secret).digest();

export const refreshSecrets: RefreshSecrets = {
  create: () => {
    const secret = randomBytes(32).toString('base64url');
    return { secret, hash: hash(secret) };
  },
  hash,
};
