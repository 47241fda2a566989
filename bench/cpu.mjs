// Processor seconds of a process, and of PostgreSQL with all its backends (Linux only): on a shared machine they say
// more than waiting times.
import fs from 'node:fs';
import path from 'node:path';

const TICKS = 100;

/** Of /proc/<pid>/stat: parent, and ticks in user and system mode, own and of children that ended. */
function statOf(pid) {
  try {
    const fields = fs.readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ');
    const [own, ended] = [[11, 12], [13, 14]].map((at) => at.reduce((sum, n) => sum + Number(fields[n]), 0));
    return { parent: Number(fields[1]), own, ended };
  } catch {
    return { parent: 0, own: 0, ended: 0 };
  }
}

export const secondsOf = (pid) => statOf(pid).own / TICKS;

/** The server on a data folder: what its postmaster, its backends and those that ended have used. */
export function databaseSeconds(folder) {
  const postmaster = Number(fs.readFileSync(path.join(folder, 'pg', 'postmaster.pid'), 'utf8').split('\n')[0]);
  const { own, ended } = statOf(postmaster);
  const backends = fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(statOf).filter(({ parent }) => parent === postmaster);
  return backends.reduce((sum, backend) => sum + backend.own, own + ended) / TICKS;
}
