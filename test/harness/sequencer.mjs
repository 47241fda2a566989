// In which order jest hands the test files to its workers: what takes longest first, so that none is left alone with it.
import fs from 'node:fs';

/**
 * About in the order of their seconds (2026-11-30); the others, all below six, follow by the size of the file. The console's
 * begin when it has been built beside the first ones.
 */
const LONGEST = [
  'crash/kill.test.ts',
  'import/whole-register.test.ts',
  'queue/away.test.ts',
  'crash/kill-otherwise.test.ts',
  'queue/kill.test.ts',
  'start/boot.test.ts',
  'matrix/changes.test.ts',
  'hostile/hostile.test.ts',
  'start/apart.test.ts',
  'tools/backup/backup.test.ts',
  'console/work.test.ts',
  'console/days.test.ts',
  'console/case.test.ts',
  'console/console.test.ts',
  'crash/kill-sweep.test.ts',
  'crash/kill-reminders.test.ts',
  'matrix/without-case.test.ts',
  'console/doorstep.test.ts',
  'matrix/exports.test.ts',
  'console/party.test.ts',
  'matrix/oracle.test.ts',
  'export/lists.test.ts',
  'matrix/after-the-end.test.ts',
  'persistence/case/plans.test.ts',
  'persistence/book/random.test.ts',
  'graphql/whole-demo.test.ts',
  'tools/backup/migrate-filled.test.ts',
  'matrix/keeping.test.ts',
  'domain/case/random-lives.test.ts',
  'import/small.test.ts',
  'import/whole-or-nothing.test.ts',
  'matrix/row-security.test.ts',
  'persistence/book/mandate-random.test.ts',
  'graphql/alone.test.ts',
  'tools/seeds/demo.test.ts',
  'matrix/sought.test.ts',
  'matrix/queries.test.ts',
  'tools/doctor/doctor.test.ts',
  'self-service/acts.test.ts',
  'matrix/never-more.test.ts',
  'export/route.test.ts',
];

function placeOf(path) {
  const at = LONGEST.findIndex((name) => path.endsWith(`/test/${name}`));
  return at === -1 ? LONGEST.length : at;
}

export default class LongestFirst {
  sort(tests) {
    const known = tests.map((test) => ({ test, place: placeOf(test.path), size: fs.statSync(test.path).size }));
    return known.sort((a, b) => a.place - b.place || b.size - a.size).map(({ test }) => test);
  }

  /** jest offers them for its own order; this one is written down. */
  cacheResults() {}
}
