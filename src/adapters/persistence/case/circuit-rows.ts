/** Sessions held at an enterprise or in a village, as the tallies count them: new ones are added, undone ones leave. */
import type { CaseChange } from '../../../app/case/port.js';
import type { CaseState, Session } from '../../../domain/case/state.js';
import { dayOf } from '../../../domain/kernel/day.js';
import { type Execute, send } from '../database/execute.js';
import { sql } from '../database/sql.js';
import { type Given, statement } from '../database/statement.js';

const isCircuit = ({ status, venue }: Session): boolean =>
  status === 'HELD' && (venue === 'ENTERPRISE' || venue === 'VILLAGE');

const circuitOf = (state: CaseState | null): readonly Session[] => (state ? state.sessions.filter(isCircuit) : []);

const without = (some: readonly Session[], others: readonly Session[]): Session[] =>
  some.filter(({ id }) => !others.some((other) => other.id === id));

const DELETE = statement(
  ({ ids }: Given<{ ids: readonly string[] }>) =>
    sql`delete from circuit_session where session_id = any (${ids}::uuid[])`,
);

interface Held {
  readonly ids: readonly string[];
  readonly venues: readonly string[];
  readonly days: readonly string[];
  readonly homes: readonly string[];
  readonly rooms: readonly string[];
  readonly areas: readonly string[];
}
const INSERT = statement(
  ({ ids, venues, days, homes, rooms, areas }: Given<Held>) => sql`
    insert into circuit_session (session_id, venue, on_day, home, room_id, area)
    select * from unnest(${ids}::uuid[], ${venues}::text[], ${days}::date[], ${homes}::text[], ${rooms}::uuid[], ${areas}::text[])
    on conflict do nothing`,
);

/** Nothing is sent where no such session was held or undone. */
export function writeCircuits(execute: Execute, changes: readonly CaseChange[]): void {
  const gone = changes.flatMap(({ before, after }) => without(circuitOf(before), circuitOf(after.state)));
  if (gone.length > 0) send(execute, DELETE({ ids: gone.map(({ id }) => id) }));
  const held = changes.flatMap(({ before, after: { state } }) =>
    without(circuitOf(state), circuitOf(before)).map((session) => ({ session, state })),
  );
  if (held.length === 0) return;
  send(
    execute,
    INSERT({
      ids: held.map(({ session }) => session.id),
      venues: held.map(({ session }) => session.venue ?? ''),
      days: held.map(({ session }) => dayOf(new Date(session.startsAt))),
      homes: held.map(({ state }) => state.home),
      rooms: held.map(({ state }) => state.room.id),
      areas: held.map(({ state }) => state.room.divisionCode),
    }),
  );
}
