// The statements that the app makes for a question, caught on their way to the driver: the floor runs these very ones.
import pg from 'pg';
import { caseById } from '../.parts/app/case/queries/case.js';
import { myCaseload } from '../.parts/app/case/queries/cases.js';
import { openServices } from '../.parts/wiring/open-services.js';

async function caught(work) {
  const { query } = pg.Client.prototype;
  const asked = [];
  pg.Client.prototype.query = function (statement, values, ...rest) {
    const { text, values: bound } = typeof statement === 'string' ? { text: statement, values } : statement;
    asked.push({ text, values: bound ?? [] });
    return query.call(this, statement, values, ...rest);
  };
  try {
    await work();
  } finally {
    pg.Client.prototype.query = query;
  }
  const lists = asked.filter(({ text }) => /^\s*(select|with)/i.test(text) && !text.includes('set_config'));
  return { statements: lists, frame: asked.find(({ text }) => text.includes('set_config')) };
}

export const actorOf = (room, location, role) => ({
  personId: location.person,
  posts: [{ id: location.post, role, roomId: room.id, organisationId: room.organisation, home: room.home, divisionCode: room.area }],
});

/** The fields of `CASE` (ask.mjs) that cost a look elsewhere or an opened seal, and those of its history. */
const SHOWN = new Set(['room', 'place', 'mediators', 'parties.name', 'facts', 'claims', 'timeline']);
const HISTORY = { page: { first: 20 }, fields: new Set(['actorName', 'roomName', 'undone']) };
const ROW = new Set(['id', 'room', 'room.id', 'room.name', 'mediators', 'parties']);

/** For each question the statements of each asker, and the settings by which the database knows the asker. */
export async function captureAll(app, rooms, casesOf, periods) {
  const services = openServices(app);
  const sets = { caseload: [], case: [], month: [], year: [] };
  const frames = [];
  for (const room of rooms) {
    const actor = actorOf(room, room.mediator, 'MEDIATOR');
    const list = await caught(() => myCaseload(services.reading, actor, { page: { first: 20 }, filter: { open: true }, fields: ROW }));
    sets.caseload.push(list.statements);
    const [scope, person, places, areas, committees] = list.frame.values;
    frames.push({ 'fengqiao.scope': scope, 'fengqiao.person': person, 'fengqiao.rooms': places, 'fengqiao.areas': areas, 'fengqiao.committees': committees });
    for (const id of casesOf(room)) {
      const one = await caught(() => caseById(services.reading, actor, { id, fields: SHOWN, timeline: HISTORY }));
      sets.case.push(one.statements.filter(({ text }) => !text.includes('access_log')));
    }
  }
  for (const [name, [from, to]] of Object.entries(periods))
    for (const area of ['320612', '320371']) {
      const query = { period: { from, to }, by: 'ROOM', filter: { divisionPrefix: area } };
      sets[name].push((await caught(() => services.figures.counts(query))).statements);
    }
  return { sets, frames };
}
