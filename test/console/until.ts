// A page is read again until it is as expected: what it shows comes when the server has answered.
import { isDeepStrictEqual } from 'node:util';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from '@jest/globals';

const LIMIT_MS = 20_000;
const AGAIN_MS = 50;

/** Reads until it is what is expected; in the end what was read last is compared, so that a failure shows it. */
export async function until<T>(read: () => Promise<T>, expected: T): Promise<void> {
  const end = Date.now() + LIMIT_MS;
  for (;;) {
    const seen = await read();
    if (isDeepStrictEqual(seen, expected) || Date.now() > end) return expect(seen).toEqual(expected);
    await pause(AGAIN_MS);
  }
}
