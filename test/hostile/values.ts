// Values for arguments: of the right form, at the edge of it, and beside it; identifiers of one's own and of others.
import {
  getNamedType,
  getNullableType,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import type { CaseStatus } from '../../src/domain/case/status.js';
import type { Rng } from './rng.js';

/** A case to aim at, with the version at which a change is taken and all that can be named in it. */
export interface Target {
  readonly id: string;
  version: number;
  status: CaseStatus;
  readonly ids: readonly string[];
}

/** What a request may name: things that are there, its sender's and others'. */
export interface Pool {
  readonly ids: readonly string[];
  readonly words: readonly string[];
  /** Numbers of cases: asked for, never written, or a case of one's own would bear the mark of another's. */
  readonly numbers: readonly string[];
  readonly cases: readonly Target[];
  readonly places: readonly string[];
  readonly rooms: readonly string[];
}

const ODD_IDS = ['00000000-0000-0000-0000-000000000000', 'x', '', "'; drop table case_file; --", '0'.repeat(400), '甲'];
const ODD_TEXTS = [
  ...['', ' ', '\u0000', 'a\u0000b', '\ud800', 'x\udfff', '\u202e反', '\u0007', '\r\n\t', '👨‍👩‍👧‍👦', 'İ', 'ﬀ'],
  ...['甲'.repeat(101), '事'.repeat(10_001), "' or 1=1 --", '"; select pg_sleep(9) --', '%', '_', '\\', '{{7*7}}'],
  ...['../../etc/passwd', '<script>alert(1)</script>', '__proto__', 'constructor', 'null', 'NaN', '1e999', '-0'],
  ...['0x10', '١٢٣', '２０２６', '32', '3203710', '999999', '2026-01-01', 'MQ==', 'W10', '320612,2026-01-01,x'],
];
const ODD_NUMBERS = [
  ...[-1, 0, 101, 1949, 9999, 2 ** 31 - 1, 2 ** 31, -(2 ** 31), 2 ** 53 - 1, 2 ** 53, -(2 ** 53), 1e21, 1e308, 0.5],
];
const DAYS = ['2026-11-20', '2026-11-20', '2026-11-19', '2026-06-01', '2020-02-29'];
const ODD_DAYS = [
  '2026-02-30',
  '0001-01-01',
  '9999-12-31',
  '2026/01/01',
  '10000-01-01',
  '-2026-01-01',
  '',
  '0000-00-00',
];
const INSTANTS = ['2026-11-20T06:00:00Z', '2026-11-20T14:00:00+08:00'];
const ODD_INSTANTS = [
  '2026-11-20',
  '0001-01-01T00:00:00Z',
  '9999-12-31T23:59:59.999999Z',
  '2026-02-30T00:00:00Z',
  '275761-01-01T00:00:00Z',
];
const WRONG: readonly unknown[] = [null, true, 7, 'x', [], {}, [[]], { a: { b: [] } }, [null]];

/** Makes the values of one request; how wild, in percent, was thrown once for all of it. */
export class Values {
  private readonly target: Target;
  private readonly words: readonly string[];

  constructor(
    private readonly rng: Rng,
    private readonly pool: Pool,
    private readonly wild: number,
    asks: boolean,
  ) {
    this.words = asks ? [...pool.words, ...pool.numbers] : pool.words;
    this.target = rng.pick(pool.cases);
  }

  /** A value for an input of that type and name; with some wildness one that does not belong there. */
  for(type: GraphQLInputType, name: string, depth = 0): unknown {
    const { rng, wild } = this;
    if (rng.chance(wild / 4)) return rng.pick(WRONG);
    if (!isNonNullType(type) && rng.chance(50)) return rng.chance(30) ? null : undefined;
    const inner = getNullableType(type);
    if (/^(?:postId|creditCode)$/.test(name) && !rng.chance(10)) return undefined;
    if (isListType(inner)) {
      const count = rng.chance(wild / 8) ? 250 : rng.upTo(10) && 1 + rng.upTo(2);
      return Array.from({ length: count }, () => this.for(inner.ofType as GraphQLInputType, name, depth + 1));
    }
    const named = getNamedType(inner);
    if (isEnumType(named)) return rng.chance(wild / 4) ? 'NOT_A_WORD' : rng.pick(named.getValues()).name;
    if (!isInputObjectType(named)) return this.scalar(named.name, name);
    if (depth > 6) return {};
    const fields = Object.values(named.getFields()).filter(() => !rng.chance(wild / 8));
    const object = Object.fromEntries(fields.map((field) => [field.name, this.for(field.type, field.name, depth + 1)]));
    return rng.chance(wild / 8) ? { ...object, nobodyKnowsMe: 1 } : object;
  }

  private scalar(type: string, name: string): unknown {
    const { rng } = this;
    const odd = rng.chance(this.wild);
    switch (type) {
      case 'UUID':
      case 'ID':
        return odd ? rng.pick(ODD_IDS) : this.id(name);
      case 'Day':
        return rng.pick(odd ? ODD_DAYS : DAYS);
      case 'DateTime':
        return rng.pick(odd ? ODD_INSTANTS : INSTANTS);
      case 'Boolean':
        return rng.chance(50);
      case 'Int':
      case 'Fen':
        return odd ? rng.pick(ODD_NUMBERS) : this.number(name);
      default:
        return odd ? rng.pick([...ODD_TEXTS, rng.text()]) : this.word(name);
    }
  }

  private id(name: string): string {
    const { rng, pool, target } = this;
    if (/^(?:caseId|id)$/.test(name) && rng.chance(70)) return target.id;
    if (/room/i.test(name) && rng.chance(80)) return rng.pick(pool.rooms);
    return rng.pick(rng.chance(70) && target.ids.length > 0 ? target.ids : pool.ids);
  }

  private number(name: string): number {
    const { rng, target } = this;
    if (name === 'expectedVersion') return rng.chance(90) ? target.version : rng.upTo(20);
    return name === 'year' ? 2024 + rng.upTo(3) : 1 + rng.upTo(30);
  }

  private word(name: string): string {
    const { rng, pool } = this;
    if (name === 'idempotencyKey') return `hostile-${rng.upTo(rng.chance(10) ? 3 : 2 ** 30)}`;
    // Guessing at somebody's password would lock them out.
    if (name === 'login') return `nobody-${rng.upTo(1000)}`;
    if (/phone/i.test(name)) return '13800001111';
    if (/idNumber/i.test(name)) return '320612190207277756';
    if (/place|area|below|prefix|code|home/i.test(name)) return rng.pick(pool.places);
    return rng.pick(this.words);
  }
}
