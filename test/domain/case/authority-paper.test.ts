/** Papers of the police, land and petition offices: which case they fit, what their numbers look like, and the periods they begin (domain.md §2.2, 2.6). */
import { describe, expect, it } from '@jest/globals';
import { type AuthorityPaperKind, PAPER_FIELDS, AUTHORITY_PAPERS } from '../../../src/domain/case/authority-paper.js';
import { clocksOf, dated } from '../../../src/domain/case/clocks.js';
import type { DisputeFacts } from '../../../src/domain/case/state.js';
import { addDays } from '../../../src/domain/kernel/day.js';
import { CALENDAR as OFFICIAL } from '../clock/official-calendar.js';
import { aDispute, aRoom, MONDAY, refusal } from './fixtures.js';
import { shutIn } from './openness.js';
import { Story } from './story.js';

const POLICE_ROOM = aRoom({ id: 'police-room', kind: 'POLICE_LINKED' });
const about = (dispute: Partial<DisputeFacts>, room = aRoom({ id: 'town' })) =>
  new Story().take('register', { dispute: aDispute(dispute) }, { room });
const traffic = () => about({ type: 'ROAD_TRAFFIC' });
const paper = (kind: AuthorityPaperKind, number: string, over: object = {}) => ({ kind, number, on: MONDAY, ...over });
const due = (story: Story, id: string) =>
  clocksOf(story.state)
    .filter((one) => one.id === id)
    .map((one) => dated(one, OFFICIAL, story.today))
    .map(({ dueOn, endedOn }) => endedOn ?? dueOn);

describe('of a road accident', () => {
  it('the finding is recorded with its number in one form, and both may go to the police for ten days from its receipt', () => {
    const receivedOn = addDays(MONDAY, 1);
    const story = traffic().wait(1);
    story.take('recordAuthorityPaper', paper('ACCIDENT_FINDING', '通公交认字〔2026〕第 00123号', { receivedOn }));
    expect(story.state.authorityPapers).toEqual([
      {
        ...{ kind: 'ACCIDENT_FINDING', number: '通公交认字（2026）第123号', on: MONDAY, receivedOn, matter: null },
        event: expect.any(String),
      },
    ]);
    expect(due(story, 'TR-01')).toEqual(['2026-03-13']);
    story.take('recordAuthorityPaper', paper('TRAFFIC_MEDIATION_ENDED', '终结2026-7', { on: receivedOn }));
    expect(due(story, 'TR-01')).toEqual([receivedOn]);
  });

  it('without the day of receipt no period begins', () => {
    expect(due(traffic().take('recordAuthorityPaper', paper('ACCIDENT_CERTIFICATE', '证2026-9')), 'TR-01')).toEqual([]);
  });

  it('a review begins the ten days anew', () => {
    const story = traffic()
      .take('recordAuthorityPaper', paper('ACCIDENT_FINDING', '认1', { receivedOn: MONDAY }))
      .wait(5);
    const on = story.today;
    story.take('recordAuthorityPaper', paper('ACCIDENT_REVIEW', '复1', { on, receivedOn: on }));
    expect(due(story, 'TR-01')).toEqual([addDays(on, 10)]);
  });
});

describe('of the police', () => {
  const atPolice = () => about({ type: 'NEIGHBOUR' }, POLICE_ROOM);

  it('two rounds, three and seven working days, and the agreement that ends them', () => {
    const story = atPolice().take('recordAuthorityPaper', paper('POLICE_CASE', '受案2026-31', { matter: 'FIGHT' }));
    expect(due(story, 'PS-01')).toEqual(['2026-03-05']);
    story.take('recordAuthorityPaper', paper('POLICE_FIRST_ROUND', '笔录1'));
    expect([due(story, 'PS-01'), due(story, 'PS-02')]).toEqual([[MONDAY], ['2026-03-11']]);
    story.take('recordAuthorityPaper', paper('POLICE_AGREEMENT', '治调2026-4'));
    expect(due(story, 'PS-02')).toEqual([MONDAY]);
  });

  it('for which matter is said', () => {
    const step = () => atPolice().attempt('recordAuthorityPaper', paper('POLICE_CASE', '受案2026-31'));
    expect(refusal(step)).toMatchObject({ code: 'PAPER_MATTER_MISSING', field: 'matter' });
  });
});

describe('of a petition', () => {
  it('registration, acceptance and reply begin what follows each', () => {
    const story = about({ source: 'FROM_PETITION' }).take('recordAuthorityPaper');
    expect(due(story, 'PT-01')).toEqual(['2026-03-17']);
    story.take('recordAuthorityPaper', paper('PETITION_ACCEPTED', '受告2026-5'));
    expect([due(story, 'PT-01'), due(story, 'PT-03')]).toEqual([[MONDAY], ['2026-05-06']]);
    story.take('recordAuthorityPaper', paper('PETITION_REPLIED', '处意2026-5'));
    expect([due(story, 'PT-03'), due(story, 'PT-04')]).toEqual([[MONDAY], ['2026-04-01']]);
  });
});

describe('is refused', () => {
  it.each<[string, object, string, string]>([
    ['a paper of another matter', { kind: 'LAND_CONTRACT' }, 'PAPER_UNFIT', 'kind'],
    ['a name for a number', { number: '张三的认定书' }, 'PAPER_NUMBER_MALFORMED', 'number'],
    ['a sentence for a number', { number: `${'甲'.repeat(41)}1` }, 'PAPER_NUMBER_MALFORMED', 'number'],
    ['a day to come', { on: addDays(MONDAY, 1) }, 'DAY_IN_FUTURE', 'on'],
    ['a receipt before the paper', { receivedOn: addDays(MONDAY, -1) }, 'DAYS_OUT_OF_ORDER', 'receivedOn'],
  ])('%s', (_, over, code, field) => {
    const input = { ...paper('ACCIDENT_FINDING', '认2026-1'), ...over };
    expect(refusal(() => traffic().attempt('recordAuthorityPaper', input))).toMatchObject({ code, field });
  });

  it('the same paper twice', () => {
    const story = traffic().take('recordAuthorityPaper', paper('ACCIDENT_FINDING', '认（2026）1号'));
    const again = () => story.attempt('recordAuthorityPaper', paper('ACCIDENT_FINDING', '认(2026) 01号'));
    expect(refusal(again)).toMatchObject({ code: 'PAPER_THERE', facts: { number: '认（2026）1号' } });
  });

  it('where a dispute goes by none', () => {
    expect(refusal(() => about({}).attempt('recordAuthorityPaper'))).toMatchObject({ code: 'NO_AUTHORITY_PAPERS' });
  });
});

it('each matter has its track and its papers', () => {
  expect(traffic().state.track).toBe('TRAFFIC');
  expect(about({ type: 'FOREST_LAND' }).state.track).toBe('LAND');
  expect(about({ source: 'FROM_PETITION' }).state.track).toBe('PETITION');
  expect(about({}, POLICE_ROOM).state.track).toBe('PUBLIC_SECURITY');
  expect([...new Set(Object.values(AUTHORITY_PAPERS).map(({ of }) => of))].sort()).toEqual([...PAPER_FIELDS].sort());
  const land = about({ type: 'FOREST_LAND' }).take(
    'recordAuthorityPaper',
    paper('LAND_CERTIFICATE', '苏（2020）农村土地第9号'),
  );
  expect(land.state.authorityPapers).toHaveLength(1);
});

shutIn('recordAuthorityPaper', ['ARCHIVED', 'VOIDED']);
