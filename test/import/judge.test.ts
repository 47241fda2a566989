/** Which rows of a register are refused, which are kept with a warning, and what becomes of their values. */
import { describe, expect, test } from '@jest/globals';
import { headerOf, rowOf } from '../../src/app/import/header.js';
import { judge } from '../../src/app/import/judge.js';
import { INDEX, kept, reasons, TODAY } from './judging.js';
import { linesOf, openRow, row, TITLES, type Cells } from './register-text.js';

describe('a row is refused', () => {
  test.each<[string, Partial<Cells>]>([
    ['ACCEPTANCE_MISSING acceptedOn', { 受理日期: '' }],
    ['ACCEPTANCE_UNREADABLE acceptedOn', { 受理日期: '正月初二' }],
    ['DAY_IN_FUTURE acceptedOn', { 受理日期: '2026-06-10', 办结日期: '', 办结方式: '' }],
    ['DAY_IN_FUTURE endedOn', { 办结日期: '2026-06-10' }],
    [
      'DAY_IN_FUTURE referredOn',
      { 移送日期: '2026-06-10', 承办组织: '通州区人民调解委员会', 办结日期: '', 办结方式: '' },
    ],
    ['DAY_TOO_EARLY acceptedOn', { 受理日期: '0202-11-29' }],
    ['DAY_TOO_EARLY acceptedOn', { 受理日期: '1900年1月1日' }],
    ['DAY_TOO_EARLY endedOn', { 受理日期: '1949-10-01', 办结日期: '1949-09-30' }],
    ['BIRTH_IN_FUTURE applicantId', { 申请人证件号码: '320612202701010008' }],
    ['NAME_SIGN_REFUSED respondent', { 被申请人: '濮阳冬😀' }],
    ['NAME_SIGN_REFUSED applicant', { 申请人: '钟离\uFFFD' }],
    ['DIVISION_UNKNOWN division', { 行政区划代码: '320612999' }],
    ['COMMITTEE_NOWHERE committee', { 行政区划代码: '', 受理组织: '三余人民调解委员会' }],
    ['COMMITTEE_AMBIGUOUS committee', { 行政区划代码: '', 受理组织: '联合调解室' }],
    ['COMMITTEE_UNKNOWN committee', { 受理组织: '三余人民调解委员会' }],
    ['COMMITTEE_UNKNOWN committee', { 行政区划代码: '320612002' }],
    ['TYPE_UNKNOWN type', { 纠纷类型: '口角' }],
    ['SOURCE_UNKNOWN source', { 受理渠道: '路过' }],
    ['CLOSED_BEFORE_ACCEPTED endedOn', { 办结日期: '2022-01-01' }],
    ['CLOSING_UNREADABLE endedOn', { 办结日期: '月底' }],
    ['RESULT_WITHOUT_DAY result', { 办结日期: '' }],
    ['DAY_WITHOUT_RESULT endedOn', { 办结方式: '' }],
    ['RESULT_UNKNOWN result', { 办结方式: '很好' }],
    ['REFERRED_BEFORE_ACCEPTED referredOn', { 移送日期: '2022-01-01', 承办组织: '通州区人民调解委员会' }],
    ['REFERRED_AFTER_CLOSED referredOn', { 移送日期: '2022-01-19', 承办组织: '通州区人民调解委员会' }],
    ['REFERRAL_WITHOUT_RECEIVER referredOn', { 移送日期: '2022-01-03' }],
    ['REFERRAL_UNREADABLE referredOn', { 移送日期: '次日', 承办组织: '通州区人民调解委员会' }],
    ['RECEIVER_WITHOUT_DAY receiver', { 承办组织: '通州区人民调解委员会' }],
    ['RECEIVER_UNKNOWN receiver', { 移送日期: '2022-01-03', 承办组织: '天边调解委员会' }],
    ['RECEIVER_IS_ACCEPTING receiver', { 移送日期: '2022-01-03', 承办组织: '三余镇人民调解委员会' }],
  ])('for %s: %j', (reason, changes) => {
    expect(reasons(row(changes))).toEqual([reason]);
  });

  test('with all its reasons at once', () => {
    expect(reasons(row({ 受理日期: '', 纠纷类型: '？', 办结日期: '' }))).toEqual([
      'ACCEPTANCE_MISSING acceptedOn',
      'RESULT_WITHOUT_DAY result',
      'TYPE_UNKNOWN type',
    ]);
  });

  test('when cells stand beyond the last column', () => {
    const [first, line] = linesOf([row()]);
    const read = first && line && rowOf(headerOf(first), { ...line, cells: [...line.cells, '多出'] });
    expect(read && judge(read, INDEX, TODAY)).toMatchObject({ kept: null, reasons: [{ code: 'ROW_TOO_LONG' }] });
  });

  test('when several rooms bear the receiver’s name and none holds the committee’s area', () => {
    const elsewhere = {
      行政区划代码: '320612',
      受理组织: '通州区人民调解委员会',
      移送日期: '2022-01-03',
      承办组织: '联合调解室',
    };
    expect(reasons(row(elsewhere))).toEqual(['RECEIVER_AMBIGUOUS receiver']);
    const both = {
      行政区划代码: '320612104010',
      受理组织: '新建社区人民调解委员会',
      移送日期: '2022-01-03',
      承办组织: '联合调解室',
    };
    expect(reasons(row(both))).toEqual(['RECEIVER_AMBIGUOUS receiver']);
  });
});

