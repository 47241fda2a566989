/**
 * Requests to addresses that an administrator typed in: https to public addresses only, each resolved address checked where
 * the connection is made, so that a name cannot point elsewhere later; no redirect is followed. Origins that the operator
 * lists are exempt: courts are reached over a network of the government, or by a proxy that ends TLS.
 */
import dns from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { RuleBroken } from '../../domain/kernel/rule-broken.js';

export interface Answer {
  readonly status: number;
  readonly body: string;
}

export interface Outside {
  /** Refuses an address that is never asked (PARTNER_ADDRESS_BARRED). */
  ensureAllowed(address: string, field: string): void;
  /** PARTNER_ADDRESS_BARRED, PARTNER_UNREACHABLE. */
  ask(address: string, sent?: Sent): Promise<Answer>;
}

interface Sent {
  readonly type: string;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const LONGEST_MS = 10_000;
const MOST_BYTES = 65_536;

/** What is no public unicast address (RFC 6890): this host, private and shared networks, link-local, documentation, multicast. */
const BARRED = new BlockList();
for (const [net, prefix] of [
  ...([
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    ['169.254.0.0', 16],
  ] as const),
  ...([
    ['172.16.0.0', 12],
    ['192.0.0.0', 24],
    ['192.0.2.0', 24],
    ['192.88.99.0', 24],
    ['192.168.0.0', 16],
  ] as const),
  ...([
    ['198.18.0.0', 15],
    ['198.51.100.0', 24],
    ['203.0.113.0', 24],
    ['224.0.0.0', 4],
    ['240.0.0.0', 4],
  ] as const),
] as const)
  BARRED.addSubnet(net, prefix, 'ipv4');
/** Of IPv6 only global unicast passes, without the parts that hold an IPv4 address or a tunnel. */
const GLOBAL = new BlockList();
GLOBAL.addSubnet('2000::', 3, 'ipv6');
for (const [net, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  BARRED.addSubnet(net, prefix, 'ipv6');

/** Whether an address is one of the public network. */
export function isPublic(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !BARRED.check(address, 'ipv4');
  return family === 6 && GLOBAL.check(address, 'ipv6') && !BARRED.check(address, 'ipv6');
}

const barred = (field?: string) => new RuleBroken('PARTNER_ADDRESS_BARRED', field ? { field } : {});

/** Hands on only public addresses. */
const lookup: LookupFunction = (name, options, done) => {
  dns.lookup(name, { ...options, all: true }, (error, found) => {
    if (error) return done(error, '', 0);
    if (found.length === 0 || !found.every(({ address }) => isPublic(address))) return done(barred() as never, '', 0);
    return options.all ? done(null, found) : done(null, found[0]?.address ?? '', found[0]?.family);
  });
};

export function outsideFor(origins: readonly string[]): Outside {
  const urlOf = (address: string, field?: string): URL => {
    const url = URL.canParse(address) ? new URL(address) : null;
    if (!url || url.username || url.password || url.hash) throw barred(field);
    if (origins.includes(url.origin)) return url;
    const host = url.hostname.replace(/^\[|\]$/g, '');
    if (url.protocol !== 'https:' || (isIP(host) && !isPublic(host))) throw barred(field);
    return url;
  };
  return {
    ensureAllowed: (address, field) => void urlOf(address, field),
    ask: (address, sent) => {
      const url = urlOf(address);
      return asked(url, origins.includes(url.origin) ? {} : { lookup }, sent);
    },
  };
}

function asked(url: URL, options: { lookup?: LookupFunction }, sent?: Sent): Promise<Answer> {
  const { request } = url.protocol === 'https:' ? https : http;
  const headers = { accept: 'application/json', ...sent?.headers, ...(sent && { 'content-type': sent.type }) };
  const signal = AbortSignal.timeout(LONGEST_MS);
  return new Promise((resolve, reject) => {
    const fail = (error: unknown) =>
      reject(error instanceof RuleBroken ? error : new RuleBroken('PARTNER_UNREACHABLE'));
    const going = request(
      url,
      { method: sent ? 'POST' : 'GET', headers, signal, agent: false, ...options },
      (answer) => {
        let body = '';
        answer.setEncoding('utf8');
        answer.on('data', (chunk: string) => {
          body += chunk;
          if (body.length > MOST_BYTES) going.destroy(new Error('too long'));
        });
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body }));
        answer.on('error', fail);
      },
    );
    going.on('error', fail);
    going.end(sent?.body);
  });
}
