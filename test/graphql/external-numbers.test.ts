// A court's number is one number, however it is typed: taken once, and found by any spelling.
import { expect, test } from '@jest/globals';
import { type Json, useApi } from './client.js';
import { aRegisteredCase, aRegistration, CLERK } from './registrations.js';

const api = useApi();

const SPELLINGS = [
  '（2026）苏0612诉前调9001号',
  '(2026)苏0612诉前调9001号',
  '（2026）苏0612 诉前调 9001号',
  '（2026）苏0612诉前调09001号',
];

test('one number in any spelling is taken once, and shown as it was typed', async () => {
  const typed = SPELLINGS[3] as string;
  const kase = await aRegisteredCase(api(), { externalNumbers: [typed] });
  for (const spelling of SPELLINGS) {
    const again = aRegistration({ externalNumbers: [spelling] });
    const { problem } = await api().as(CLERK).change('register', again);
    expect([spelling, problem?.code]).toEqual([spelling, 'EXTERNAL_NUMBER_TAKEN']);
  }
  const { data } = await api().as(CLERK).send(`{ case(id: "${kase.id}") { externalNumbers } }`);
  expect(data.case.externalNumbers).toEqual([typed]);
});

test.each(SPELLINGS)('it is found as %s', async (spelling) => {
  const document = `query ($number: String!) {
    byNumber: caseByNumber(home: "320612", number: $number) { externalNumbers }
    search: cases(filter: { number: $number }) { nodes { externalNumber } } }`;
  const { data } = await api().as(CLERK).send(document, { number: spelling });
  const typed = SPELLINGS[3];
  expect(data.byNumber).toEqual({ externalNumbers: [typed] });
  expect(data.search.nodes.map((row: Json) => row.externalNumber)).toEqual([typed]);
});
