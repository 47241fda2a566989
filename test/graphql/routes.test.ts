// The legal ways open in a case over the API: in both languages, for those inside, past every period.
import { beforeAll, expect, test } from '@jest/globals';
import { type Json, useApi } from './client.js';
import { anAcceptedCase, CLERK, FAR_AWAY, SUPERVISOR } from './registrations.js';

const api = useApi();
const ROUTES = `availableRoutes(language: ZH) { kind name explanation taker takerText until remaining late when clock venue where whereRule
  costCode cost fee costRule law article rule mark caution closes closing }`;

let kase: Json;
beforeAll(async () => {
  kase = await anAcceptedCase(api());
});

async function routesOf(person: string): Promise<Record<string, Json> | null> {
  const { data, errors } = await api()
    .as(person)
    .send(`query ($id: UUID!) { case(id: $id) { ${ROUTES} } }`, { id: kase.id });
  expect(errors).toEqual([]);
  return data.case && Object.fromEntries(data.case.availableRoutes.map((route: Json) => [route.kind, route]));
}

test('say in words a party understands who, by when, where, at what cost, by which article, and what closes', async () => {
  const routes = (await routesOf(CLERK)) as Record<string, Json>;
  expect(Object.keys(routes)).toEqual(expect.arrayContaining(['MEDIATE', 'OTHER_MEDIATOR', 'SUIT']));
  expect(routes['SUIT']).toMatchObject({
    ...{ name: '就纠纷起诉', takerText: '任何一方', late: false, clock: 'PM-08', law: '民事诉讼法', article: '122' },
    ...{ rule: '民事诉讼法第122条', mark: 'V', caution: null },
    closes: expect.arrayContaining(['MEDIATE', 'OTHER_MEDIATOR']),
    closing: expect.stringMatching(/^受理后不再可行：继续调解、换一个调解组织/),
    cost: expect.stringContaining('案件受理费'),
  });
  expect(routes['MEDIATE']).toMatchObject({
    ...{ cost: '不收费', costRule: '人民调解法第4条', closes: [], closing: '选择后，其他途径照常' },
  });
});

test('stay open when everything has lapsed, and say so', async () => {
  const { at } = api().app.clock;
  api().app.clock.at = new Date(at.getTime() + 60 * 86_400_000);
  const routes = (await routesOf(CLERK)) as Record<string, Json>;
  api().app.clock.at = at;
  expect(routes['MEDIATE']).toMatchObject({ late: true, until: null, when: expect.stringContaining('期限已于') });
  expect(routes['SUIT']).toMatchObject({ late: false });
});

test('are shown to supervision, and to nobody outside', async () => {
  expect(Object.keys((await routesOf(SUPERVISOR)) as object)).toContain('SUIT');
  expect(await routesOf(FAR_AWAY)).toBeNull();
});
