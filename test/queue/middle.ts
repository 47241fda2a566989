/** A socket between a program and the server it needs: it passes everything on, or refuses, hangs, or lets a few bytes through at a time. */
import { once } from 'node:events';
import net from 'node:net';

export const TROUBLES = ['refused', 'hanging', 'slow'] as const;
export type Trouble = (typeof TROUBLES)[number];

export interface Middle {
  readonly port: number;
  become(state: Trouble | 'well'): Promise<void>;
  close(): Promise<void>;
}

const DRIP_MS = 40;
const DRIP_BYTES = 8;

export async function openMiddle(target: number): Promise<Middle> {
  let state: Trouble | 'well' = 'well';
  const open = new Set<net.Socket>();
  const server = net.createServer((client) => {
    const far = net.connect(target, '127.0.0.1');
    for (const one of [client, far]) {
      open.add(one);
      one.on('error', () => undefined);
      one.on('close', () => {
        open.delete(one);
        client.destroy();
        far.destroy();
      });
    }
    pass(client, far);
    pass(far, client);
  });
  /** Bytes keep their order however they are held up. */
  function pass(from: net.Socket, to: net.Socket): void {
    let last: Promise<void> = Promise.resolve();
    from.on('data', (piece) => {
      last = last.then(() => hand(piece, to)).catch(() => undefined);
    });
  }
  async function hand(piece: Buffer, to: net.Socket): Promise<void> {
    for (let at = 0; at < piece.length && !to.destroyed; ) {
      while (state === 'hanging' && !to.destroyed) await pause(DRIP_MS);
      const end = state === 'slow' ? at + DRIP_BYTES : piece.length;
      if (state === 'slow') await pause(DRIP_MS);
      to.write(piece.subarray(at, end));
      at = end;
    }
  }
  const listen = async (port: number): Promise<void> => {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
  };
  const shut = async (): Promise<void> => {
    for (const one of open) one.destroy();
    if (server.listening) await new Promise((done) => server.close(done));
  };
  await listen(0);
  const { port } = server.address() as net.AddressInfo;
  return {
    port,
    become: async (next) => {
      state = next;
      if (next === 'refused') await shut();
      else if (!server.listening) await listen(port);
    },
    close: shut,
  };
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
