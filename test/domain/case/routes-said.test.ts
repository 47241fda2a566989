// What is said of a way in one situation: by which article, where, at what cost, within which period, with what note.
import { describe, expect, it } from '@jest/globals';
import type { AuthorityKind } from '../../../src/domain/case/authority.js';
import type { CaseState } from '../../../src/domain/case/state.js';
import type { DisputeType } from '../../../src/domain/taxonomy/dispute-type.js';
import { MEDICAL_COMMITTEE, MONDAY, TOWN, UNION } from './fixtures.js';
import { accepted, agreed, asked, CHAMBER, failed, type Said, saidOf, STATION, whole } from './route-cases.js';
import { caseThatIs, Story } from './story.js';

const DUE = '2026-03-13';
const entrusted = () => new Story().take('registerEntrusted').take('acceptMandate');
const endedBy = (outcome: string, type: DisputeType = 'NEIGHBOUR'): CaseState => {
  const { state } = failed(type);
  return { ...state, ending: { ...state.ending, outcome } } as CaseState;
};
const mandated = (...kinds: AuthorityKind[]) => {
  const { state } = caseThatIs('PERFORMING');
  const mandates = kinds.map((kind) => ({ authority: { ...entrusted().state.custody?.authority, kind }, turns: [] }));
  return { ...state, mandates } as unknown as CaseState;
};
const unpaid = (labourCause: 'L2' | 'L5', type: DisputeType = 'OTHER_LABOUR') => agreed(type, UNION, labourCause);
const inForce = (room = TOWN) => agreed('OTHER_LABOUR', room, 'L5');
const personalNote = ['身份关系、确权的内容法院不予受理', 'A court takes none about personal status or ownership'];
const payNote = ['限于给付义务的协议', 'For agreements on payment alone'];
const waits = ['尚待征得同意、受理', 'It still waits for consent and acceptance'];
const keptNot = ['生效后对方不履行的', 'Once it is in force and not kept'];
const changes = ['可以变更原协议，也可以达成新的协议', 'The agreement may be changed, or a new one made'];
describe('of a way to go on by agreement', () => {
  it.each<[string, () => CaseState, Said]>([
    [
      'registered',
      () => caseThatIs('REGISTERED').state,
      ['MEDIATE', '人民调解法 17 V', 'HERE', 'FREE_MEDIATION', undefined, waits],
    ],
    [
      'people’s mediation',
      () => caseThatIs('MEDIATING').state,
      ['MEDIATE', '人民调解法 17 V', 'HERE', 'FREE_MEDIATION', 'PM-01'],
    ],
    [
      'labour, of a union',
      () => accepted('OTHER_LABOUR', UNION, 'L2').state,
      ['MEDIATE', '劳动争议调解仲裁法 5, 10 V', 'HERE', 'FREE_LABOUR_MEDIATION', 'PM-01'],
    ],
    [
      'labour, of a town',
      () => accepted('OTHER_LABOUR', TOWN, 'L2').state,
      ['MEDIATE', '劳动争议调解仲裁法 5, 10 V', 'HERE', 'FREE_MEDIATION', 'PM-01'],
    ],
    [
      'people’s, above the towns',
      () => accepted('NEIGHBOUR', { ...TOWN, layer: 'L3' }).state,
      ['MEDIATE', '人民调解法 17 V', 'HERE', 'FREE_MEDIATION', 'PM-01'],
    ],
    [
      'medical',
      () => accepted('MEDICAL', MEDICAL_COMMITTEE).state,
      ['MEDIATE', '医疗纠纷预防和处理条例 22, 31 V', 'HERE', 'FREE_MEDIATION', 'MD-01'],
    ],
    [
      'commercial',
      () => accepted('CONTRACT', CHAMBER).state,
      ['MEDIATE', '商事调解条例 15 W', 'HERE', 'NO_TARIFF', 'BR-01'],
    ],
    [
      'of an authority’s act',
      () => accepted('OTHER', STATION).state,
      ['MEDIATE', '行政诉讼法 60 V', 'HERE', 'FREE', 'PM-01'],
    ],
    ['entrusted by a court', () => entrusted().state, ['MEDIATE', '人民调解法 17 V', 'HERE', 'FREE', 'CE-02a']],
    [
      'to another body',
      () => accepted('OTHER_LABOUR', UNION, 'L2').state,
      ['OTHER_MEDIATOR', '人民调解法 23(1) V', 'ANOTHER_BODY', 'FREE_LABOUR_MEDIATION'],
    ],
    [
      'labour, anew',
      () => failed('OTHER_LABOUR', UNION, 'L2').state,
      ['MEDIATE_ANEW', '劳动争议调解仲裁法 5, 10 V', 'ANY_BODY', 'FREE_LABOUR_MEDIATION'],
    ],
    [
      'anew, of an agreement that a court did not confirm',
      () => asked('JUDICIAL_CONFIRMATION', 'DISMISSED', caseThatIs('PERFORMING')),
      ['MEDIATE_ANEW', '民事诉讼法 206 V', 'ANY_BODY', 'FREE_MEDIATION', undefined, changes],
    ],
  ])('%s', (_, state, [kind, ...said]) => {
    expect(saidOf(kind, state())).toEqual(whole(said));
  });
});

