// The justice bureau: what waits in the area, figures with their definitions, and the cases behind one.
import { expect } from '@jest/globals';
import { STREET_ROOM } from './places.js';
import type { Day } from './story.js';

export const bureausDay: Day = async (tell, story) => {
  const bureau = await tell.signsIn('lou.jingye');
  await bureau.counts(
    ['全区有多少在等、多少逾期。', 'How much waits in the district, and how much is overdue.'],
    '{ workCounts { today week overdue cold open } cases(filter: { due: OVERDUE }) { total } }',
  );
  const filter = { rooms: [STREET_ROOM], types: ['NEIGHBOUR'] };
  const period = { from: story.today, to: story.today };
  await bureau.counts(
    [
      '一张统计表:每个比率写明口径、分子、分母和截至时点;不同类别从不混算。',
      'A statement: each rate with definition, numerator, denominator and as-of time; classes never blend.',
    ],
    `query ($input: StatementInput!) {
  statement(input: $input) { asOf places { name } lines {
    ledgerClass tally { accepted settled openAfter } rates { code numerator denominator percent } } }
}`,
    { input: { from: `${story.today.slice(0, 4)}-01-01`, to: story.today, by: 'CLASS' } },
  );
  const { definitions } = await bureau.asks(
    ['比率怎样算。', 'How a rate is made.'],
    '{ definitions { code zh numerator { zh } denominator { zh } } }',
  );
  expect(definitions.length).toBeGreaterThan(2);
  const { drillDown } = await bureau.asks(
    [
      '数字背后的案件:今天街道调委会邻里纠纷达成协议的那一件。',
      'The cases behind a figure: today’s settlement between neighbours in the street’s room.',
    ],
    `query ($input: FigureInput!) {
  drillDown(input: $input) { figure hidden nodes { caseId case { number outcome parties { applicant respondent } } } }
}`,
    { input: { ...period, by: 'NONE', ledgerClass: 'PEOPLE', column: 'SETTLED', filter } },
  );
  expect(drillDown.nodes.map(({ caseId }: { caseId: string }) => caseId)).toContain(story.neighbours.id);
  const { timeline } = await bureau.asks(
    ['这一件怎样走到今天,每一步依据哪一条。', 'How it came there, and on which article each step stood.'],
    `query ($id: UUID!) {
  timeline(id: $id, first: 5) { total nodes { day type action actorName role basis { law article mark } } }
}`,
    { id: story.neighbours.id },
  );
  expect(timeline.nodes).toHaveLength(5);
};
