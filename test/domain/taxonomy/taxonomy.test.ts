/** The word lists: complete, without doubles, and true to the wording of returns and registers. */
import { describe, expect, it } from '@jest/globals';
import { ROLES } from '../../../src/domain/kernel/actor.js';
import { DISPUTE_TYPES, disputeTypeOf } from '../../../src/domain/taxonomy/dispute-type.js';
import { HOST_KINDS } from '../../../src/domain/taxonomy/host-kind.js';
import { LABOUR_CAUSES, labourCauseOf } from '../../../src/domain/taxonomy/labour-cause.js';
import { LAYERS, LEDGER_CLASSES } from '../../../src/domain/taxonomy/layer.js';
import { EMPLOYMENTS, GRADES, PROFESSIONS, ROLE_TERMS, roleOf } from '../../../src/domain/taxonomy/role.js';
import { ROOM_KINDS, roomKind } from '../../../src/domain/taxonomy/room-kind.js';
import { SOURCES, sourceOf } from '../../../src/domain/taxonomy/source.js';
import type { Term } from '../../../src/domain/taxonomy/term.js';
import { TERMINATION_GROUNDS, terminationGroundOf } from '../../../src/domain/taxonomy/termination-ground.js';

const lists: Record<string, readonly Term[]> = {
  DISPUTE_TYPES,
  EMPLOYMENTS,
  GRADES,
  HOST_KINDS,
  LABOUR_CAUSES,
  LAYERS,
  LEDGER_CLASSES,
  PROFESSIONS,
  ROLE_TERMS,
  ROOM_KINDS,
  SOURCES,
  TERMINATION_GROUNDS,
};

describe.each(Object.entries(lists))('%s', (_name, terms) => {
  it('uses each code and each wording once', () => {
    const words = terms.flatMap(({ zh, also = [] }) => [zh, ...also]);
    expect(new Set(terms.map(({ code }) => code)).size).toBe(terms.length);
    expect(new Set(words).size).toBe(words.length);
  });

  it('names everything in Chinese and in English', () => {
    expect(terms.filter(({ zh }) => !/\p{Script=Han}/u.test(zh))).toEqual([]);
    expect(terms.filter(({ en }) => !/^[A-Z]/.test(en) || /\p{Script=Han}/u.test(en))).toEqual([]);
  });
});

describe('the wording of a register', () => {
  it('leads to the 18 national types', () => {
    expect(DISPUTE_TYPES).toHaveLength(18);
    expect(DISPUTE_TYPES.map(({ zh }) => disputeTypeOf(zh))).toEqual(DISPUTE_TYPES.map(({ code }) => code));
    expect(disputeTypeOf('拖欠农民工工资纠纷')).toBe('MIGRANT_WORKER_WAGES');
    expect(disputeTypeOf(' 环境保护 纠纷')).toBe('ENVIRONMENT');
    expect(disputeTypeOf('离婚纠纷')).toBeUndefined();
  });

  it('leads to the source', () => {
    expect(
      [
        '依申请调解',
        '主动调解',
        '网格上报',
        '公安机关委托移送',
        '法院委托移送',
        '信访部门委托移送',
        '其他部门委托移送',
      ].map(sourceOf),
    ).toEqual([
      'ON_APPLICATION',
      'ACTIVE',
      'GRID_REPORT',
      'FROM_POLICE',
      'FROM_COURT',
      'FROM_PETITION',
      'FROM_OTHER_DEPARTMENT',
    ]);
    expect(sourceOf('检察院委托移送')).toBe('FROM_PROCURATORATE');
  });

  it('leads to roles, labour causes and grounds', () => {
    expect(roleOf('网格员')).toBe('GRID_WORKER');
    expect(labourCauseOf('确认劳动关系')).toBe('L1');
    expect(terminationGroundOf('当事人自行和解')).toBe('SELF_SETTLED');
  });
});

describe('the catalogue of rooms', () => {
  it('has the twenty kinds of the network', () => {
    expect(ROOM_KINDS).toHaveLength(20);
  });

  it('lets neither the hub nor a tribunal accept a case, and gives every other kind a class', () => {
    const shut = ROOM_KINDS.filter(({ mayAccept }) => !mayAccept).map(({ code }) => code);
    expect(shut).toEqual(['LABOUR_TRIBUNAL', 'FAST_TRACK_TRIBUNAL', 'DISPUTE_CENTRE']);
    expect(ROOM_KINDS.filter(({ ledgerClass }) => ledgerClass === 'NONE').map(({ code }) => code)).toEqual(shut);
  });

  it('says what each kind is in law, in both languages', () => {
    const unsaid = ROOM_KINDS.filter(({ legal }) => !/\p{Script=Han}/u.test(legal.zh) || !/^[A-Z]/.test(legal.en));
    expect(unsaid).toEqual([]);
    expect(roomKind('TOWN_COMMITTEE').legal.basis).toContain('人民调解法');
    expect(roomKind('PERSONAL').legal.basis).toContain('江苏省人民调解条例');
  });

  it('covers all five layers', () => {
    expect(new Set(ROOM_KINDS.map(({ layer }) => layer))).toEqual(new Set(LAYERS.map(({ code }) => code)));
  });

  it('hangs a personal studio and a grid room under a committee', () => {
    expect(roomKind('PERSONAL').needsCommittee).toBe(true);
    expect(roomKind('GRID_ROOM').needsCommittee).toBe(true);
    expect(roomKind('TOWN_COMMITTEE').needsCommittee).toBe(false);
  });
});

describe('roles and types', () => {
  it('every role has a name', () => {
    expect(ROLE_TERMS.map(({ code }) => code)).toEqual([...ROLES]);
  });

  it('withdrawal is the only ground that ends as withdrawn', () => {
    expect(TERMINATION_GROUNDS.filter(({ outcome }) => outcome === 'withdrawn').map(({ code }) => code)).toEqual([
      'WITHDRAWN',
    ]);
  });
});
