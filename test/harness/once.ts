// Does a piece of work once per test run, however many test files (in several processes) ask for it.
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const WAIT_MS = 300_000;

export function runFolder(): string {
  const folder = process.env['FENGQIAO_TEST_DIR'];
  if (!folder) throw new Error('run the tests through jest: its global setup names the folder of the run');
  return folder;
}

function isFirst(lock: string): boolean {
  try {
    fs.mkdirSync(lock);
    return true;
  } catch {
    return false;
  }
}

type Outcome<T> = { value: T } | { error: string };

async function attempt<T>(work: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { value: await work() };
  } catch (error) {
    return { error: (error as Error).stack ?? String(error) };
  }
}

/** The first who asks does the work; the others wait for its (JSON) result, or get its error. */
export async function once<T>(name: string, work: () => Promise<T>): Promise<T> {
  const result = path.join(runFolder(), `${name}.json`);
  if (isFirst(path.join(runFolder(), `${name}.lock`))) {
    const outcome = await attempt(work);
    fs.writeFileSync(`${result}.new`, JSON.stringify(outcome), { mode: 0o600 });
    fs.renameSync(`${result}.new`, result);
  }
  for (let waited = 0; !fs.existsSync(result); waited += 25) {
    if (waited > WAIT_MS) throw new Error(`${name} was not ready in time`);
    await pause(25);
  }
  const outcome = JSON.parse(fs.readFileSync(result, 'utf8')) as Outcome<T>;
  if ('error' in outcome) throw new Error(`${name} failed: ${outcome.error}`);
  return outcome.value;
}
