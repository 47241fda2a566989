// One WebSocket as the protocol sees it: what is sent waits until it has left, so that a slow reader is read to slowly.
import type { WebSocket } from 'ws';

/** The reason why the server closes a connection. */
export class Closing extends Error {
  constructor(
    readonly code: number,
    override readonly message: string,
  ) {
    super(message);
  }
}

/** The part that graphql-ws speaks to. */
export interface Wire {
  readonly protocol: string;
  send(data: string): Promise<void>;
  close(code?: number, reason?: string): void;
  onMessage(handle: (data: string) => Promise<void>): void;
}

/** Bytes that may wait in our memory for one reader: answers to pings are not waited for. */
const MOST_BUFFERED = 1_048_576;
const PING_MS = 15_000;
const INTERNAL = 4500;

export function wireOf(socket: WebSocket, onError: (error: unknown) => void): Wire {
  const close = (code?: number, reason?: string): void => socket.close(code, reason);
  return {
    protocol: socket.protocol,
    close,
    send: (data) =>
      new Promise((resolve, reject) => {
        if (socket.readyState !== socket.OPEN) return resolve();
        if (socket.bufferedAmount > MOST_BUFFERED) {
          socket.terminate();
          return resolve();
        }
        return socket.send(data, (error) => (error ? reject(error) : resolve()));
      }),
    onMessage: (handle) =>
      socket.on('message', (data) => {
        if (socket.readyState !== socket.OPEN) return;
        handle(String(data)).catch((error: unknown) => {
          if (error instanceof Closing) return close(error.code, error.message);
          onError(error);
          return close(INTERNAL, 'INTERNAL');
        });
      }),
  };
}

/** Ends a connection whose other side is gone: no answer from one ping to the next. */
export function keepAlive(socket: WebSocket, closed: (code: number, reason: string) => Promise<void>): void {
  let answered = true;
  const beat = setInterval(() => {
    if (!answered || socket.bufferedAmount > MOST_BUFFERED) return socket.terminate();
    answered = false;
    return socket.ping();
  }, PING_MS);
  beat.unref();
  socket.on('pong', () => {
    answered = true;
  });
  socket.on('ping', () => {
    if (socket.bufferedAmount > MOST_BUFFERED) socket.terminate();
  });
  // What is wrong with a frame closes the connection by itself.
  socket.on('error', () => undefined);
  socket.once('close', (code, reason) => {
    clearInterval(beat);
    closed(code, String(reason)).catch(() => undefined);
  });
}
