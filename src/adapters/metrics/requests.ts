/** Requests by operation and outcome: how many, how long, with how many statements. Labels are names of the schema and nothing else. */
import { type Span, SpanStatusCode, trace } from '@opentelemetry/api';
import { Counter, Histogram, type Registry } from 'prom-client';

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const STATEMENTS = [0, 2, 4, 8, 12, 16, 24, 32, 64, 128];

/** What the endpoint tells of a request while it runs. */
interface Seen {
  operation: string;
  outcome: 'ok' | 'problem' | 'refused' | 'error';
}

export type ObserveRequests = <T>(work: (seen: Seen) => Promise<T>) => Promise<T>;

export interface Tally {
  statements: number;
}

/** Counts what a piece of work sends to the database. */
export type Tallied = <T>(tally: Tally, work: () => T) => T;

/** Spans go to whatever the operator registers with OpenTelemetry's API; where nothing is, they cost nothing. */
export function observeRequests(registry: Registry, tallied: Tallied): ObserveRequests {
  const registers = [registry];
  const count = new Counter({
    ...{ name: 'fengqiao_requests_total', help: 'Requests of the API by operation and outcome', registers },
    labelNames: ['operation', 'outcome'] as const,
  });
  const lasted = new Histogram({
    ...{ name: 'fengqiao_request_seconds', help: 'How long requests of the API took', registers, buckets: SECONDS },
    labelNames: ['operation'] as const,
  });
  const sent = new Histogram({
    ...{ name: 'fengqiao_request_statements', help: 'SQL statements of a request, begin and commit included' },
    ...{ labelNames: ['operation'] as const, buckets: STATEMENTS, registers },
  });
  const tracer = trace.getTracer('fengqiao');
  return (work) =>
    tracer.startActiveSpan('request', async (span) => {
      const seen: Seen = { operation: 'none', outcome: 'refused' };
      const tally = { statements: 0 };
      const began = performance.now();
      try {
        return await tallied(tally, () => work(seen));
      } finally {
        const { operation, outcome } = seen;
        count.inc({ operation, outcome });
        lasted.observe({ operation }, (performance.now() - began) / 1000);
        sent.observe({ operation }, tally.statements);
        close(span, seen, tally);
      }
    });
}

function close(span: Span, { operation, outcome }: Seen, { statements }: Tally): void {
  span.updateName(operation);
  span.setAttributes({ 'fengqiao.outcome': outcome, 'fengqiao.statements': statements });
  if (outcome === 'error') span.setStatus({ code: SpanStatusCode.ERROR });
  span.end();
}
