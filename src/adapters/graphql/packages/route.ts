// A package as a file: `POST /export/package.<json|html|docx|jws>` with the arguments of the query as JSON.
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError, type GraphQLSchema, parse } from 'graphql';
import { getVariableValues } from 'graphql/execution/values.js';
import type { HandedOver, Handing } from '../../../app/handover/send.js';
import { type Package, packageOf } from '../../../app/packages/queries.js';
import { isId } from '../../../app/reading/ids.js';
import type { PapersWriters } from '../../../app/packages/writers.js';
import { PACKAGE_FORMATS, type PackageFormat } from '../../../domain/case/packages.js';
import { ensure } from '../../../domain/kernel/rule-broken.js';
import { NotAnswered } from '../export/pages.js';
import { variable } from '../export/question.js';
import { refuse } from '../export/refuse.js';
import { entering, type Entering } from '../server/entering.js';
import type { Context } from '../shared/context.js';
import { contentOf } from './content.js';
import { sendFile } from './file.js';
import type { PackageArgs } from './resolver.js';

export interface PackageRouteOptions extends Entering<Context> {
  readonly schema: GraphQLSchema;
  readonly writers: PapersWriters;
  /** Signs a package for the system of its addressee, and hands it over there. */
  handOver(handing: Handing): Promise<HandedOver>;
}

/** The arguments as the schema has them, so that the file is asked for as the query is. */
function argumentsOn(schema: GraphQLSchema): (given: unknown) => PackageArgs {
  const field = schema.getQueryType()?.getFields()['package'];
  const defined = (field?.args ?? []).map(({ name, type }) => `${variable(name)}: ${type}`).join(', ');
  const [operation] = parse(`query (${defined}) { about { name } }`).definitions;
  const variables = operation?.kind === 'OperationDefinition' ? (operation.variableDefinitions ?? []) : [];
  return (given) => {
    ensure(typeof given === 'object' && given !== null && !Array.isArray(given), 'BODY_MALFORMED');
    const unknown = Object.keys(given).find((name) => !field?.args.some((arg) => arg.name === name));
    ensure(unknown === undefined, 'ARGUMENT_UNKNOWN', { facts: { argument: unknown ?? '' } });
    const { coerced, errors = [] } = getVariableValues(schema, variables, { ...given });
    if (errors.length > 0) {
      throw new NotAnswered(
        errors.map(({ message }) => new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } })),
      );
    }
    return coerced as unknown as PackageArgs;
  };
}

type Signed = Pick<Handing, 'partnerId' | 'documentId' | 'deliver'>;

/** For whom it is signed, under which id, and whether it is handed over there; the rest are arguments of the query. */
function signedFor(given: unknown): Signed {
  const { partnerId, documentId, deliver } = (given ?? {}) as Record<string, unknown>;
  ensure(typeof partnerId === 'string' && isId(partnerId), 'ID_MALFORMED', { field: 'partnerId' });
  ensure(typeof documentId === 'string', 'KEY_MALFORMED', { field: 'documentId' });
  return { partnerId, documentId, deliver: deliver === true };
}

const withoutSigning = (given: unknown): unknown => {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return given;
  const { partnerId: _for, documentId: _id, deliver: _sent, ...args } = given as Record<string, unknown>;
  return args;
};

export function packageRoute(options: PackageRouteOptions): FastifyPluginAsync {
  const enter = entering(options);
  const argumentsIn = argumentsOn(options.schema);

  async function bodyOf(made: Package, format: PackageFormat, signed: (Signed & Pick<Handing, 'by'>) | null) {
    if (signed) {
      const { text, state } = await options.handOver({ made, ...signed });
      const headers = { 'x-handover-state': state };
      return { contentType: 'application/jose', style: undefined, body: text, headers };
    }
    if (format !== 'html' && format !== 'docx')
      return { contentType: 'application/json; charset=utf-8', style: undefined, body: contentOf(made) };
    const { contentType, write, style } = options.writers[format];
    return { contentType, style, body: await write(made.papers) };
  }

  async function serve(format: PackageFormat, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const { by, ask, language, today } = await enter(request);
    ensure(by, 'NOT_SIGNED_IN');
    const signed = format === 'jws' ? signedFor(request.body) : null;
    const args = argumentsIn(signed ? withoutSigning(request.body) : request.body);
    const made = await ask(packageOf, { ...args, language, today, format });
    ensure(made, 'NOT_FOUND', { field: 'caseId' });
    const { headers = {}, ...file } = await bodyOf(made, format, signed && { ...signed, by });
    await sendFile(reply.headers(headers), { ...file, name: made.papers.name, today, format });
  }

  return async (http) => {
    for (const format of PACKAGE_FORMATS) {
      http.post(`/export/package.${format}`, async (request, reply) => {
        await serve(format, request, reply).catch((error: unknown) => refuse(error, request, reply, options));
        return reply;
      });
    }
  };
}
