// Steps of consultation and arbitration: the field that a refusal names, the facts it tells, and what is kept of a step.
import { expect, it, describe, test } from '@jest/globals';
import { addDays } from '../../../src/domain/kernel/day.js';
import { aPaper } from './custody-inputs.js';
import { aDispute, aParty, COMMISSION, MONDAY, refusal, UNION } from './fixtures.js';
import { Story } from './story.js';

const FIRM = aParty('firm', 'RESPONDENT', { kind: 'ORGANISATION' });
const workers = Array.from({ length: 10 }, (_, at) => aParty(`worker-${at}`, 'APPLICANT'));
const few = (count: number) => workers.slice(0, count).map(({ id }) => id);

function aCase(count = 1): Story {
  const dispute = aDispute({ type: 'OTHER_LABOUR', labourCause: 'L5', people: count + 1 });
  const story = new Story().take('register', { dispute, parties: [...workers.slice(0, count), FIRM] }, { room: UNION });
  return story.take('requestConsent').take('accept', {}, { room: UNION });
}
const taken = (count = 1) =>
  aCase(count).take('recordExternalAcceptance', aPaper('ARBITRATION_COMMISSION', MONDAY), { authority: COMMISSION });
const attempt = (story: Story, kind: string, over: object = {}) =>
  story.attempt('recordArbitrationStep', { kind, document: '文书', ...over });
const step = (story: Story, kind: string, over: object = {}) =>
  story.take('recordArbitrationStep', { kind, document: '文书', ...over });
const asked = () => step(aCase(), 'CONSULTATION_ASKED');
const LAST = addDays(MONDAY, 366);

test.each<[string, object, string, string, object, () => Story]>([
  [
    ...(['APPLIED', { on: addDays(MONDAY, -1) }, 'DAY_BEFORE_LAST_STEP', 'on'] as const),
    ...([{ day: addDays(MONDAY, -1), last: MONDAY }, asked] as const),
  ],
  ['ADVISED', {}, 'ARBITRATION_STEP_EARLY', 'kind', { step: 'ADVISED', after: ['APPLIED'] }, aCase],
  ['HEARD', {}, 'NOT_AT_COMMISSION', 'kind', { step: 'HEARD' }, aCase],
  ['HEARING_SET', {}, 'STEP_DETAIL_MISSING', 'hearingOn', { step: 'HEARING_SET' }, taken],
  ['AWARDED', { finals: [] }, 'STEP_DETAIL_MISSING', 'finals', { step: 'AWARDED' }, taken],
  ['AWARDED', { finals: Array(101).fill(true) }, 'STEP_DETAIL_MISSING', 'finals', { step: 'AWARDED' }, taken],
  ['CONSULTATION_ANSWERED', { until: addDays(MONDAY, -1) }, 'HEARING_TOO_EARLY', 'until', {}, asked],
  ['CONSULTATION_ANSWERED', { until: addDays(LAST, 1) }, 'HEARING_TOO_EARLY', 'until', {}, asked],
  ['REPRESENTATIVES_NAMED', { parties: ['firm'] }, 'PARTY_UNKNOWN', 'parties', { party: '' }, () => aCase(10)],
  ['REPRESENTATIVES_NAMED', { parties: few(2) }, 'REPRESENTATIVES_COUNT', 'parties', {}, () => aCase(10)],
  [
    ...(['REPRESENTATIVES_NAMED', { parties: [...few(3), 'worker-0'] }] as const),
    ...(['REPRESENTATIVES_COUNT', 'parties', {}, () => aCase(10)] as const),
  ],
  ['PERIOD_EXTENDED', { days: 1.5 }, 'EXTENSION_TOO_LONG', 'days', { most: 15 }, taken],
])('%s with %j is refused: %s at %s', (kind, over, code, field, facts, story) => {
  expect(refusal(() => attempt(story(), kind, over))).toMatchObject({ code, field, facts });
});

describe('a step keeps', () => {
  it.each<[string, object, object, () => Story]>([
    ['CONSULTATION_ANSWERED', { until: MONDAY }, { until: MONDAY }, asked],
    ['CONSULTATION_ANSWERED', { until: LAST }, { until: LAST }, asked],
    ['REPRESENTATIVES_NAMED', { parties: few(5) }, { parties: few(5) }, () => aCase(10)],
    ['PANEL_FORMED', { arbitrators: 1 }, { arbitrators: 1 }, taken],
    ['PANEL_FORMED', { arbitrators: 3 }, { arbitrators: 3 }, () => taken(10)],
    ['HEARING_SET', { hearingOn: addDays(MONDAY, 1) }, { hearingOn: addDays(MONDAY, 1) }, taken],
    ['PERIOD_EXTENDED', { days: 1 }, { days: 1 }, taken],
    ['AWARDED', { finals: Array(100).fill(true) }, { finals: Array(100).fill(true) }, taken],
    ['DOCUMENT_SERVED', { side: 'APPLICANT', days: 3 }, { side: 'APPLICANT' }, taken],
    ['APPLIED', { days: 3, hearingOn: MONDAY, finals: [true] }, {}, aCase],
  ])('of %s with %j: %j', (kind, over, details, story) => {
    const [event] = attempt(story(), kind, over);
    expect(event.data).toEqual({ kind, number: '', document: '文书', ...details });
  });
});
