// Ends the database server of a test run and removes its folder.
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

export async function endServer(folder) {
  const file = path.join(folder, 'pg', 'postmaster.pid');
  if (fs.existsSync(file)) {
    try {
      process.kill(Number(fs.readFileSync(file, 'utf8').split('\n')[0]), 'SIGINT');
    } catch {
      // already gone
    }
    for (let tries = 0; tries < 500 && fs.existsSync(file); tries++) await pause(20);
  }
  fs.rmSync(folder, { recursive: true, force: true });
}
