// Joins what the API asks of a house: changing, reading, the network, the book, the calendar.
import type { Services } from '../adapters/graphql/shared/context.js';
import { figuresReader } from '../adapters/persistence/book/figures.js';
import { visibleTo } from '../adapters/persistence/book/visible.js';
import { calendarReadingOn, calendarRuntimeOf } from '../adapters/persistence/calendar/calendar.js';
import { executorOf } from '../adapters/persistence/database/execute.js';
import { networkOn } from '../adapters/persistence/network/network.js';
import { networkReadingOn } from '../adapters/persistence/network/reading.js';
import { privacyRuntimeOf } from '../adapters/persistence/runtime/privacy-runtime.js';
import { asViewer } from '../adapters/persistence/visibility/frames.js';
import { deskRuntimeOf } from '../adapters/persistence/runtime/desk-runtime.js';
import { officeReadingOf } from '../adapters/persistence/accounts/office-reading.js';
import { readSessionOf } from '../adapters/persistence/runtime/read-session.js';
import type { App } from './app.js';

/** Reads outside the case door run on a connection of the pool, each statement by itself. */
export function openServices(
  { orm, identity, runtime }: Pick<App, 'orm' | 'identity' | 'runtime'>,
  issuer: string | null = null,
): Services {
  const execute = executorOf(orm.em.fork());
  const { sealer, now } = identity;
  return {
    identity,
    runtime,
    reading: readSessionOf({ orm, sealer, now: () => now(), newId: () => identity.newId() }),
    privacy: privacyRuntimeOf({ orm, sealer, now: () => now(), newId: () => identity.newId(), networkOn }),
    network: networkReadingOn(execute),
    figures: {
      counts: figuresReader(execute, visibleTo).counts,
      cases: (query, keyset, viewer) =>
        asViewer(orm, viewer, (framed) => figuresReader(framed, visibleTo).cases(query, keyset, viewer)),
    },
    office: { desk: deskRuntimeOf({ ...identity, orm }), office: officeReadingOf(orm), issuer },
    calendar: {
      ...calendarReadingOn(execute),
      ...calendarRuntimeOf({ orm, sealer, now: () => now(), newId: () => identity.newId() }),
    },
  };
}
