// A Redis of the test's own, on a free port and in a folder of its own; CI requires that there is one.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { freePort } from './free-port.js';

const FILE = ['/usr/bin/redis-server', '/usr/local/bin/redis-server'].find((file) => fs.existsSync(file));
if (!FILE && process.env['REQUIRE_ALL'] === '1')
  throw new Error('no redis-server was found, and every check is required');

export const HAS_REDIS = FILE !== undefined;

export interface OwnRedis {
  readonly url: string;
  end(): Promise<void>;
}

export async function launchRedis(): Promise<OwnRedis> {
  const port = await freePort();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'fengqiao-redis-'));
  const flags = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', '', '--appendonly', 'no'];
  const server = spawn(FILE as string, flags, { stdio: ['ignore', 'pipe', 'ignore'] });
  for await (const piece of server.stdout as NodeJS.ReadableStream) if (/Ready to accept/.test(String(piece))) break;
  return {
    url: `redis://127.0.0.1:${port}`,
    end: async () => {
      const gone = once(server, 'exit');
      server.kill();
      await gone;
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}
