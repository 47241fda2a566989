// What is wrong with the form of a request, said in the reader's language, with the rule and the field as data.
import { unwrapResolverError } from '@apollo/server/errors';
import { type DocumentNode, GraphQLError, type GraphQLFormattedError, type GraphQLSchema, isEnumType } from 'graphql';
import type { Language } from '../../../app/texts/labels/label.js';
import { problemText } from '../../../app/texts/problems/text-of.js';
import { inputFaults } from './input-faults.js';
import { documentFault, type RequestFault, requestFault } from './request-faults.js';

interface Asked {
  readonly schema: GraphQLSchema;
  /** Absent when it could not be parsed. */
  readonly document?: DocumentNode;
}

/** An error that says nothing of the form of the request stays as it is. */
export function inWords(
  error: GraphQLFormattedError,
  thrown: unknown,
  asked: Asked,
  language: Language,
): GraphQLFormattedError {
  const inner = unwrapResolverError(thrown);
  const faults = inner instanceof GraphQLError ? faultsIn(inner, asked) : [];
  const [first] = faults;
  if (!first) return error;
  const message = faults.map((fault) => textOf(fault, asked.schema, language)).join(language === 'zh' ? '' : ' ');
  return { ...error, message, extensions: { ...error.extensions, rule: first.code, field: first.field } };
}

function faultsIn(inner: GraphQLError, { document }: Asked): readonly RequestFault[] {
  const validated = inputFaults(inner.extensions['validationErrors']);
  if (validated.length > 0) return validated;
  const fault = requestFault(inner, document);
  if (fault) return [fault];
  return inner.extensions['code'] === 'GRAPHQL_VALIDATION_FAILED' ? [documentFault(inner)] : [];
}

function textOf({ code, facts, choice, near }: RequestFault, schema: GraphQLSchema, language: Language): string {
  const told = choice ? { ...facts, allowed: choicesOf(schema, choice, language) } : facts;
  const said = problemText(code, told, language);
  return near ? [said, problemText('DID_YOU_MEAN', { near }, language)].join(language === 'zh' ? '' : ' ') : said;
}

/** The codes with their words: the description of an enum's value is both languages, Chinese first. */
function choicesOf(schema: GraphQLSchema, name: string, language: Language): string[] {
  const type = schema.getType(name);
  if (!isEnumType(type)) return [];
  return type.getValues().map(({ name: code, description }) => {
    const word = description?.split(' — ')[language === 'zh' ? 0 : 1];
    if (!word) return code;
    return language === 'zh' ? `${code}（${word}）` : `${code} (${word})`;
  });
}
