// Processor seconds of a process, and of PostgreSQL with all its backends (Linux only): on a shared machine they say
// more than waiting times.
import fs from 'node:fs';
import path from 'node:path';

/** Nanoseconds that the threads of a process have run, as the scheduler counts them: clock ticks are too coarse for a short round. */
function nanosecondsOf(pid) {
  try {
    const threads = fs.readdirSync(`/proc/${pid}/task`);
    return threads.reduce((sum, thread) => sum + Number(fs.readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]), 0);
  } catch {
    return 0;
  }
}

export const secondsOf = (pid) => nanosecondsOf(pid) / 1e9;

function parentOf(pid) {
  try {
    return Number(fs.readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ')[1]);
  } catch {
    return 0;
  }
}

/** The server on a data folder: what its postmaster and the backends that live have used. */
export function databaseSeconds(folder) {
  const postmaster = Number(fs.readFileSync(path.join(folder, 'pg', 'postmaster.pid'), 'utf8').split('\n')[0]);
  const pids = fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const backends = pids.filter((pid) => parentOf(pid) === postmaster);
  return [postmaster, ...backends].reduce((sum, pid) => sum + secondsOf(pid), 0);
}
