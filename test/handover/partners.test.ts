// Who may hand over from another system, as the administrator registers them, and our own signing keys.
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Json } from '../graphql/client.js';
import { aKey, HEAD } from '../graphql/registrations.js';
import { administer, BARRED, registeringWith, signer, useCourt } from './court.js';

const meet = useCourt();
const OTHER = signer(9);

beforeAll(async () => {
  expect(await administer(meet(), 'registerPartner', registeringWith(meet()))).toMatchObject({ done: true });
});

describe('a partner is refused', () => {
  const problem = async (over: object, person?: string) =>
    (await administer(meet(), 'registerPartner', registeringWith(meet(), { issuer: `p-${aKey()}`, ...over }), person))
      .problem?.code;

  test.each(BARRED)('%s', async (_, over, code) => {
    expect(await problem(over)).toBe(code);
  });

  test('with its private key', async () => {
    expect(await problem({ jwksUrl: null, jwks: await OTHER.withPrivate() })).toBe('PARTNER_KEYS_MALFORMED');
  });

  test('by who is no administrator', async () => {
    const refused = await administer(meet(), 'registerPartner', registeringWith(meet()), HEAD);
    expect(refused.problem?.code ?? refused[0]?.extensions.code).toBe('NOT_PERMITTED');
  });
});

describe('our own keys', () => {
  const published = async (home: string) => fetch(`${meet().url}/.well-known/fengqiao-handover/${home}`);
  const kidsOf = async () => ((await (await published('320612')).json()) as Json).keys.map(({ kid }: Json) => kid);
  const rotate = (over: object) =>
    administer(meet(), 'rotateHandoverKey', { idempotencyKey: aKey(), home: '320612', ...over });

  test('are published without their private half, those of other districts not at all', async () => {
    expect((await published('320612')).status).toBe(404);
    await rotate({});
    const { keys } = (await (await published('320612')).json()) as Json;
    expect(keys).toEqual([expect.objectContaining({ kty: 'OKP', crv: 'Ed25519', alg: 'EdDSA', use: 'sig' })]);
    expect(keys[0]).not.toHaveProperty('d');
    expect((await published('320371')).status).toBe(404);
    expect((await published('..%2f')).status).toBe(404);
  });

  test('a new one stands in front, and the former ones go when they are trusted no more', async () => {
    const before = await kidsOf();
    expect((await rotate({})).done).toBe(true);
    const both = await kidsOf();
    expect(both.slice(1)).toEqual(before);
    await rotate({ retireFormer: true });
    const [only, ...none] = await kidsOf();
    expect([both.includes(only), none]).toEqual([false, []]);
    expect((await rotate({ home: '320371' })).problem?.code).toBe('NOT_FOUND');
  });
});

test('the administrator sees the partners of the own district, without keys', async () => {
  const { data } = await meet().api.as('关景行').send('{ partners { id issuer jwksUrl endpoint } }');
  expect(data.partners).toContainEqual(expect.objectContaining({ issuer: 'urn:fengqiao:320612', endpoint: null }));
  const far = await meet().api.as('白一鸣').send('{ partners { id } }');
  expect(far.data.partners).toEqual([]);
});
