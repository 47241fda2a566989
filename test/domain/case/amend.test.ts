/** Putting right what was wrong: with reason, before and after; the book follows the changed turns. */
import { describe, expect, it } from '@jest/globals';
import { aParty, aStandIn, CHILD, LI, MONDAY, refusal, UNION, WANG } from './fixtures.js';
import { AGREED, HELD, LOST, ON_DESK, shutIn, TRACKED } from './openness.js';
import { caseThatIs, Story } from './story.js';

const bare = (over: object) => ({ dispute: undefined, ...over });

describe('amending a case', () => {
  it('keeps reason, before and after, and restates the book', () => {
    const story = caseThatIs('ACCEPTED').take('amend', {
      dispute: { type: 'CONTRACT', people: 3, source: 'ON_APPLICATION' },
    });
    expect(story.state.dispute).toMatchObject({ type: 'CONTRACT', people: 3 });
    expect(story.state.booked.at(-1)).toBe(story.history.at(-1)?.id);
    expect(story.last).toMatchObject({
      data: {
        amendment: { dispute: { type: 'CONTRACT', people: 3 } },
        before: { dispute: { type: 'NEIGHBOUR', people: 2 } },
        fields: ['type', 'people'],
      },
    });
    expect(Object.values(story.last.secret?.texts ?? {})).toEqual(['金额录入有误']);
  });

  it.each([
    ['a place', { dispute: { placeCode: '320612102' } }],
    ['a name', bare({ people: { li: { name: '李四' } } })],
    ['facts', bare({ facts: '院墙占了半条通道。' })],
    ['claims and employer', bare({ claims: '赔偿', employer: '某公司' })],
  ])('in %s changes the file only', (_, over) => {
    const story = caseThatIs('ACCEPTED');
    const booked = story.state.booked;
    expect(story.take('amend', over).state.booked).toEqual(booked);
  });

  it('seals the new words and particulars', () => {
    const story = caseThatIs('ACCEPTED').take('amend', bare({ facts: '新事实', people: { wang: { name: '王五' } } }));
    expect(story.last.secret).toMatchObject({ people: { wang: { name: '王五' } }, texts: { facts: '新事实' } });
    expect(story.last.data).toMatchObject({ fields: ['facts', 'people.name'] });
  });

  it('of the type brings the case under the rules of the new type', () => {
    expect(caseThatIs('MEDIATING').take('amend', { dispute: { type: 'OTHER_LABOUR' } }).state.track).toBe('LABOUR');
  });

  it('moves the days of its turns, and the day the agreement took effect with the end', () => {
    const story = new Story().take('register').take('requestConsent').wait(2).take('accept').take('assignMediators');
    story.take('openSession').take('draft').wait(4).signedByAll().wait(1);
    const days = { registeredOn: '2026-03-01', acceptedOn: '2026-03-03', endedOn: '2026-03-06' };
    const items = [{ itemId: story.state.agreement?.items[0]?.id, amount: 7 }];
    story.take('amend', bare({ ...days, agreedAmount: 7, items }));

    expect(story.state.milestones.map((m) => m.day)).toEqual(['2026-03-01', '2026-03-03', '2026-03-06']);
    expect(story.state.milestones.at(-1)?.agreedAmount).toBe(7);
    expect(story.state).toMatchObject({
      agreement: { effectiveOn: '2026-03-06', agreedAmount: 7 },
      ending: { on: '2026-03-06' },
    });
    expect(story.last.data).toMatchObject({
      before: { registeredOn: MONDAY, acceptedOn: '2026-03-04', endedOn: '2026-03-08', agreedAmount: 300_000 },
    });
  });

  it.each([
    ['an acceptance before the registration', { acceptedOn: '2026-03-01' }, 'acceptedOn'],
    ['a registration after the acceptance', { registeredOn: '2026-03-05' }, 'registeredOn'],
    ['an end before the acceptance', { endedOn: '2026-03-03' }, 'endedOn'],
    ['an acceptance after the first session', { acceptedOn: '2026-03-06' }, 'acceptedOn'],
    ['an end before the last session', { endedOn: '2026-03-04' }, 'endedOn'],
    ['an end after the follow-up visit', { endedOn: '2026-03-09' }, 'endedOn'],
  ])('is refused with days out of order: %s', (_, over, field) => {
    const story = new Story().take('register').take('requestConsent').wait(2).take('accept').take('assignMediators');
    story.wait(1).take('openSession').wait(2).take('terminate').wait(1).take('followUp').wait(3);
    expect(refusal(() => story.attempt('amend', bare(over)))).toMatchObject({ code: 'DAYS_OUT_OF_ORDER', field });
  });

  it('of something else leaves the day and ground of the end as they are', () => {
    const ended = caseThatIs('TERMINATED_FAILED');
    const { ending } = ended.state;
    expect(ended.wait(2).take('amend').state.ending).toEqual(ending);
  });

  it('keeps an annulment after the settlement it takes back', () => {
    const story = caseThatIs('FULFILLED').take('recordAnnulment').wait(3);
    const late = { endedOn: '2026-03-04' };
    expect(refusal(() => story.attempt('amend', bare(late)))).toMatchObject({ code: 'DAYS_OUT_OF_ORDER' });
  });

  it('lets a guardian or agent join a party later', () => {
    const lonely = aParty('child', 'APPLICANT', { minor: true });
    const story = new Story().take('register', { parties: [lonely, WANG] });
    expect(refusal(() => story.attempt('withdraw'))).toMatchObject({ code: 'GUARDIAN_MUST_ACT' });

    story.take('amend', bare({ parties: [CHILD, WANG], people: { mother: { name: '赵女士' } } }));
    expect(story.last.data).toMatchObject({ fields: ['parties', 'people.name'], before: { parties: [lonely, WANG] } });
    expect(story.take('withdraw').state.status).toBe('WITHDRAWN');
  });

  const firm = aParty('wang', 'RESPONDENT', { kind: 'ORGANISATION', minor: true });
  it.each([
    ['no reason', { reason: ' ' }, 'TEXT_MISSING', 'reason'],
    ['nothing changed', bare({}), 'NOTHING_CHANGES', 'reason'],
    ['the same value again', { dispute: { type: 'NEIGHBOUR' } }, 'NOTHING_CHANGES', 'reason'],
    ['facts wiped out', bare({ facts: '  ' }), 'TEXT_MISSING', 'facts'],
    ['claims wiped out', bare({ claims: '' }), 'TEXT_MISSING', 'claims'],
    ['a name wiped out', bare({ people: { li: { name: ' ' } } }), 'NAME_MISSING', 'people'],
    ['particulars of a stranger', bare({ people: { nobody: { name: '某' } } }), 'PARTY_UNKNOWN', 'people'],
    ['a party added', bare({ parties: [LI, WANG, CHILD] }), 'PARTIES_FIXED', 'parties'],
    [
      'one identifier given to two people',
      bare({ parties: [LI, { ...WANG, standIns: [{ id: 'li', kind: 'AGENT', specialAuthorisation: true }] }] }),
      'PARTIES_FIXED',
      'parties',
    ],
    ['a party left out', bare({ parties: [LI] }), 'PARTIES_FIXED', 'parties'],
    ['a party exchanged', bare({ parties: [LI, CHILD] }), 'PARTIES_FIXED', 'parties'],
    ['one side emptied', bare({ parties: [LI, { ...WANG, side: 'THIRD_PARTY' }] }), 'PARTY_MISSING', 'parties'],
    ['a minor organisation', bare({ parties: [LI, firm] }), 'MINOR_NOT_A_PERSON', 'parties'],
    ['an amount below nothing', { dispute: { amount: -1 } }, 'AMOUNT_MALFORMED', 'amount'],
    ['nobody involved', { dispute: { people: 0 } }, 'PEOPLE_MALFORMED', 'people'],
    ['the day of a step not taken', bare({ endedOn: MONDAY }), 'STEP_NOT_TAKEN', 'endedOn'],
    ['an agreed amount without agreement', bare({ agreedAmount: 5 }), 'STEP_NOT_TAKEN', 'agreedAmount'],
    ['a day that does not exist', bare({ acceptedOn: '2026-02-30' }), 'DAY_MALFORMED', 'acceptedOn'],
  ])('is refused with %s', (_, over, code, field) => {
    expect(refusal(() => caseThatIs('ACCEPTED').attempt('amend', over))).toMatchObject({ code, field });
  });

  it('is refused with an agreed amount below nothing', () => {
    const step = () => caseThatIs('PERFORMING').attempt('amend', bare({ agreedAmount: -1 }));
    expect(refusal(step)).toMatchObject({ code: 'AMOUNT_MALFORMED', field: 'agreedAmount' });
  });

  describe('an agreement in effect', () => {
    const slip = (story: Story, over: object) => ({
      items: [{ itemId: story.state.agreement?.items[0]?.id, ...over }],
    });

    it('shows for ever that a slip was put right, and what it said before; the book follows', () => {
      const story = caseThatIs('PERFORMING');
      const [item] = story.state.agreement?.items ?? [];
      story.take('amend', bare({ agreedAmount: 280_000, ...slip(story, { amount: 280_000 }) }));
      expect(story.state.agreement).toMatchObject({
        agreedAmount: 280_000,
        items: [{ id: item?.id, amount: 280_000, dueOn: item?.dueOn }],
        corrections: [{ on: story.today, before: { agreedAmount: 300_000, items: [item] } }],
      });
      expect(story.state.milestones.at(-1)?.agreedAmount).toBe(280_000);
      expect(story.last.data).toMatchObject({ fields: ['agreedAmount', 'items'], before: { items: [item] } });
    });

    it.each([
      ['an amount that the items do not make', { agreedAmount: 280_000 }, 'AMOUNTS_DIFFER', 'items'],
      ['an item that it does not have', { items: [{ itemId: 'other', amount: 1 }] }, 'ITEM_UNKNOWN', 'items'],
    ])('is not put right with %s', (_, over, code, field) => {
      expect(refusal(() => caseThatIs('PERFORMING').attempt('amend', bare(over)))).toMatchObject({ code, field });
    });

    it('while it is only drafted, in part signed, is drafted anew instead', () => {
      const drafted = caseThatIs('AGREEMENT_DRAFTED').take('sign');
      expect(refusal(() => drafted.attempt('amend', bare({ agreedAmount: 1 })))).toMatchObject({
        code: 'AGREEMENT_NOT_IN_EFFECT',
        field: 'agreedAmount',
      });
    });
  });

  describe('particulars', () => {
    const person = { name: '李四', idNumber: '320612190207277756', phone: '13800001111' };
    const known = () => new Story().take('register', { people: { li: person, wang: { name: '王五' } } });

    it('names each field, with before and after sealed beside it', () => {
      const story = known().take('amend', bare({ people: { li: { ...person, name: '李思', phone: undefined } } }));
      expect(story.last.data).toMatchObject({ fields: ['people.name', 'people.phone'] });
      expect(story.last.secret?.corrected).toEqual([
        { partyId: 'li', field: 'name', before: '李四', after: '李思' },
        { partyId: 'li', field: 'phone', before: '13800001111', after: null },
      ]);
    });

    it('that stay as they are change nothing', () => {
      expect(refusal(() => known().attempt('amend', bare({ people: { li: person } })))).toMatchObject({
        code: 'NOTHING_CHANGES',
      });
    });

    it('do not put one person on both sides', () => {
      const wang = { name: '王五', idNumber: person.idNumber };
      expect(refusal(() => known().attempt('amend', bare({ people: { wang } })))).toMatchObject({
        code: 'SAME_PERSON_OPPOSED',
        facts: { parties: ['li', 'wang'] },
      });
    });
  });

  it('moves a routing between desks and the rights notice along when the year was wrong', () => {
    const story = new Story('2025-03-02').take('register').take('routeToDesk').take('requestConsent').take('accept');
    story.wait(365 + 5);
    story.take('amend', bare({ registeredOn: '2026-03-02', acceptedOn: '2026-03-03', number: '（2026）1' }));
    expect(story.state.milestones.map((m) => m.day)).toEqual(['2026-03-02', '2026-03-02', '2026-03-03']);
    expect(story.state).toMatchObject({ rightsNoticeOn: '2026-03-02', number: '（2026）1' });
    expect(story.last.data).toMatchObject({ fields: ['registeredOn', 'acceptedOn', 'number'] });
  });

  it.each([
    ['registeredOn', '1926-03-02', 'DAY_TOO_EARLY'],
    ['acceptedOn', '0202-03-02', 'DAY_TOO_EARLY'],
    ['acceptedOn', '2062-03-02', 'DAY_IN_FUTURE'],
  ])('is refused with a year mistyped in %s', (field, day, code) => {
    const step = () => caseThatIs('ACCEPTED').attempt('amend', bare({ [field]: day }));
    expect(refusal(step)).toMatchObject({ code, field });
  });

  it('of a party’s name reaches its agents and guardians too', () => {
    const withAgent = { ...LI, standIns: [aStandIn('lawyer', 'AGENT')] };
    const story = new Story().take('register', { parties: [withAgent, WANG] }, { room: UNION });
    expect(story.take('amend', bare({ people: { lawyer: { name: '钱律师' } } })).last.data).toMatchObject({
      fields: ['people.name'],
    });
  });
});

shutIn('amend', ['VOIDED']);

it('amending is open to every case that is neither archived nor void', () => {
  for (const status of [...ON_DESK, ...HELD, ...AGREED, ...TRACKED, ...LOST, 'ANNULLED'] as const) {
    expect(caseThatIs(status).take('amend').state.status).toBe(status);
  }
});
