// The committed contract is the one the program serves.
import fs from 'node:fs';
import { expect, test } from '@jest/globals';
import { getIntrospectionQuery, graphqlSync, validateSchema } from 'graphql';
import { theSchema, theSchemaText } from './schema.js';

test('schema/schema.graphql is what the resolvers say; if not, run: npm run schema', async () => {
  expect(fs.readFileSync('schema/schema.graphql', 'utf8')).toBe(await theSchemaText());
});

test('the schema is valid, and tells all of itself', async () => {
  const schema = await theSchema();
  expect(validateSchema(schema)).toEqual([]);
  expect(graphqlSync({ schema, source: getIntrospectionQuery() }).errors).toBeUndefined();
});

test('every type of the contract is described in Chinese and English', async () => {
  const undescribed = [];
  const types = Object.values((await theSchema()).getTypeMap()).filter((type) => 'getFields' in type);
  for (const type of types.filter(
    ({ name }) => !name.startsWith('__') && !/^(Query|Mutation|Subscription)$/.test(name),
  )) {
    if (!/[\u4e00-\u9fff]/.test(type.description ?? '')) undescribed.push(type.name);
  }
  expect(undescribed).toEqual([]);
});
