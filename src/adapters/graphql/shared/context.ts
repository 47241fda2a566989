// What every resolver is given: who asks, in which language, and the doors for changing and reading.
import type { ProblemCode } from '../../../domain/kernel/problem-code.js';
import { authenticate } from '../../../app/accounts/sign-in/authenticate.js';
import { run as runCommand, type Command, type Envelope } from '../../../app/pipeline/command.js';
import type { Office } from '../../../app/accounts/lists.js';
import type { IdentityRuntime, SignedIn } from '../../../app/accounts/ports/accounts.js';
import type { FiguresReader } from '../../../app/book/port.js';
import type { CalendarReading, CalendarRuntime } from '../../../app/calendar/port.js';
import type { Runtime } from '../../../app/case/port.js';
import type { NetworkReading } from '../../../app/network/port.js';
import type { BesideCases, PrivacyRuntime } from '../../../app/privacy/port.js';
import type { CaseReading } from '../../../app/case/views/reading-port.js';
import { noteRefusal } from '../../../app/reading/access-log.js';
import type { Query, ReadSession } from '../../../app/reading/query.js';
import type { Language } from '../../../app/texts/labels/label.js';
import type { Actor } from '../../../domain/kernel/actor.js';
import { type Day, dayOf } from '../../../domain/kernel/day.js';
import { answer, type Broken } from './answer.js';
import { acceptedLanguage } from './accept-language.js';
import { loadersOn, type Loaders } from './loaders.js';
import type { DoorContext } from './request-context.js';
import { withoutNulls } from './without-nulls.js';

/** What can be read inside a snapshot. */
export type Reading = CaseReading & BesideCases;

/** What the wiring hands over, once for the life of the server. */
export interface Services {
  readonly identity: IdentityRuntime;
  readonly runtime: Runtime;
  readonly reading: ReadSession<Reading>;
  readonly privacy: PrivacyRuntime;
  readonly network: NetworkReading;
  readonly figures: FiguresReader<Actor>;
  readonly calendar: CalendarReading & CalendarRuntime;
  /** `issuer` is that of the identity provider; null where none is configured. */
  readonly office: Office & { readonly issuer: string | null };
}

export interface Context extends DoorContext {
  readonly doors: Services;
  /** Null before signing in; the table of operations sees to it that only open ones are reached then. */
  readonly by: SignedIn | null;
  readonly language: Language;
  readonly loaders: Loaders;
  /** The day in Asia/Shanghai at which the request came. */
  readonly today: Day;
  /** Runs a command; what a rule forbids comes back as data. */
  act<In extends Envelope>(command: Command<In>, input: In): Promise<Changed>;
  /** Asks the reading door. */
  ask<In, Out>(query: Query<Reading, In, Out>, input: In): Promise<Out>;
}

/** The case that changed, or why nothing did. */
export interface Changed {
  readonly caseId: string | null;
  readonly problem: Broken | null;
}

/** In resolvers behind the guard somebody is there. */
export interface SignedInContext extends Context {
  readonly by: SignedIn;
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

/** A refused change leaves no trace but what `tellRefused` is told (and, for one out of sight, the access log). */
export function contextsOf(
  doors: Services,
  tellRefused: (refusal: Refusal) => void = () => undefined,
): (request: Asking) => Promise<Context> {
  return async ({ id, headers }) => {
    const by = await authenticate(text(headers['authorization']), doors.identity);
    const actor = by ?? { personId: '', posts: [] };
    const today = dayOf(doors.identity.now());
    const reading = inRequest(doors.reading, id);
    return {
      requestId: id,
      doors,
      by,
      today,
      language: acceptedLanguage(text(headers['accept-language'])),
      loaders: loadersOn(doors.network, today),
      act: async (command, input) => {
        const { value, problem } = await answer(runCommand(command, doors.runtime, actor, withoutNulls(input)));
        if (problem) {
          tellRefused({ action: command.action, code: problem.code, person: actor.personId, request: id });
        }
        if (problem && 'caseId' in input) {
          const meant = { caseId: String(input.caseId), code: problem.code, codes: ['NOT_FOUND'] } as const;
          await noteRefusal(doors.reading, actor, meant, id);
        }
        return { caseId: value?.caseId ?? null, problem };
      },
      ask: (query, input) => query(reading, actor, input),
    };
  };
}

/** The access log names the request. */
function inRequest(reading: ReadSession<Reading>, id: string): ReadSession<Reading> {
  return { ...reading, note: (actor, entries) => reading.note(actor, entries, id) };
}
