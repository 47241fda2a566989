// The log: one JSON object a line, with request ids and without anything personal.
import { type Logger, pino } from 'pino';

export type Log = Logger;

/** Only programming errors are logged with their text; others may quote what a person typed or the values of a statement. */
const HARMLESS_TEXT = new Set(['TypeError', 'ReferenceError', 'ConfigError']);

/** What may be logged of an error: its kind, code and place, never the values in it. */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { kind: typeof error };
  const { code, constraint, cause } = error as Error & { code?: string; constraint?: string };
  return {
    kind: error.name,
    code,
    constraint,
    text: HARMLESS_TEXT.has(error.name) ? error.message : undefined,
    at: error.stack
      ?.split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 12)
      .map((line) => line.trim()),
    cause: cause instanceof Error ? describeError(cause) : undefined,
  };
}

export function openLog(level: string, destination?: { write(line: string): void }): Log {
  const options = {
    level,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: describeError, error: describeError },
  };
  return destination ? pino(options, destination) : pino(options);
}
