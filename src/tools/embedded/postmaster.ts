// Reads postmaster.pid, the file in which a running PostgreSQL says who and where it is.
import fs from 'node:fs';
import path from 'node:path';

export interface Postmaster {
  pid: number;
  port: number;
  /** The folder of its socket; null when it has none. */
  socket: string | null;
  ready: boolean;
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The server on this folder, if its process lives. A file left behind by a crash counts as none. */
export function findPostmaster(folder: string): Postmaster | undefined {
  const file = path.join(folder, 'postmaster.pid');
  if (!fs.existsSync(file)) return undefined;
  const lines = fs.readFileSync(file, 'utf8').split('\n');
  const pid = Number(lines[0]);
  if (!pid || !isAlive(pid)) return undefined;
  return { pid, port: Number(lines[3]), socket: lines[4]?.trim() || null, ready: lines[7]?.trim() === 'ready' };
}
