// What was measured, as tables that can stand in docs/performance.md.
const QUESTIONS = { caseload: 'caseload page', case: 'case with timeline', month: 'month by room', year: 'year by room' };

const row = (...cells) => `| ${cells.join(' | ')} |\n`;

function ofSize(result) {
  const { cases, facts } = result;
  let text = `\n### ${cases.toLocaleString('en')} cases (${facts.gigabytes} GB, ${facts.entries} entries, ${facts.events} events; generated in ${facts.seconds} s)\n\n`;
  text += row('question', 'who', 'req/s', 'p50 ms', 'p95 ms', 'p99 ms', 'house ÷ it') + row(...Array(7).fill('---'));
  for (const [name, title] of Object.entries(QUESTIONS)) {
    const measured = result[name];
    if (!measured) continue;
    for (const who of ['house', 'floor', 'peer']) {
      if (!measured[who]) continue;
      const { rps, p50, p95, p99 } = measured[who];
      const ratio = { house: '', floor: measured.toFloor, peer: measured.toPeer }[who];
      text += row(title, who, rps, p50, p95, p99, ratio);
    }
  }
  for (const [name, { house, floor, times }] of Object.entries(result.chain ?? {}))
    text += row(name, 'house', '', house.p50, house.p95, house.p99, '') + row(name, 'bare SQL', '', floor.p50, floor.p95, floor.p99, `time × ${times}`);
  return text;
}

function growth(results) {
  if (results.length < 2) return '';
  const [first, last] = [results[0], results.at(-1)];
  let text = `\n### From ${first.cases.toLocaleString('en')} to ${last.cases.toLocaleString('en')} cases\n\n` + row('question', 'p95 before', 'p95 after', '×') + row(...Array(4).fill('---'));
  for (const [name, title] of Object.entries(QUESTIONS))
    if (first[name] && last[name]) text += row(title, first[name].house.p95, last[name].house.p95, (last[name].house.p95 / first[name].house.p95).toFixed(2));
  return text;
}

export function report(results) {
  return results.map(ofSize).join('') + growth(results);
}
