// Wires the services of the API: changing, reading, the network, the book, the calendar.
import type { Services } from '../adapters/graphql/shared/context.js';
import { activityReaderOn } from '../adapters/persistence/book/activities.js';
import { figuresReader } from '../adapters/persistence/book/figures.js';
import { mandatesReader } from '../adapters/persistence/book/mandate-figures.js';
import { visibleTo } from '../adapters/persistence/book/visible.js';
import { calendarReadingOn, calendarRuntimeOf } from '../adapters/persistence/calendar/calendar.js';
import { undatedItemsOn } from '../adapters/persistence/calendar/undated.js';
import { redate } from '../adapters/persistence/case/redate.js';
import { type Execute, executorOf } from '../adapters/persistence/database/execute.js';
import type { Orm } from '../adapters/persistence/database/orm.js';
import { letterReadingOn, preferenceRuntimeOf } from '../adapters/persistence/letters/reading.js';
import { networkOn } from '../adapters/persistence/network/network.js';
import { networkReadingOn } from '../adapters/persistence/network/reading.js';
import { privacyRuntimeOf } from '../adapters/persistence/runtime/privacy-runtime.js';
import { asViewer, executorOfSystem } from '../adapters/persistence/visibility/transactions.js';
import { deskRuntimeOf } from '../adapters/persistence/runtime/desk-runtime.js';
import { officeReadingOf } from '../adapters/persistence/accounts/office-reading.js';
import { readSessionOf } from '../adapters/persistence/runtime/read-session.js';
import { serviceReadingOn, serviceRuntimeOf } from '../adapters/persistence/service-log/service-log.js';
import { courtRosterReadingOn } from '../adapters/persistence/mandate/roster-list.js';
import { settingReadingOn, settingRuntimeOf } from '../adapters/persistence/settings/settings.js';
import { tariffReadingOn, tariffRuntimeOf } from '../adapters/persistence/tariff/tariff.js';
import type { LiveHub } from '../app/live/hub.js';
import { fillLastDays } from '../app/calendar/fill.js';
import { whenReady } from '../app/pipeline/ready-for-change.js';
import type { Channel } from '../domain/letters/kinds.js';
import type { Config } from '../config/config.js';
import type { App } from './app.js';
import { webhookServices } from './webhooks.js';
import { hubOn } from './live.js';
import { openSelfService, type OpenSelfService } from './open-self-service.js';
import { openHandover, type OpenHandover } from './open-handover.js';

type Opened = Pick<App, 'orm' | 'identity' | 'runtime'> & Partial<Pick<App, 'ready' | 'log'>>;
type Configured = Partial<Pick<Config, 'provider' | 'handoverOrigins' | 'letters'>> & {
  readonly channels?: readonly Channel[];
};

/**
 * Reads that are no reading of cases run on a connection of the pool, each statement by itself. Accounts ask for no room and no
 * clock: who may read must be able to sign in, and who must be shut out to be shut out.
 */
export function openServices(
  { orm, identity, runtime, ready, log }: Opened,
  { provider, handoverOrigins: origins = [], letters, channels = [] }: Configured = {},
): Omit<Services, 'deadLetters'> & {
  readonly handover: OpenHandover;
  readonly selfService: OpenSelfService;
  readonly live: LiveHub;
} {
  const execute = executorOf(orm.em.fork());
  const ofSystem = executorOfSystem(orm);
  const { sealer, now } = identity;
  const gated = <Changing extends { inTransaction: unknown }>(one: Changing) => (ready ? whenReady(one, ready) : one);
  const parts = { orm, sealer, now: () => now(), newId: () => identity.newId() };
  return {
    identity,
    runtime: gated(runtime),
    reading: readSessionOf(parts),
    privacy: gated(privacyRuntimeOf({ ...parts, networkOn })),
    network: networkReadingOn(execute, () => orm.em),
    ...booksOn(orm, execute),
    activities: activityReaderOn(execute),
    office: {
      desk: deskRuntimeOf({ ...identity, orm }),
      office: officeReadingOf(orm),
      issuer: provider?.issuer ?? null,
      publicUrl: letters?.publicUrl ?? null,
    },
    serviceLog: { ...serviceReadingOn(orm), ...gated(serviceRuntimeOf(parts)) },
    courtRoster: courtRosterReadingOn(execute),
    settings: { ...settingReadingOn(execute), ...gated(settingRuntimeOf(parts)) },
    tariffs: { ...tariffReadingOn(execute), ...gated(tariffRuntimeOf(parts)) },
    letters: { channels, ...letterReadingOn({ ...parts, channels }), ...gated(preferenceRuntimeOf(parts)) },
    selfService: openSelfService({ orm, identity, channels, log, gated }),
    handover: openHandover({ orm, identity, runtime: gated(runtime), origins }),
    live: hubOn(orm, log),
    webhooks: webhookServices(orm, identity.ring),
    calendar: {
      fill: async () => {
        const filled = await fillLastDays(gated(runtime), undatedItemsOn(ofSystem));
        await redate(orm, now());
        return filled;
      },
      ...calendarReadingOn(execute, ofSystem),
      ...gated(calendarRuntimeOf(parts)),
    },
  };
}

/** Figures are counted for everybody alike; the cases behind them are the viewer's. */
function booksOn(orm: Orm, execute: Execute): Pick<Services, 'figures' | 'mandates'> {
  return {
    figures: {
      counts: figuresReader(execute, visibleTo).counts,
      cases: (query, keyset, viewer) =>
        asViewer(orm, viewer, (framed) => figuresReader(framed, visibleTo).cases(query, keyset, viewer)),
    },
    mandates: {
      counts: mandatesReader(execute, visibleTo).counts,
      cases: (query, keyset, viewer) =>
        asViewer(orm, viewer, (framed) => mandatesReader(framed, visibleTo).cases(query, keyset, viewer)),
    },
  };
}
