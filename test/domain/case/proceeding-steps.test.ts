/** What is recorded of an authority: with its paper and number, by itself or by the room; and the periods that begin with it. */
import { describe, expect, it } from '@jest/globals';
import { clocksOf, dated } from '../../../src/domain/case/clocks.js';
import { addressedTo, isAddressee, type Recipient } from '../../../src/domain/case/packages.js';
import { wishOf } from '../../../src/domain/case/proceeding.js';
import { addDays } from '../../../src/domain/kernel/day.js';
import type { ActingPost } from '../../../src/domain/kernel/actor.js';
import { CALENDAR as OFFICIAL } from '../clock/official-calendar.js';
import { anAct, CALENDAR, HOME, LI, refusal, UNION, WANG } from './fixtures.js';
import { agreed } from './route-cases.js';
import { caseThatIs, type Story } from './story.js';

const submitted = () => caseThatIs('PERFORMING').take('prepareConfirmation').take('submitProceeding');
function confirmed(): Story {
  const story = submitted();
  for (const to of ['ACCEPTED', 'UNDER_REVIEW', 'CONFIRMED']) story.take('recordProceedingStep', { to });
  return story;
}
const judgeOf = (organisationId: string): ActingPost => ({
  ...{ id: 'judge', role: 'JUDGE', roomId: null, organisationId, home: HOME, divisionCode: HOME },
});
const clock = (story: Story, id: string) => {
  const one = clocksOf(story.state).find((each) => each.id === id);
  return one ? dated(one, CALENDAR, story.today) : null;
};

describe('a step of the authority', () => {
  it.each<[string, object, string, string]>([
    ['without its paper', { document: ' ' }, 'TEXT_MISSING', 'document'],
    ['without its number, where none is known', { number: null }, 'NUMBER_MISSING', 'number'],
    ['with a number of no court', { number: '12号' }, 'COURT_NUMBER_MALFORMED', 'number'],
    ['that does not follow', { to: 'UPHELD' }, 'PROCEEDING_STEP_NOT_OPEN', 'to'],
    ['that another action records', { to: 'WITHDRAWN' }, 'PROCEEDING_STEP_NOT_OPEN', 'to'],
    ['of another case', { proceedingId: 'elsewhere' }, 'PROCEEDING_UNKNOWN', 'proceedingId'],
    ['before the one before', { on: '2026-03-01' }, 'DAY_BEFORE_LAST_STEP', 'on'],
    ['to come', { on: '2027-01-01' }, 'DAY_IN_FUTURE', 'on'],
    ['received before it was made', { receivedOn: '2026-03-01' }, 'DAY_BEFORE_LAST_STEP', 'receivedOn'],
  ])('%s is refused', (_, over, code, field) => {
    expect(refusal(() => submitted().attempt('recordProceedingStep', over))).toMatchObject({ code, field });
  });

  it('is kept with its number in one form, and later steps need none of their own', () => {
    const story = submitted().take('recordProceedingStep', { to: 'ACCEPTED' });
    story.take('recordProceedingStep', { to: 'UNDER_REVIEW', number: null });
    story.take('recordProceedingStep', { to: 'CONFIRMED', number: null });
    const [one] = story.state.proceedings ?? [];
    expect(one?.steps.map(({ number }) => number)).toEqual([null, null, '（2026）苏0612民特12号', null, null]);
  });

  it('is recorded by that authority or by the room, by no other authority', () => {
    const by = (organisationId: string) => ({ context: { post: judgeOf(organisationId) } });
    expect(submitted().attempt('recordProceedingStep', {}, by('court'))).toHaveLength(1);
    expect(refusal(() => submitted().attempt('recordProceedingStep', {}, by('another'))).code).toBe(
      'PROCEEDING_OF_OTHER',
    );
    const objection = () => confirmed().attempt('recordObjection', {}, by('another'));
    expect(refusal(objection).code).toBe('PROCEEDING_OF_OTHER');
  });

  it('moves neither the case nor a milestone of it', () => {
    const { state: before } = caseThatIs('PERFORMING');
    const { state } = confirmed();
    expect([state.status, state.milestones, state.booked]).toEqual([before.status, before.milestones, before.booked]);
  });
});

describe('a withdrawal', () => {
  it('by one of those who applied is enough, and by nobody else of a party’s own proceeding', () => {
    const story = submitted();
    expect(story.attempt('withdrawProceeding', { acts: [anAct(WANG, story.today)] })).toHaveLength(1);
    expect(refusal(() => story.attempt('withdrawProceeding', { acts: [] })).code).toBe('ACT_MISSING');
    const own = caseThatIs('TERMINATED_FAILED').take('offerFiling', { partyId: LI.id });
    const byOther = { acts: [anAct(WANG, own.today)] };
    expect(refusal(() => own.attempt('withdrawProceeding', byOther)).code).toBe('ACT_MISSING');
  });

  it('of a party’s own proceeding is made by whoever succeeded that party', () => {
    const own = confirmed().take('applyForEnforcement').take('substituteParty');
    const heir = own.state.parties.find(({ id }) => id !== WANG.id) as typeof LI;
    expect(own.state.proceedings?.at(-1)?.party).toBe(LI.id);
    expect(refusal(() => own.attempt('withdrawProceeding', { acts: [anAct(WANG, own.today)] })).code).toBe(
      'ACT_MISSING',
    );
    expect(own.attempt('withdrawProceeding', { acts: [anAct(heir, own.today)] })).toHaveLength(1);
  });

  it('is over once the court has confirmed', () => {
    expect(refusal(() => confirmed().attempt('withdrawProceeding')).code).toBe('NO_PROCEEDING_FOR_STEP');
  });
});

