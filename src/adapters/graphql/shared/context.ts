// What every resolver is given: who asks, in which language, and the services for changing and reading.
import type { ProblemCode } from '../../../domain/kernel/problem-code.js';
import { authenticate } from '../../../app/accounts/sign-in/authenticate.js';
import { type Envelope, run as runCommand } from '../../../app/pipeline/command.js';
import type { CaseCommand } from '../../../app/case/commands/on-case.js';
import type { Office } from '../../../app/accounts/lists.js';
import type { IdentityRuntime, SignedIn } from '../../../app/accounts/ports/accounts.js';
import type { BesideMandates, MandatesReader } from '../../../app/book/mandates/port.js';
import type { ActivityReader } from '../../../app/book/activities.js';
import type { BesideFigures, FiguresReader } from '../../../app/book/port.js';
import type { Webhook } from '../../../app/accounts/ports/webhooks.js';
import type { DeliveryQuery, DeliveryRow } from '../../../app/webhooks/reading.js';
import type { Partner, PartnerChecks } from '../../../app/accounts/ports/partners.js';
import type { Filled } from '../../../app/calendar/fill.js';
import type { CalendarReading, CalendarRuntime } from '../../../app/calendar/port.js';
import type { Runtime } from '../../../app/case/port.js';
import type { BesideMandateQueues } from '../../../app/mandate/reading-port.js';
import type { NetworkReading } from '../../../app/network/port.js';
import type { AnsweringRuntime } from '../../../app/handover/answer.js';
import type { BesideInbox } from '../../../app/handover/inbox.js';
import type { BesidePackages } from '../../../app/packages/port.js';
import type { BesideCases, PrivacyRuntime } from '../../../app/privacy/port.js';
import type { CaseReading } from '../../../app/case/views/reading-port.js';
import type { LiveHub } from '../../../app/live/hub.js';
import { noteNumberTried, noteRefusal, noteSimilarTold } from '../../../app/reading/access-log.js';
import type { LetterReading } from '../../../app/letters/reading.js';
import type { PreferenceRuntime } from '../../../app/letters/set-preferences.js';
import type { Channel } from '../../../domain/letters/kinds.js';
import { authenticateParty } from '../../../app/self-service/enter.js';
import type { PartySession, SelfServiceRuntime } from '../../../app/self-service/port.js';
import type { MapReading, MapRooms } from '../../../app/map/port.js';
import type { DeadLetterBox } from '../../../app/outbox/dead-letter.js';
import type { ServiceReading, ServiceRuntime } from '../../../app/service-log/port.js';
import type { CourtRosterReading } from '../../../app/mandate/court-roster.js';
import type { SettingReading, SettingRuntime } from '../../../app/settings/port.js';
import type { TariffReading, TariffRuntime } from '../../../app/tariff/port.js';
import type { Query, ReadSession } from '../../../app/reading/query.js';
import type { Language } from '../../../app/texts/labels/label.js';
import type { Actor } from '../../../domain/kernel/actor.js';
import type { Notice } from '../../../domain/kernel/notice.js';
import { type Day, dayOf } from '../../../domain/kernel/day.js';
import { answer, type Broken } from './answer.js';
import { acceptedLanguage } from './accept-language.js';
import { loadersOn, type Loaders } from './loaders.js';
import type { RequestContext } from './request-context.js';
import { withoutNulls } from './without-nulls.js';

/** What can be read inside a snapshot. */
export type Reading = CaseReading &
  MapReading &
  BesideCases &
  BesideFigures &
  BesideMandates &
  BesideMandateQueues &
  BesidePackages &
  BesideInbox;

/** Who hands over from another system, and what keeps administrators from addresses that must not be. */
interface HandoverServices {
  readonly checks: PartnerChecks;
  partners(homes: readonly string[]): Promise<Partner[]>;
  readonly answering: AnsweringRuntime;
}