describe('a row is kept', () => {
  test('whole and without a doubt when everything is well', () => {
    expect(kept(row())).toMatchObject({
      home: '320612',
      number: '（2022）通人调字第1号',
      numberAsTyped: '（2022）通人调字第00001号',
      mediator: '瞿永康',
      acceptedOn: '2022-01-02',
      referredOn: null,
      doubts: [],
      dispute: { type: 'NEIGHBOUR', source: 'ON_APPLICATION', amount: 3_200_000, people: 2, placeCode: '320612104' },
      ended: {
        on: '2022-01-18',
        result: 'settled',
        form: 'WRITTEN',
        attested: { performance: 'PERFORMED', confirmation: false, satisfaction: 'SATISFIED' },
      },
    });
  });

  test.each<[string, string]>([
    ['申请人撤回', 'withdrawn'],
    ['调解不成', 'failed'],
    ['终止调解', 'terminated'],
  ])('with %s as %s', (word, result) => {
    const facts = kept(row({ 办结方式: word, 协议形式: '', 履行情况: '', 司法确认: '' }));
    expect(facts.ended).toMatchObject({
      result,
      form: '',
      attested: { performance: null, confirmation: null, satisfaction: 'SATISFIED' },
    });
    expect(facts.doubts).toEqual([]);
  });

  test('without an amount, when none is written: unknown is not none, and no doubt', () => {
    const { dispute, doubts } = kept(row({ '涉及金额(元)': '' }));
    expect([dispute.amount, doubts]).toEqual([null, []]);
    expect(kept(row({ '涉及金额(元)': '0' })).dispute.amount).toBe(0);
  });

  test('on a day on which everything happens at once', () => {
    const facts = kept(row({ 移送日期: '2022-01-02', 承办组织: '通州区人民调解委员会', 办结日期: '2022-01-02' }));
    expect(facts.receiver?.[0]?.divisionCode).toBe('320612');
  });

  test('open, when nothing has ended it', () => {
    expect(kept(openRow()).ended).toBeNull();
  });

  test('typed in full width with spaces, with the same facts', () => {
    const typed = row({
      受理日期: '２０２２／１／２',
      行政区划代码: ' ３２０６１２１０４ ',
      受理渠道: '依 申请调解',
      登记编号: '(2022)通人调字第 1 号',
      涉及人数: '２',
      申请人联系电话: '１９９ ０００５ ３３９２',
    });
    expect(kept(typed)).toEqual({ ...kept(row()), numberAsTyped: '(2022)通人调字第 1 号' });
  });

  test.each(["'", '`', '’', '＇', '="'])('with %s before a number, which keeps it a text in spreadsheets', (sign) => {
    const text = (value: string) => `${sign}${value}${sign === '="' ? '"' : ''}`;
    const marked = row({
      申请人证件号码: text('320612190207277756'),
      申请人联系电话: text('19900053392'),
      受理日期: text('2022-01-02'),
      行政区划代码: text('320612104'),
    });
    expect(kept(marked)).toEqual(kept(row()));
  });

  test('with a division code that an official list padded to twelve digits', () => {
    expect(kept(row({ 行政区划代码: '320612104000' })).dispute.placeCode).toBe('320612104');
  });
});