describe('an objection', () => {
  it('is a party’s act or an interested person’s paper, on a day after they knew', () => {
    const story = confirmed();
    const interested = { by: 'INTERESTED_PERSON', act: null, knownOn: story.today, document: '异议书' };
    expect(refusal(() => story.attempt('recordObjection', { act: null })).code).toBe('ACT_MISSING');
    expect(refusal(() => story.attempt('recordObjection', { ...interested, document: '' })).code).toBe('TEXT_MISSING');
    const before = { ...interested, knownOn: addDays(story.today, 1) };
    expect(refusal(() => story.attempt('recordObjection', before)).code).toBe('DAY_IN_FUTURE');
    expect(story.attempt('recordObjection', interested)).toHaveLength(1);
    expect(refusal(() => submitted().attempt('recordObjection')).code).toBe('NOTHING_TO_OBJECT_TO');
  });

  it('is recorded however late it comes: the court decides on that', () => {
    const story = confirmed().wait(400);
    expect(story.attempt('recordObjection')).toHaveLength(1);
  });
});

describe('the periods', () => {
  it('of the joint application end when it is handed in; the court’s begin', () => {
    const story = submitted();
    expect(clock(story, 'JC-01')).toMatchObject({ state: 'ENDED', endedOn: story.today });
    expect(clock(story, 'JC-02')).toMatchObject({ state: 'RUNNING', startedOn: story.today });
    story.wait(2).take('recordProceedingStep', { to: 'ACCEPTED' });
    expect(clock(story, 'JC-02')?.endedOn).toBe(story.today);
    expect([clock(story, 'JC-03')?.startedOn, clock(story, 'JC-03b')?.startedOn]).toEqual([story.today, story.today]);
    story.wait(1).take('recordProceedingStep', { to: 'UNDER_REVIEW' });
    story.take('recordProceedingStep', { to: 'SUPPLEMENT' }).take('recordProceedingStep', { to: 'UNDER_REVIEW' });
    expect(clock(story, 'JC-03')?.endedOn).toBeNull();
    story.wait(1).take('recordProceedingStep', { to: 'DISMISSED' });
    expect(clock(story, 'JC-03')?.endedOn).toBe(story.today);
    expect(clock(story, 'JC-04')).toBeNull();
  });

  it('of objection begin with a recorded receipt, never with the ruling itself', () => {
    const silent = submitted();
    for (const to of ['ACCEPTED', 'UNDER_REVIEW', 'CONFIRMED'])
      silent.take('recordProceedingStep', { to, receivedOn: null });
    expect(clock(silent, 'JC-04')).toBeNull();
    const story = confirmed();
    expect(clock(story, 'JC-04')).toMatchObject({ startedOn: story.today, endedOn: null });
    story.wait(20).take('recordObjection');
    expect(clock(story, 'JC-04')?.endedOn).toBe(story.today);
  });

  it('of enforcement begin with the last day of performance, and end when it is applied for', () => {
    const story = confirmed();
    const due = story.state.agreement?.items[0]?.dueOn;
    expect(clock(story, 'JC-06')).toMatchObject({ startedOn: due, endedOn: null });
    story.take('applyForEnforcement').take('submitProceeding');
    expect(clock(story, 'JC-06')?.endedOn).toBe(story.today);
  });

  it('never act by themselves', () => {
    for (const one of clocksOf(confirmed().state)) expect(dated(one, CALENDAR, '2026-12-31').actsByItself).toBe(false);
  });
});

