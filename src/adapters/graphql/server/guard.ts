// The guard at the root of the schema: every operation must stand in the table of operations, and a broken rule reaches
// the client with its code instead of being masked.
import {
  GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
  isObjectType,
} from 'graphql';
import { problemText } from '../../../app/texts/problems/text-of.js';
import { OPERATIONS, type Who } from '../../../app/permission/operations.js';
import { RuleBroken } from '../../../domain/kernel/rule-broken.js';
import type { Context } from '../shared/context.js';

type Resolver = GraphQLFieldResolver<unknown, Context>;

function refuseUnlessSignedIn({ by, language }: Context): void {
  if (by) return;
  throw new GraphQLError(problemText('NOT_SIGNED_IN', {}, language), { extensions: { code: 'UNAUTHENTICATED' } });
}

/** An account is no party, and a party has no account: neither gets the other’s operations. */
function refuseUnlessParty({ party, language }: Context): void {
  if (party) return;
  throw new GraphQLError(problemText('PARTY_SESSION_OVER', {}, language), { extensions: { code: 'UNAUTHENTICATED' } });
}

/** A query has no payload for a problem, so a rule that refuses it becomes an error with the rule's code. */
function asClientError(error: unknown, { language }: Context): unknown {
  if (!(error instanceof RuleBroken)) return error;
  const { code, field, facts } = error;
  return new GraphQLError(problemText(code, facts, language), { extensions: { code, field, facts } });
}

function withProblemCodes(resolve: Resolver): Resolver {
  return async (source, args, context, info) => {
    try {
      return await resolve(source, args, context, info);
    } catch (error) {
      throw asClientError(error, context);
    }
  };
}

function guarded(resolve: Resolver, who: Who): Resolver {
  return (source, args, context, info) => {
    if (who === 'PARTY') refuseUnlessParty(context);
    else if (who !== 'ANYONE') refuseUnlessSignedIn(context);
    return resolve(source, args, context, info);
  };
}

function guardRoot(root: GraphQLObjectType): void {
  for (const [name, field] of Object.entries(root.getFields())) {
    const who = OPERATIONS[name];
    if (!who) throw new Error(`the table of operations does not say who may ${name}`);
    field.resolve = guarded(field.resolve as Resolver, who);
    if (field.subscribe) field.subscribe = withProblemCodes(guarded(field.subscribe as Resolver, who));
  }
}

/** The server does not start with an operation that the table does not name; no decorator can be forgotten. */
export function guardSchema(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      if (field.resolve) field.resolve = withProblemCodes(field.resolve as Resolver);
    }
  }
  for (const root of [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]) {
    if (root) guardRoot(root);
  }
  return schema;
}
