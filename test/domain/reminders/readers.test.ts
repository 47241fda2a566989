/** Who stands behind each role of a reminder, as the case is now. */
import { describe, expect, it } from '@jest/globals';
import { HEADS } from '../../../src/domain/case/access.js';
import { remindedIn } from '../../../src/domain/reminders/readers.js';
import { REMINDED, type Reminded } from '../../../src/domain/reminders/row.js';
import { COMMISSION, MONDAY, TOWN, UNION, aDispute } from '../case/fixtures.js';
import { aPaper } from '../case/custody-inputs.js';
import { caseThatIs, Story } from '../case/story.js';

const behind = ({ state }: Story, to: Reminded, over: object = {}) => remindedIn(state, { to, subject: '', ...over });
const mediating = caseThatIs('MEDIATING');
const offered = caseThatIs('ASSIGNED').take('proposeReferral').take('sendReferral');
const confirming = caseThatIs('PERFORMING').take('prepareConfirmation').take('submitProceeding');
const atCommission = new Story()
  .take('register', { dispute: aDispute({ type: 'OTHER_LABOUR', labourCause: 'L5' }) }, { room: UNION })
  .take('requestConsent')
  .take('accept', {}, { room: UNION })
  .take('recordExternalAcceptance', aPaper('ARBITRATION_COMMISSION', MONDAY), { authority: COMMISSION });
const parties = mediating.state.parties.map((party) => ({ kind: 'PARTY', party }));

const CASES: readonly [Reminded, what: string, Story, over: object, unknown[]][] = [
  ['PARTIES', 'all of them', mediating, {}, parties],
  ['PARTIES', 'only the one whom it concerns', mediating, { party: mediating.state.parties[0]?.id }, [parties[0]]],
  ['PARTIES', 'only those of the side', mediating, { side: 'RESPONDENT' }, [parties[1]]],
  ['MEDIATORS', 'those of the case', mediating, {}, [{ kind: 'PERSON', id: mediating.state.mediators[0]?.personId }]],
  ['ROOM_HEAD', 'of the room that holds it', mediating, {}, [{ kind: 'ROOM', id: TOWN.id, roles: HEADS }]],
  ['HUB', 'of the area', mediating, {}, [{ kind: 'AREA', code: TOWN.divisionCode, roles: ['HUB_DISPATCHER'] }]],
  [
    'ASKED_HEAD',
    'of the room to which it is offered',
    offered,
    {},
    [{ kind: 'ROOM', id: offered.state.referrals[0]?.to.id, roles: [...HEADS, 'HUB_DISPATCHER'] }],
  ],
  ['ASKED_HEAD', 'nobody once the offer is over', mediating, {}, []],
  [
    'COURT',
    'that decides on the application',
    confirming,
    { subject: confirming.last.id },
    [{ kind: 'ORGANISATION', id: confirming.state.proceedings?.[0]?.authority.id, roles: ['COURT_CLERK'] }],
  ],
  ['COURT', 'nobody where no court takes part', mediating, {}, []],
  [
    'COMMISSION',
    'that holds the case',
    atCommission,
    {},
    [{ kind: 'ORGANISATION', id: COMMISSION.id, roles: ['ARB_CLERK'] }],
  ],
];

describe('who is reminded', () => {
  it.each(CASES)('%s: %s', (to, _, story, over, expected) => {
    expect(behind(story, to, over)).toEqual(expected);
  });

  it('has a case here for each role', () => {
    expect(REMINDED.filter((one) => !CASES.some(([to]) => to === one))).toEqual([]);
  });
});
