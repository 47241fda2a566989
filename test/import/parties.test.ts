/** Who the parties of a row are: persons and organisations, minors, several in one cell. */
import { describe, expect, test } from '@jest/globals';
import { kept } from './judging.js';
import { row } from './register-text.js';

const CITIZEN = '320612190507082643';
/** A citizen's number of the demonstration register that has the check sign of a credit code as well. */
const BOTH = '320612190811082496';

function named(name: string, id = '') {
  const { parties, doubts, typed } = kept(row({ 被申请人: name, 被申请人证件号码: id }));
  return { ...parties[1], doubts, typed };
}

describe('a party', () => {
  test.each(['石某物业服务有限公司', '熊某商贸有限公司', '三余镇卫生院', '某某建设工程公司(项目部)'])(
    '%s is an organisation',
    (name) => {
      expect(named(name)).toMatchObject({ kind: 'ORGANISATION', doubts: [] });
    },
  );

  test.each(['张店', '欧阳铁厂', '李站', '刘轩东'])('%s with a citizen’s number is a person', (name) => {
    expect(named(name, CITIZEN)).toMatchObject({
      kind: 'PERSON',
      particulars: { name, idNumber: CITIZEN },
      doubts: [],
    });
  });

  test.each(['刘轩东', '欧阳铁厂', '阿卜杜拉·买买提'])(
    '%s whose number has the check sign of a credit code as well is a person',
    (name) => {
      const { kind, particulars } = named(name, BOTH);
      expect(kind).toBe('PERSON');
      expect(particulars).toEqual({ name, idNumber: BOTH, phone: '19900008301' });
    },
  );

  test.each([CITIZEN, BOTH])(
    'that no person can be is an organisation; its representative’s number %s is sealed and never its credit code',
    (number) => {
      const { kind, particulars, doubts, typed } = named('石某物业服务有限公司', number);
      expect(kind).toBe('ORGANISATION');
      expect(particulars).toEqual({ name: '石某物业服务有限公司', phone: '19900008301' });
      expect(doubts).toEqual(['ID_OF_ORGANISATION respondentId']);
      expect(typed).toEqual({ 'asTyped:respondentId': number });
    },
  );

  test('with an old number of 15 digits is found by the 18 of today; what was typed is kept', () => {
    expect(named('刘轩东', '110105491231002')).toMatchObject({
      kind: 'PERSON',
      particulars: { idNumber: '11010519491231002X' },
      doubts: ['ID_NUMBER_UPGRADED respondentId'],
      typed: { 'asTyped:respondentId': '110105491231002' },
    });
  });

  test.each([
    ['810000199408230021', 'RESIDENCE_PERMIT'],
    ['H01234567', 'HK_MACAO_PERMIT'],
    ['E12345678', 'PASSPORT'],
  ])('with the number %s has a %s', (number, idKind) => {
    expect(named('刘轩东', number)).toMatchObject({
      kind: 'PERSON',
      particulars: { idNumber: number, idKind },
      doubts: [],
    });
  });

  test('with a credit code is an organisation that can be found by it', () => {
    expect(named('石记', '91350100m000100y43')).toMatchObject({
      kind: 'ORGANISATION',
      particulars: { name: '石记', creditCode: '91350100M000100Y43' },
    });
  });

  test.each([
    ['2026-03-01', true],
    ['2026-03-02', false],
  ])('born on 2008-03-01 and accepted on %s is a minor: %s', (acceptedOn, minor) => {
    const { parties } = kept(
      row({ 受理日期: acceptedOn, 办结日期: '2026-06-09', 被申请人证件号码: '32061220080301000X' }),
    );
    expect(parties.map((party) => party.minor)).toEqual([false, minor]);
  });

  test('keeps its name without signs that nobody sees, and that is said', () => {
    const { parties, doubts } = kept(row({ 申请人: '\u202E钟\u200B离秋\u202C' }));
    expect(parties[0]?.particulars.name).toBe('钟离秋');
    expect(doubts).toEqual(['NAME_CLEANED applicant']);
  });
});

describe('several parties in one cell', () => {
  test('are several, each with the number in its place, and that is said', () => {
    const cells = {
      申请人: '张三、李四',
      申请人证件号码: `${BOTH}、${CITIZEN}`,
      申请人联系电话: '19900053392；19900008301',
    };
    const { parties, doubts, typed } = kept(row(cells));
    expect(parties.slice(0, 2).map(({ side, particulars }) => ({ side, ...particulars }))).toEqual([
      { side: 'APPLICANT', name: '张三', idNumber: BOTH, phone: '19900053392' },
      { side: 'APPLICANT', name: '李四', idNumber: CITIZEN, phone: '19900008301' },
    ]);
    expect(parties).toHaveLength(3);
    expect(doubts).toEqual(['PARTIES_SPLIT applicant']);
    expect(typed).toEqual({ 'asTyped:applicant': '张三、李四' });
  });

  test('keep a single number sealed: nobody can say whose it is', () => {
    const { parties, doubts, typed } = kept(row({ 申请人: '张三；阿卜杜拉·买买提；石某物业服务有限公司' }));
    expect(parties.map(({ kind }) => kind)).toEqual(['PERSON', 'PERSON', 'ORGANISATION', 'PERSON']);
    expect(parties.slice(0, 3).flatMap(({ particulars }) => Object.keys(particulars))).toEqual([
      'name',
      'name',
      'name',
    ]);
    expect(doubts).toEqual([
      'PARTIES_SPLIT applicant',
      'NUMBERS_UNCLEAR applicantId',
      'NUMBERS_UNCLEAR applicantPhone',
    ]);
    expect(typed['asTyped:applicantId']).toBe('320612190207277756');
  });

  test.each(['张三、李四等五人', '房屋、宅基地共有人代表', '张三、'])(
    'are one where a piece is no name: %s',
    (name) => {
      const { parties, doubts } = kept(row({ 申请人: name }));
      expect(parties.map(({ particulars }) => particulars.name)).toEqual([name, '濮阳冬']);
      expect(doubts).toEqual(['PARTIES_UNCLEAR applicant']);
    },
  );
});
