// What a document must keep before any of it runs: depth, aliases, directives, root fields, sound texts.
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import { type OperationDefinitionNode, OperationTypeNode, type ValidationContext, type ValidationRule } from 'graphql';
import type { Limits } from './limits.js';
import { type RequestCode, refusal } from './refusal.js';
import { rootFieldsOf } from './root-fields.js';
import { isSoundText } from './variables.js';

/** Armor's rules find; what is said, and in which language, is our business. */
function reporting(code: RequestCode, most: number) {
  return {
    n: most,
    propagateOnRejection: false,
    onReject: [(context: ValidationContext | null) => context?.reportError(refusal(code, { most }))],
  };
}

/** A request makes at most one change, so that its one idempotency key stands for one effect and one answer. */
function rootFields(most: number): ValidationRule {
  return (context) => ({
    OperationDefinition(operation: OperationDefinitionNode) {
      const asked = rootFieldsOf(operation, (name) => context.getFragment(name) ?? undefined).length;
      const changes = operation.operation === OperationTypeNode.MUTATION;
      if (changes && asked > 1) context.reportError(refusal('ONE_CHANGE_ONLY'));
      if (!changes && asked > most) context.reportError(refusal('TOO_MANY_QUESTIONS', { most }));
    },
  });
}

/** PostgreSQL stores neither NUL nor half a character. */
const soundTexts: ValidationRule = (context) => ({
  StringValue({ value }) {
    if (!isSoundText(value)) context.reportError(refusal('TEXT_UNSOUND'));
  },
});

export function documentRules({ depth, aliases, directives, rootFields: questions }: Limits): ValidationRule[] {
  return [
    maxDepthRule({ ...reporting('QUERY_TOO_DEEP', depth), flattenFragments: true }),
    maxAliasesRule(reporting('TOO_MANY_ALIASES', aliases)),
    maxDirectivesRule(reporting('TOO_MANY_DIRECTIVES', directives)),
    rootFields(questions),
    soundTexts,
  ];
}
