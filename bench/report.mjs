// What was measured, as tables that can stand in docs/performance.md.
const QUESTIONS = { caseload: 'caseload page', case: 'case with timeline', month: 'month by room', year: 'year by room' };

const row = (...cells) => `| ${cells.join(' | ')} |\n`;

function ofSize(result) {
  const { cases, facts } = result;
  let text = `\n### ${cases.toLocaleString('en')} cases (${facts.gigabytes} GB, ${facts.entries} entries, ${facts.events} events; generated in ${facts.seconds} s)\n\n`;
  text += row('question', 'who', 'req/s', 'p50 ms', 'p95 ms', 'p99 ms', 'app ÷ it') + row(...Array(7).fill('---'));
  for (const [name, title] of Object.entries(QUESTIONS)) {
    const measured = result[name];
    if (!measured) continue;
    for (const who of ['app', 'floor', 'peer']) {
      if (!measured[who]) continue;
      const { rps, p50, p95, p99 } = measured[who];
      const ratio = { app: '', floor: measured.toFloor, peer: measured.toPeer }[who];
      text += row(title, who, rps, p50, p95, p99, ratio);
    }
  }
  for (const [workers, groups] of Object.entries(result.chain ?? {}))
    for (const [name, { app, floor, times, perCommand }] of Object.entries(groups)) {
      const title = `${name}, ${workers} at once`;
      text += row(title, 'Fengqiao', '', app.p50, app.p95, app.p99, '');
      text += row(title, 'bare SQL', '', floor.p50, floor.p95, floor.p99, `p50 × ${times}, mean × ${perCommand}`);
    }
  return text;
}

export function growthReport({ small, large, questions }) {
  let text = `\n### From ${small.toLocaleString('en')} to ${large.toLocaleString('en')} cases, side by side\n\n` + row('question', 'who', 'p95 ms', '×', 'p50 ms', '×') + row(...Array(6).fill('---'));
  for (const [name, measured] of Object.entries(questions))
    for (const [who, { p95, p50, times, times50 }] of Object.entries(measured))
      text += row(QUESTIONS[name], who, p95.join(' → '), times, p50.join(' → '), times50);
  return text;
}

export function besideReport(cases, measured) {
  let text = `\n### ${cases.toLocaleString('en')} cases, before and after side by side (ms a request; ratio = before ÷ after)\n\n`;
  text += row('question', 'Node', '', 'PostgreSQL', '', 'both', '', 'p50', '') + row(...Array(9).fill('---'));
  for (const [name, all] of Object.entries(measured))
    text += row(name, ...['node', 'database', 'cpu', 'p50'].flatMap((what) => [`${all[what].before} → ${all[what].after}`, all[what].ratio]));
  return text;
}

export function report(results) {
  return results.map(ofSize).join('');
}
