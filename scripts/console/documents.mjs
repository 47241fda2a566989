// The documents of the console: those written under src/web/documents, and one for every change of the schema.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { codegen } from '@graphql-codegen/core';
import * as operations from '@graphql-codegen/typescript-operations';
import { getNamedType, isEnumType, isObjectType, isScalarType, parse, printSchema, validate } from 'graphql';

const hashOf = (text) => createHash('sha256').update(text).digest('hex');
const isLeaf = (type) => isEnumType(type) || isScalarType(type);

const PROBLEM = 'problem { code field message facts { name value } }';
/** What is asked back of a change: what it says beside the answer, why nothing was done, and the leaves it answers with. */
const ASKED_BACK = {
  problem: PROBLEM,
  case: 'case { id version status }',
  notices: 'notices { code message }',
  results: `results { caseId ${PROBLEM} }`,
  cases: `cases { caseId ${PROBLEM} }`,
};
/** Parts of an answer that are asked whole. */
const WHOLE = ['revealed', 'link'];

function answerOf(type) {
  const fields = Object.values(type.getFields()).flatMap((field) => {
    const named = getNamedType(field.type);
    if (ASKED_BACK[field.name]) return isObjectType(named) ? [ASKED_BACK[field.name]] : [];
    if (WHOLE.includes(field.name) && isObjectType(named)) return [`${field.name} { ${answerOf(named)} }`];
    return isLeaf(named) ? [field.name] : [];
  });
  return fields.length > 0 ? fields.join(' ') : '__typename';
}

/** One document for each change, so that a form can be drawn for it. */
export function changeDocuments(schema) {
  return Object.values(schema.getMutationType().getFields())
    .filter(({ args }) => args.length === 1 && args[0].name === 'input')
    .map((field) => {
      const named = getNamedType(field.type);
      const answer = isObjectType(named) ? ` { ${answerOf(named)} }` : '';
      return {
        name: field.name,
        text: `mutation ${field.name}($input: ${field.args[0].type}) { ${field.name}(input: $input)${answer} }\n`,
      };
    });
}

function written(folder) {
  const names = fs
    .readdirSync(folder)
    .filter((name) => name.endsWith('.graphql'))
    .sort();
  const texts = names.map((name) => [
    path.basename(name, '.graphql'),
    fs.readFileSync(path.join(folder, name), 'utf8'),
  ]);
  const fragments = texts.filter(([name]) => name.startsWith('_')).map(([, text]) => text);
  return texts
    .filter(([name]) => !name.startsWith('_'))
    .map(([name, text]) => ({ name, text: withFragments(text, fragments) }));
}

/** With the fragments that it spreads, and those that these spread. */
function withFragments(text, fragments) {
  const wanted = fragments.filter(
    (one) => new RegExp(`\\.\\.\\.${/fragment (\w+)/.exec(one)[1]}\\b`).test(text) && !text.includes(one),
  );
  return wanted.length === 0 ? text : withFragments([text, ...wanted].join('\n'), fragments);
}

function refuseFaults(schema, { name, text }) {
  const faults = validate(schema, parse(text)).map(({ message }) => `${name}.graphql: ${message}`);
  if (faults.length > 0) throw new Error(faults.join('\n'));
}

const MADE = '// Made by scripts/console from src/web/documents and schema/schema.graphql.\n';
const SUFFIX = { query: 'Query', mutation: 'Mutation', subscription: 'Subscription' };
const SCALARS = { UUID: 'string', DateTime: 'string', Day: 'string', Fen: 'number', ID: 'string', JSON: 'unknown' };

/** Types of every question and its answer, and the hash by which the server knows it. */
export async function makeDocuments(schema, folder) {
  const asked = written(folder);
  const changes = changeDocuments(schema);
  for (const one of [...asked, ...changes]) refuseFaults(schema, one);
  const types = await codegen({
    schema: parse(printSchema(schema)),
    schemaAst: schema,
    documents: asked.map(({ name, text }) => ({ location: name, document: parse(text) })),
    filename: 'documents.ts',
    config: { enumsAsTypes: true, useTypeImports: true, scalars: SCALARS, skipTypename: true, dedupeFragments: true },
    plugins: [{ operations: {} }],
    pluginMap: { operations },
  });
  const constants = asked.map(({ name, text }) => {
    const operation = parse(text).definitions.find(({ kind }) => kind === 'OperationDefinition');
    const type = `${operation.name.value[0].toUpperCase()}${operation.name.value.slice(1)}${SUFFIX[operation.operation]}`;
    return `export const ${name} = { id: '${hashOf(text)}' } as Doc<${type}, ${type}Variables>;`;
  });
  const ids = changes.map(({ name, text }) => `  ${name}: '${hashOf(text)}',`);
  const head = `${MADE}import type { Doc } from '../server/ask.js';\nexport type { Change } from './changes.js';\n`;
  return {
    changes: `${MADE}export const CHANGES = {\n${ids.join('\n')}\n} as const;\nexport type Change = keyof typeof CHANGES;\n`,
    typescript: [head, types, ...constants].join('\n'),
    trusted: Object.fromEntries([...asked, ...changes].map(({ text }) => [hashOf(text), text])),
  };
}
