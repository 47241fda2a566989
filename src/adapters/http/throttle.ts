// Rate limits, counted in this process: for each person, each address, and each address's changes without a session.
import type { FastifyInstance, FastifyRequest } from 'fastify';
import ipaddr from 'ipaddr.js';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { refuse } from './refused.js';

/** Requests a minute; 0 counts nothing. */
export interface Rates {
  person: number;
  address: number;
  /** Sign-in, refreshing and other changes that need no session, for each address. */
  signIn: number;
}

/** Counts a request; answers after how many seconds the next one is allowed, 0 for at once. */
type Ask = (key: string) => Promise<number>;

export interface Throttle {
  person: Ask;
  address: Ask;
  signIn: Ask;
}

const MINUTE = 60;

function counting(perMinute: number): Ask {
  if (perMinute === 0) return async () => 0;
  const limiter = new RateLimiterMemory({ points: perMinute, duration: MINUTE });
  return async (key) => {
    const state = await limiter.consume(key).catch((refused: { msBeforeNext: number }) => refused);
    return 'remainingPoints' in state && state.consumedPoints <= perMinute ? 0 : Math.ceil(state.msBeforeNext / 1000);
  };
}

/** A household usually has a whole /64 of IPv6, so a /64 counts as one address. */
export function countedAs(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  if (!(parsed instanceof ipaddr.IPv6)) return parsed.toString();
  const network = parsed.parts.slice(0, 4).map((group) => group.toString(16));
  return `${network.join(':')}::/64`;
}

export function openThrottle({ person, address, signIn }: Rates): Throttle {
  const [byPerson, byAddress, bySignIn] = [counting(person), counting(address), counting(signIn)];
  return {
    person: byPerson,
    address: (from) => byAddress(countedAs(from)),
    signIn: (from) => bySignIn(countedAs(from)),
  };
}

/** A sign-in through the provider begins and ends at addresses of its own, open to anybody. */
async function secondsFor({ routeOptions, ip }: FastifyRequest, throttle: Throttle): Promise<number> {
  const path = routeOptions.url ?? '';
  if (path.startsWith('/health')) return 0;
  const seconds = await throttle.address(ip);
  return seconds > 0 || !path.startsWith('/auth/') ? seconds : throttle.signIn(ip);
}

/** Checked before a body is read. Health checks are not counted. */
export function addThrottle(http: FastifyInstance, throttle: Throttle): void {
  http.addHook('onRequest', async (request, reply) => {
    const seconds = await secondsFor(request, throttle);
    if (seconds === 0) return undefined;
    return refuse(request, reply.header('retry-after', String(seconds)), [429, 'RATE_LIMITED'], { seconds });
  });
}
