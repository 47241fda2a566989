// A client on a WebSocket that speaks the protocol by hand, so that a test sees each message and can be as rude as it likes.
import { once } from 'node:events';
import { expect } from '@jest/globals';
import { WebSocket } from 'ws';
import type { Json } from '../graphql/client.js';

export interface Subscribed {
  /** The next mark, or the errors in its place. */
  next(): Promise<Json>;
  /** What came and was not read yet. */
  readonly waiting: readonly Json[];
  complete(): void;
}

export interface Line {
  readonly socket: WebSocket;
  readonly closed: Promise<{ code: number; reason: string }>;
  send(message: object): void;
  subscribe(document: string, variables?: object, more?: object): Subscribed;
}

export interface Opening {
  /** The payload of the first message; null sends none. */
  readonly params: object | null;
  readonly headers?: Record<string, string>;
}

function queue() {
  const waiting: Json[] = [];
  let reader: ((message: Json) => void) | null = null;
  return {
    waiting,
    put: (message: Json) => {
      if (!reader) return void waiting.push(message);
      reader(message);
      reader = null;
    },
    next: async (): Promise<Json> =>
      waiting.length > 0
        ? waiting.shift()
        : new Promise((resolve) => {
            reader = resolve;
          }),
  };
}

/** Resolves when the server has acknowledged, or closed. */
export async function openLine(url: string, { params, headers = {} }: Opening): Promise<Line> {
  const socket = new WebSocket(`${url.replace(/^http/, 'ws')}/graphql`, 'graphql-transport-ws', { headers });
  const closed = new Promise<{ code: number; reason: string }>((resolve) => {
    socket.on('close', (code, reason) => resolve({ code, reason: String(reason) }));
  });
  const of = new Map<string, ReturnType<typeof queue>>();
  const acknowledged = new Promise<void>((resolve) => {
    socket.on('message', (data) => {
      const { type, id, payload } = JSON.parse(String(data));
      if (type === 'connection_ack') return resolve();
      if (type === 'next') return of.get(id)?.put(payload.errors ?? Object.values(payload.data)[0]);
      return type === 'error' ? of.get(id)?.put(payload) : undefined;
    });
  });
  await once(socket, 'open');
  const send = (message: object) => socket.send(JSON.stringify(message));
  if (params) {
    send({ type: 'connection_init', payload: params });
    await Promise.race([acknowledged, closed]);
  }
  let serial = 0;
  return {
    socket,
    closed,
    send,
    subscribe: (query, variables = {}, more = {}) => {
      const id = String(++serial);
      const messages = queue();
      of.set(id, messages);
      send({ type: 'subscribe', id, payload: { query, variables, ...more } });
      return { next: messages.next, waiting: messages.waiting, complete: () => send({ type: 'complete', id }) };
    },
  };
}

/** Listens, and has been told that it does. */
export async function ready(
  line: Line,
  document: string,
  variables: object = {},
): Promise<Subscribed & { from: string }> {
  const subscribed = line.subscribe(document, variables);
  const first = await subscribed.next();
  expect(first).toMatchObject({ kind: 'READY', caseId: null, version: null, type: null });
  return { ...subscribed, waiting: subscribed.waiting, from: first.position };
}
