// A reader who does not read: what waits for them in the server stays small, and they are told to read anew.
import { expect, test } from '@jest/globals';
import { useApi } from '../graphql/client.js';
import { aRegisteredCase, HEAD } from '../graphql/registrations.js';
import { openLine } from './line.js';

const api = useApi();
const EVENTS = 6_000;

/** Events of one case with their places, as if that many steps had been taken. */
const MANY = `
  with first as (select * from history where case_id = $1 and seq = 1),
  made as (
    insert into history (home, case_id, seq, event_id, type, action, day, at, person_id, post_id, role, room_id, status_before, basis, data)
    select home, case_id, 1000 + n, gen_random_uuid(), type, action, day, at, person_id, post_id, role, room_id, status_before, basis, data
    from first, generate_series(1, $2::int) n returning home, case_id, event_id, type, at, seq)
  insert into outbox (id, home, case_id, type, noted_at, position) select event_id, home, case_id, type, at, seq - 1000 from made`;

test('is told RESYNC when there was too much, and goes on from there', async () => {
  const { db } = api().app;
  const kase = await aRegisteredCase(api());
  const line = await openLine(api().url, { params: await api().as(HEAD).headers() });
  const wide = Array.from({ length: 30 }, (_, at) => `a${at}: message`).join(' ');
  const marks = line.subscribe(`subscription { liveQueue { kind position ${wide} } }`);
  expect((await marks.next()).kind).toBe('READY');
  line.socket.pause();
  await db.asOwner(MANY, [kase.id, EVENTS]);
  await db.asOwner('update outbox_mark set given = $1', [EVENTS]);
  await api().live.wake();
  line.socket.resume();
  let read = 0;
  for (;;) {
    const { kind, position } = await marks.next();
    read += 1;
    if (kind !== 'RESYNC') continue;
    if (Number(position) === EVENTS) break;
  }
  expect(read).toBeLessThan(EVENTS);
  line.socket.terminate();
}, 60_000);