describe('the authority extends its own period', () => {
  const due = (story: Story, id: string) => {
    const one = clocksOf(story.state).find((each) => each.id === id);
    return one ? dated(one, OFFICIAL, story.today).dueOn : null;
  };
  const accepted = () => submitted().take('recordProceedingStep', { to: 'ACCEPTED' });
  const president = { document: '延长审查期限审批表', number: null };

  it('a court of a confirmation by ten days at most, once, while the outer limit stays (2011 规定 5)', () => {
    const story = accepted().take('recordProceedingStep', { to: 'UNDER_REVIEW' });
    expect([due(story, 'JC-03'), due(story, 'JC-03b')]).toEqual(['2026-03-17', '2026-04-01']);
    const extending = { ...president, to: 'UNDER_REVIEW', extendedBy: 10 };
    story.take('recordProceedingStep', extending);
    expect([due(story, 'JC-03'), due(story, 'JC-03b')]).toEqual(['2026-03-27', '2026-04-01']);
    expect(story.state.proceedings?.[0]?.steps.at(-1)).toMatchObject({ status: 'UNDER_REVIEW', extendedBy: 10 });
    expect(refusal(() => story.attempt('recordProceedingStep', extending)).code).toBe('EXTENDED_ALREADY');
    story.take('recordProceedingStep', { to: 'CONFIRMED' });
    expect(clock(story, 'JC-03')?.endedOn).toBe(story.today);
  });

  it('a commission of a review by five working days (办案规则 76)', () => {
    const story = agreed('OTHER_LABOUR', UNION, 'L2').take('prepareArbitralReview').take('submitProceeding');
    const paper = { number: '通劳人仲审字〔2026〕第3号', document: '受理通知书' };
    story.take('recordProceedingStep', { ...paper, to: 'ACCEPTED' });
    expect(due(story, 'LR-02')).toBe('2026-03-09');
    story.take('recordProceedingStep', { ...president, to: 'ACCEPTED', extendedBy: 5 });
    expect(due(story, 'LR-02')).toBe('2026-03-16');
    story.take('recordProceedingStep', { ...paper, to: 'DOCUMENT_MADE' });
    expect(clock(story, 'LR-02')?.endedOn).toBe(story.today);
  });

  it.each<[string, () => Story, object, string]>([
    ['by more than the cap', accepted, { to: 'ACCEPTED', extendedBy: 11 }, 'EXTENSION_TOO_LONG'],
    ['by nothing', accepted, { to: 'ACCEPTED', extendedBy: 0 }, 'EXTENSION_TOO_LONG'],
    ['before it accepted', submitted, { to: 'SUBMITTED', extendedBy: 5 }, 'EXTENSION_NOT_NAMED'],
    ['and moves on at once', accepted, { to: 'UNDER_REVIEW', extendedBy: 5 }, 'PROCEEDING_STEP_NOT_OPEN'],
    ['without its paper', accepted, { to: 'ACCEPTED', extendedBy: 5, document: ' ' }, 'TEXT_MISSING'],
  ])('never %s', (_, story, over, code) => {
    expect(refusal(() => story().attempt('recordProceedingStep', { ...president, ...over })).code).toBe(code);
  });
});

describe('a filing', () => {
  const offered = () => {
    const story = caseThatIs('TERMINATED_FAILED').take('offerFiling', { partyId: LI.id });
    return story.take('recordProceedingStep', { to: 'PREPARED', number: null, document: null });
  };
  const wish = (story: Story, party = LI) => ({ wish: anAct(party, story.today) });

  it('is handed in by the room where the party wishes that, and the act stands', () => {
    const story = offered();
    story.take('submitProceeding', wish(story));
    const [one] = story.state.proceedings ?? [];
    expect(one && wishOf(one)).toMatchObject({ partyId: LI.id, on: story.today });
    const byItself = offered().take('submitProceeding');
    expect(byItself.state.proceedings?.map(wishOf)).toEqual([null]);
  });

  it.each<[string, () => Story, typeof LI, string]>([
    ['of another party', offered, WANG, 'WISH_UNFIT'],
    [
      'about an application that is no filing',
      () => caseThatIs('PERFORMING').take('prepareConfirmation'),
      LI,
      'WISH_UNFIT',
    ],
  ])('the wish %s is refused', (_, made, party, code) => {
    const story = made();
    expect(refusal(() => story.attempt('submitProceeding', wish(story, party)))).toMatchObject({
      code,
      field: 'wish',
    });
  });

  it('goes to the authority only then, and only of that party', () => {
    const story = offered();
    const to =
      (partyId: string, recipient: Recipient = 'COURT') =>
      () =>
        addressedTo('FILING', story.state, { recipient, partyId });
    story.take('submitProceeding');
    expect(refusal(to(LI.id)).code).toBe('FILING_NOT_WISHED');
    expect(to(LI.id, 'PARTY')()).toBeNull();
    const wished = offered();
    wished.take('submitProceeding', wish(wished));
    const meant = { recipient: 'COURT', partyId: LI.id } as const;
    const authority = wished.state.proceedings?.[0]?.authority.id ?? '';
    expect(addressedTo('FILING', wished.state, meant)).toBe(authority);
    expect(isAddressee('FILING', wished.state, authority, meant)).toBe(true);
    expect(isAddressee('FILING', wished.state, 'another', meant)).toBe(false);
    expect(isAddressee('FILING', wished.state, authority, { ...meant, partyId: WANG.id })).toBe(false);
    expect(isAddressee('FILING', wished.state, authority, { ...meant, recipient: 'PARTY' })).toBe(false);
    expect(refusal(() => addressedTo('FILING', wished.state, { ...meant, partyId: WANG.id })).code).toBe(
      'FILING_NOT_WISHED',
    );
  });
});
