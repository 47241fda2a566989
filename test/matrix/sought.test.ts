// A search for a party that gives no reason, for every role in every place: it finds a case where it shows what was sought.
import { beforeAll, describe, expect, test } from '@jest/globals';
import { AREA_READERS, CLERKS, MEDIATORS } from '../../src/domain/case/access.js';
import { type Json, useApi } from '../graphql/client.js';
import { type Ready, CaseSetup, STANDING } from './case-setup.js';
import { PARTIES } from './inputs.js';
import { MATRIX, nameOf, PEOPLE, type Place, type Role } from './people.js';
import { together } from './tables.js';

const api = useApi(MATRIX);
const known = new Map<string, Ready>();
const SEEKERS = PEOPLE.filter(({ role }) => !(AREA_READERS as readonly string[]).includes(role));
const PERSON = 'name phone idNumber creditCode';
const KINDS = PERSON.split(' ');

beforeAll(async () => {
  const setup = new CaseSetup(api().app);
  for (const name of ['STAFFED', 'SENT'] as const)
    known.set(name, await setup.advanced(await setup.registered('ROOM_HEAD', 'OWN'), STANDING[name]));
  const registrars = SEEKERS.filter(({ place }) => place === 'REGISTRAR');
  await together(registrars, async ({ role }) => {
    known.set(role, await setup.moment(await setup.registered(role, 'REGISTRAR')));
  });
}, 60_000);

function caseFor(role: Role, place: Place): string {
  if (place === 'REGISTRAR') return (known.get(role) as Ready).caseId;
  return (known.get(place === 'OFFERED' ? 'SENT' : 'STAFFED') as Ready).caseId;
}

/** Identity numbers are masked for everybody; who works on a case of the room may have them revealed. */
const mayReveal = (role: Role, accessLevel: string): boolean =>
  accessLevel === 'CUSTODIAN' && ([...CLERKS, ...MEDIATORS] as readonly string[]).includes(role);

describe.each([...new Set(SEEKERS.map(({ place }) => place))])('%s', (place) => {
  test('finds without a reason by no more than is shown in full', async () => {
    const people = SEEKERS.filter((one) => one.place === place);
    await together(people, async ({ role }) => {
      const caller = api().as(nameOf(role, place));
      const id = caseFor(role, place);
      const asked = `{ case(id: "${id}") { accessLevel parties { ${PERSON} standIns { ${PERSON} } } } }`;
      const file: Json = (await caller.send(asked)).data.case;
      const shown: Json[] = file?.parties.flatMap((party: Json) => [party, ...party.standIns]) ?? [];
      for (const person of PARTIES.flatMap((party): Json[] => [party, ...('standIns' in party ? party.standIns : [])]))
        for (const kind of KINDS.filter((one) => person[one])) {
          const { data, errors } = await caller.send(
            'query ($filter: CaseFilter) { cases(filter: $filter, first: 100) { nodes { id } } }',
            { filter: { party: person[kind] } },
          );
          expect(errors).toEqual([]);
          const found = data.cases.nodes.some((row: Json) => row.id === id);
          /** A registrar reads the names of people as they wrote them, and gives a reason all the same to find by one. */
          const asksReason = place === 'REGISTRAR' && kind === 'name' && person['kind'] !== 'ORGANISATION';
          const told = !asksReason && shown.some((one) => one[kind] === person[kind]);
          const revealed = kind === 'idNumber' && shown.length > 0 && mayReveal(role, file.accessLevel);
          expect([role, kind, person[kind], found]).toEqual([role, kind, person[kind], told || revealed]);
        }
    });
  }, 60_000);
});
