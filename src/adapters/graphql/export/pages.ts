// The pages of a list, asked one after the other in one snapshot through the schema itself: guarded, scoped and masked.
import type { ExecutionResult, GraphQLError } from 'graphql';
import { LARGEST_PAGE } from '../../../app/reading/page.js';
import type { AccessLogEntry } from '../../../app/reading/access-log-port.js';
import type { ReadSession } from '../../../app/reading/query.js';
import type { Reading, SignedInContext } from '../shared/context.js';
import type { SelectedFields } from '../jit/executor.js';
import type { Json } from './column.js';
import { inHelpings } from './helpings.js';
import { COUNTED, type Question } from './question.js';

export type Run = (asked: SelectedFields) => Promise<ExecutionResult>;

/** The engine's errors instead of an answer. */
export class NotAnswered extends Error {
  constructor(readonly errors: readonly GraphQLError[]) {
    super('the list was not answered');
  }
}

/** The context of the request, all of whose reading happens in this snapshot; what it would log is handed over. */
export function pinnedTo(reading: Reading, context: SignedInContext, log: AccessLogEntry[]): SignedInContext {
  const session: ReadSession<Reading> = {
    inSnapshot: (_actor, read) => read(reading),
    note: async (_actor, entries) => void log.push(...entries),
  };
  const figures = { ...context.services.figures, cases: inHelpings(reading.figureCases) };
  const mandates = { ...context.services.mandates, cases: reading.mandateCases };
  return {
    ...context,
    services: { ...context.services, reading: session, figures, mandates },
    ask: (query, input) => query(session, context.by, input),
  };
}

async function pageOf(run: Run, question: Question, variables: Json, context: SignedInContext): Promise<Json> {
  const { document, operation, list } = question;
  const { data, errors } = await run({ document, operation, key: list, operationName: null, variables, context });
  if (errors) throw new NotAnswered(errors);
  return (data as Json).answer;
}

/** At least one answer; null, and nothing after it, where the list does not exist for the viewer. */
export async function* answersTo(
  run: Run,
  question: Question,
  given: Json,
  context: SignedInContext,
): AsyncGenerator<Json, void> {
  for (let after: string | null = null; ; ) {
    const answer: Json = await pageOf(
      run,
      question,
      { ...given, first: LARGEST_PAGE, after, [COUNTED]: after === null },
      context,
    );
    yield answer;
    after = answer?.next ?? null;
    if (!after) return;
  }
}
