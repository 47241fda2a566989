// How a file that does not come is answered: the same errors as the API gives, with the status of HTTP.
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { problemText } from '../../../app/texts/problems/text-of.js';
import type { Language } from '../../../app/texts/labels/label.js';
import { RuleBroken } from '../../../domain/kernel/rule-broken.js';
import { isRequestCode, statusOf } from '../limits/refusal.js';
import { INTERNAL, masking } from '../server/masking.js';

const STATUS: Readonly<Record<string, number>> = {
  ...{ UNAUTHENTICATED: 401, NOT_PERMITTED: 403, NOT_FOUND: 404, PARTNER_UNREACHABLE: 503, NOT_SERVED: 404 },
  ...{ EXPORT_BUSY: 429, EXPORT_TOO_LARGE: 422, [INTERNAL]: 500 },
};
const AWAY_SECONDS = 5;

interface Reader {
  readonly language: Language;
  readonly requestId: string;
}

export interface RefusedFile {
  readonly status: number;
  readonly body: { readonly errors: readonly object[] };
  /** When to try again, if that is known. */
  readonly seconds: number | undefined;
}

type Facts = Readonly<Record<string, number>>;

/** That nobody is signed in clients of the API know under another code. */
const asError = ({ code, field, facts }: RuleBroken, language: Language): GraphQLError =>
  new GraphQLError(problemText(code, facts, language), {
    extensions: { code: code === 'NOT_SIGNED_IN' ? 'UNAUTHENTICATED' : code, field, facts },
  });

function inWords({ message, extensions }: GraphQLFormattedError, { language, requestId }: Reader) {
  const { http: _, ...told } = extensions ?? {};
  const code = String(told['code'] ?? INTERNAL);
  const facts = (told['facts'] ?? {}) as Facts;
  const text = isRequestCode(message) ? problemText(message, facts, language) : message;
  return { message: text, extensions: { ...told, code, facts, requestId } };
}

/** What the client may see of the errors; `isAway` knows those of a database that does not answer. */
export function refusedFile(
  errors: readonly unknown[],
  reader: Reader,
  isAway: (error: unknown) => boolean,
): RefusedFile {
  const format = masking(isAway);
  const told = errors.map((raw) => {
    const error = raw instanceof RuleBroken ? asError(raw, reader.language) : raw;
    const plain = error instanceof GraphQLError ? error.toJSON() : { message: '' };
    return inWords(format(plain, error), reader);
  });
  const code = told[0]?.extensions.code ?? INTERNAL;
  const seconds = told[0]?.extensions.facts['seconds'] ?? (code === 'DATABASE_AWAY' ? AWAY_SECONDS : undefined);
  return { status: STATUS[code] ?? (isRequestCode(code) ? statusOf(code) : 400), body: { errors: told }, seconds };
}
