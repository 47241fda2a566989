/** The port of the embedded server: the same at every start if it can be, so that whoever starts it again is found again. */
import fs from 'node:fs';
import path from 'node:path';
import { listenable } from './listening.js';

/** The port if it is free, any for 0; null when it is taken. */
const free = (port: number): Promise<number | null> => listenable({ port, host: '127.0.0.1' });

/** The port in the data folder's file `postgres.port`, unless another program has it; a new one is written there. */
export async function choosePort(dataDir: string): Promise<number> {
  const file = path.join(dataDir, 'postgres.port');
  const last = fs.existsSync(file) ? Number(fs.readFileSync(file, 'utf8')) : 0;
  const port = (Number.isInteger(last) && last > 0 && last < 65_536 && (await free(last))) || (await free(0));
  if (!port) throw new Error('本机没有空闲端口。 No port is free on this machine.');
  if (port !== last) fs.writeFileSync(file, String(port), { mode: 0o600 });
  return port;
}
