/** Changes of accounts and posts over HTTP. */
import { aKey } from '../fixtures/acts.js';
import type { Caller, Json } from '../graphql/client.js';

/** The changes that are done once for a key. */
const KEYED = new Set([
  'addPerson',
  'invite',
  'createAccount',
  'resetPassword',
  'openPost',
  'confirmAppointment',
  'nameDeputy',
  'allowClerks',
]);

/** Sends a change and returns what it answers. */
export async function change(by: Caller, name: string, input: object, fields: string): Promise<Json> {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input!`;
  const document = `mutation ($input: ${type}) { ${name}(input: $input) { ${fields} problem { code message } } }`;
  const { data, errors } = await by.send(document, {
    input: KEYED.has(name) ? { idempotencyKey: aKey(), ...input } : input,
  });
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return data[name];
}
