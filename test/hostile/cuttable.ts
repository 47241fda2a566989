// A line to the database that a test can cut and mend.
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface Line {
  /** The same database, reached through the line. */
  readonly url: string;
  /** Breaks every connection and takes no new one. */
  cut(): Promise<void>;
  mend(): Promise<void>;
  close(): Promise<void>;
}

export async function cuttable(database: string): Promise<Line> {
  const far = new URL(database);
  const open = new Set<Socket>();
  const server = createServer((near) => {
    const there = connect(Number(far.port), far.hostname);
    for (const socket of [near, there]) {
      open.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        open.delete(socket);
        near.destroy();
        there.destroy();
      });
    }
    near.pipe(there).pipe(near);
  });
  const listen = (port: number) => new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const near = new URL(database);
  near.search = '';
  near.hostname = '127.0.0.1';
  near.port = String(port);
  const cut = async (): Promise<void> => {
    const closed = new Promise<void>((done) => server.close(() => done()));
    for (const socket of open) socket.destroy();
    await closed;
  };
  return {
    url: near.href,
    cut,
    mend: () => listen(port),
    close: cut,
  };
}