/** What the wiring hands over, once for the life of the server. */
export interface Services {
  readonly identity: IdentityRuntime;
  readonly runtime: Runtime;
  readonly reading: ReadSession<Reading>;
  readonly privacy: PrivacyRuntime;
  readonly selfService: SelfServiceRuntime;
  readonly network: NetworkReading & MapRooms;
  readonly figures: FiguresReader<Actor>;
  readonly mandates: MandatesReader<Actor>;
  readonly activities: ActivityReader;
  readonly serviceLog: ServiceReading & ServiceRuntime;
  readonly settings: SettingReading & SettingRuntime;
  readonly courtRoster: CourtRosterReading;
  readonly tariffs: TariffReading & TariffRuntime;
  readonly letters: LetterReading & PreferenceRuntime & { readonly channels: readonly Channel[] };
  readonly handover: HandoverServices;
  readonly live: Pick<LiveHub, 'listen'>;
  readonly deadLetters: DeadLetterBox;
  readonly webhooks: {
    list(homes: readonly string[]): Promise<readonly Webhook[]>;
    deliveries(homes: readonly string[], query: DeliveryQuery): Promise<readonly DeliveryRow[]>;
    secretOf(webhookId: string, serial: number): Promise<string>;
  };
  /** `fill` tells the last days that waited for a year. */
  readonly calendar: CalendarReading & CalendarRuntime & { fill(): Promise<Filled> };
  /** `issuer` is that of the identity provider; null where none is configured. */
  readonly office: Office & { readonly issuer: string | null; readonly publicUrl: string | null };
}

export interface Context extends RequestContext {
  readonly services: Services;
  /** Null before signing in; the guard then lets only operations for ANYONE through. */
  readonly by: SignedIn | null;
  /** Who came in with a one-time code, and no account; never together with `by`. */
  readonly party: PartySession | null;
  readonly language: Language;
  readonly loaders: Loaders;
  /** The day in Asia/Shanghai at which the request came. */
  readonly today: Day;
  /** Runs a command; what a rule forbids comes back as data. */
  act<In extends Envelope>(command: CaseCommand<In>, input: In): Promise<Changed>;
  /** Runs a query of the app as the viewer. */
  ask<In, Out>(query: Query<Reading, In, Out>, input: In): Promise<Out>;
}

/** The case that changed, or why nothing did. */
export interface Changed {
  readonly caseId: string | null;
  readonly notices: readonly Notice[];
  readonly problem: Broken | null;
}

/** In resolvers behind the guard somebody is signed in. */
export interface SignedInContext extends Context {
  readonly by: SignedIn;
}

/** In resolvers of self-service a party is in. */
export interface PartyContext extends Context {
  readonly party: PartySession;
}

interface Asking {
  readonly id: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

const text = (header: string | string[] | undefined): string | undefined =>
  Array.isArray(header) ? header[0] : header;

/** What the log keeps of a refused change: codes and identifiers, never what was typed. */
export interface Refusal {
  readonly action: string;
  readonly code: ProblemCode;
  readonly person: string;
  readonly request: string;
}

/** A refused change is reported to `reportRefused`; one on a case that the actor may not see also enters the access log. */
export function contextsOf(
  services: Services,
  reportRefused: (refusal: Refusal) => void = () => undefined,
): (request: Asking) => Promise<Context> {
  return async ({ id, headers }) => {
    const authorization = text(headers['authorization']);
    const by = await authenticate(authorization, services.identity);
    const party = by ? null : await authenticateParty(authorization, services.selfService);
    const actor = by ?? { personId: '', posts: [] };
    const today = dayOf(services.identity.now());
    const reading = inRequest(services.reading, id);
    return {
      requestId: id,
      services,
      by,
      party,
      today,
      language: acceptedLanguage(text(headers['accept-language'])),
      loaders: loadersOn(services.network, today),
      act: async (command, input) => {
        const { value, problem } = await answer(runCommand(command, services.runtime, actor, withoutNulls(input)));
        if (problem) {
          reportRefused({ action: command.operation, code: problem.code, person: actor.personId, request: id });
          await noteNumberTried(services.reading, actor, problem.code, id);
        }
        await noteSimilarTold(services.reading, actor, value?.notices ?? [], id);
        if (problem && 'caseId' in input) {
          const meant = { caseId: caseMeant(input, problem), code: problem.code, codes: ['NOT_FOUND'] } as const;
          await noteRefusal(services.reading, actor, meant, id);
        }
        return { caseId: value?.caseId ?? null, notices: value?.notices ?? [], problem };
      },
      ask: (query, input) => query(reading, actor, input),
    };
  };
}

/** Of two cases that a change names, the one that was refused. */
function caseMeant(input: { caseId: unknown; otherId?: unknown }, { field }: Broken): string {
  return String(field === 'otherId' ? input.otherId : input.caseId);
}

/** The access log names the request. */
function inRequest(reading: ReadSession<Reading>, id: string): ReadSession<Reading> {
  return { ...reading, note: (actor, entries) => reading.note(actor, entries, id) };
}
