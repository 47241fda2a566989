/** The embedded server's socket, in its own folder, which only its user enters: a statement by it costs less than by the port. */
import fs from 'node:fs';
import path from 'node:path';
import { listenable } from './listening.js';

/** The path of a socket may have 107 signs on Linux and 103 elsewhere, and its name takes some. */
const LONGEST_FOLDER = 80;

/** The folder if a socket can be made there; null on Windows, in a long path, and on a disk that keeps no sockets. */
export async function socketFolder(folder: string): Promise<string | null> {
  if (process.platform === 'win32' || Buffer.byteLength(folder) > LONGEST_FOLDER) return null;
  const trial = path.join(folder, `.trial.${process.pid}`);
  fs.rmSync(trial, { force: true });
  return (await listenable({ path: trial })) === null ? null : folder;
}

/** The same address by the socket in that folder, as other PostgreSQL programs write it. */
export function bySocket(url: string, folder: string | null): string {
  return folder ? `${url}?host=${encodeURIComponent(folder)}` : url;
}