describe('of a way that gives an agreement force', () => {
  it.each<[string, () => CaseState, Said, string?]>([
    [
      'a body’s own mediation',
      () => caseThatIs('PERFORMING').state,
      ['JUDICIAL_CONFIRMATION', '民事诉讼法 205 V', 'CONFIRMING_COURT', 'FREE_CONFIRMATION', 'JC-01', personalNote],
    ],
    [
      'a mandate of a court, after one of a commission',
      () => mandated('ARBITRATION_COMMISSION', 'COURT'),
      ['JUDICIAL_CONFIRMATION', '民事诉讼法 205 V', 'INVITING_COURT', 'FREE_CONFIRMATION', 'JC-01', personalNote],
    ],
    [
      'a mandate of a commission',
      () => mandated('ARBITRATION_COMMISSION'),
      ['JUDICIAL_CONFIRMATION', '民事诉讼法 205 V', 'CONFIRMING_COURT', 'FREE_CONFIRMATION', 'JC-01', personalNote],
    ],
    [
      'labour, of a town',
      () => inForce().state,
      ['JUDICIAL_CONFIRMATION', '法释〔2020〕26号 52 V', 'COURT_OF_COMMITTEE', 'FREE_CONFIRMATION', 'JC-01', payNote],
    ],
    [
      'labour, of a union',
      () => inForce(UNION).state,
      ['JUDICIAL_CONFIRMATION', '民事诉讼法 205 K', 'CONFIRMING_COURT', 'FREE_CONFIRMATION', 'JC-01', payNote],
    ],
    [
      'owed, civil',
      () => caseThatIs('PERFORMING').state,
      ['PAYMENT_ORDER', '民事诉讼法 225–228 V', 'DEBTOR_COURT', 'PAYMENT_ORDER_FEE'],
      DUE,
    ],
    [
      'owed, pay',
      () => unpaid('L5').state,
      ['PAYMENT_ORDER', '劳动争议调解仲裁法 16 V', 'DEBTOR_COURT', 'PAYMENT_ORDER_FEE'],
      DUE,
    ],
    [
      'owed, of migrant workers',
      () => unpaid('L2', 'MIGRANT_WORKER_WAGES').state,
      ['PAYMENT_ORDER', '劳动争议调解仲裁法 16 V', 'DEBTOR_COURT', 'PAYMENT_ORDER_FEE'],
      DUE,
    ],
    [
      'owed and confirmed',
      () => asked('JUDICIAL_CONFIRMATION', 'CONFIRMED', caseThatIs('PERFORMING')),
      ['ENFORCEMENT', '民事诉讼法 206, 250 V', 'ENFORCING_COURT', 'ENFORCEMENT_FEE', 'JC-06'],
      DUE,
    ],
    [
      'owed and reviewed',
      () => asked('ARBITRAL_REVIEW', 'SERVED', inForce()),
      ['ENFORCEMENT', '劳动争议调解仲裁法 51 V', 'ENFORCING_COURT_OF_OTHERS', 'ENFORCEMENT_FEE', 'JC-06'],
      DUE,
    ],
    [
      'a judgment',
      () => endedBy('judgment'),
      ['ENFORCEMENT', '民事诉讼法 247, 250 V', 'ENFORCING_COURT', 'ENFORCEMENT_FEE', 'JC-06', keptNot],
    ],
    [
      'an award',
      () => endedBy('award'),
      ['ENFORCEMENT', '民事诉讼法 248, 250 V', 'ENFORCING_COURT_OF_OTHERS', 'ENFORCEMENT_FEE', 'JC-06', keptNot],
    ],
    [
      'a document',
      () => endedBy('document'),
      ['ENFORCEMENT', '民事诉讼法 247, 250 V', 'ENFORCING_COURT_OF_OTHERS', 'ENFORCEMENT_FEE', 'JC-06', keptNot],
    ],
  ])('%s', (_, state, [kind, ...said], today = MONDAY) => {
    expect(saidOf(kind, state(), today)).toEqual(whole(said));
  });
});