describe('the number of a paper of the police or of a petition', () => {
  const more = ['事故认定书编号', '信访事项编号'];
  const judgedWith = (changes: object) => kept({ ...row(), ...changes }, [...TITLES, ...more]);

  test('is attested where the dispute goes by it, without a day', () => {
    const of = { kind: 'ACCIDENT_FINDING', on: null, receivedOn: null, matter: null };
    const { papers, doubts } = judgedWith({ 纠纷类型: '交通事故', 事故认定书编号: '通公交认字[2022]第0012号' });
    expect([papers, doubts]).toEqual([[{ ...of, number: '通公交认字（2022）第12号' }], []]);
    const petition = judgedWith({ 受理渠道: '信访', 信访事项编号: '3206122022000001' });
    expect(petition.papers).toEqual([{ ...of, kind: 'PETITION_REGISTERED', number: '3206122022000001' }]);
  });

  test('is doubtful where it does not fit or is none, and stays as typed', () => {
    const { papers, doubts, typed } = judgedWith({ 事故认定书编号: '认2022-1', 信访事项编号: '张三反映' });
    expect([papers, doubts]).toEqual([[], ['PAPER_UNFIT accidentNumber', 'PAPER_NUMBER_MALFORMED petitionNumber']]);
    expect(typed).toEqual({ 'asTyped:accidentNumber': '认2022-1', 'asTyped:petitionNumber': '张三反映' });
  });
});

test('the place of a row without a division is its committee’s, when only one bears the name', () => {
  expect(kept(row({ 行政区划代码: '' }))).toEqual(kept(row()));
});

test('an abolished division code is taken as its successor’s, and that is said', () => {
  const { home, committee, dispute, doubts } = kept(row({ 行政区划代码: '320683104' }));
  expect([home, committee[0]?.divisionCode, dispute.placeCode]).toEqual(['320612', '320612104', '320612104']);
  expect(doubts).toEqual(['DIVISION_ABOLISHED division']);
});

describe('a row is kept with a warning', () => {
  test.each<[string, Partial<Cells>]>([
    ['ID_NUMBER_DOUBTFUL applicantId', { 申请人证件号码: '320612190207277750' }],
    ['PHONE_DOUBTFUL respondentPhone', { 被申请人联系电话: '1990000' }],
    ['AMOUNT_DOUBTFUL amount', { '涉及金额(元)': '若干' }],
    ['PEOPLE_DOUBTFUL people', { 涉及人数: '一家' }],
    ['PARTY_MISSING respondent', { 被申请人: '', 被申请人证件号码: '', 被申请人联系电话: '' }],
    ['WORD_UNKNOWN performance', { 履行情况: '差不多' }],
    ['WORD_UNKNOWN satisfaction', { 满意度: '五星' }],
    ['ORAL_BARRED form', { 纠纷类型: '其他劳动争议纠纷', 协议形式: '口头协议' }],
    ['ORAL_BARRED form', { 纠纷类型: '拖欠农民工工资纠纷', 协议形式: '口头协议' }],
    ['ONLY_WHEN_SETTLED performance', { 办结方式: '调解不成', 协议形式: '' }],
    ['ROOM_CLOSED committee', { 受理组织: '后来居上调解室' }],
  ])('for %s: %j', (doubt, changes) => {
    expect(kept(row(changes)).doubts).toEqual([doubt]);
  });

  test('and what is doubtful stays as typed among the sealed texts, never as a way to find the party', () => {
    const { parties, typed, dispute } = kept(
      row({ 申请人证件号码: '3206121902', 申请人联系电话: '没有', '涉及金额(元)': '约五万' }),
    );
    expect(parties[0]?.particulars).toEqual({ name: '钟离秋' });
    expect(typed).toEqual({
      'asTyped:applicantId': '3206121902',
      'asTyped:applicantPhone': '没有',
      'asTyped:amount': '约五万',
    });
    expect(dispute.amount).toBeNull();
  });

  test('people whose number cannot be read are those named', () => {
    expect(kept(row({ 涉及人数: '' })).dispute.people).toBe(2);
  });
});
