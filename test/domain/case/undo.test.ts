/** Taking the last booked step back: the head asks, the supervisor decides, the state before it is restored. */
import { describe, expect, it } from '@jest/globals';
import { fold } from '../../../src/domain/case/fold.js';
import type { CaseStatus } from '../../../src/domain/case/status.js';
import { stepsAfter } from '../../../src/domain/case/steps/correct.js';
import { anAreaPost, refusal, TOWN, UNION } from './fixtures.js';
import { shutIn } from './openness.js';
import { caseThatIs, Story } from './story.js';

describe('asking for an undo', () => {
  it('names the last booked step and leaves the case as it is', () => {
    const story = caseThatIs('MEDIATING').take('askUndo');
    const accepted = story.history.find((e) => e.type === 'Accepted')?.id;
    expect(story.state).toMatchObject({
      status: 'MEDIATING',
      undoAsked: { event: accepted, by: 'town/ROOM_HEAD/person' },
    });
    expect(story.last.secret?.texts).toEqual({ [`reason:undo:${accepted}`]: '录入了别的案件' });
  });

  it('is refused without a reason, and a second time', () => {
    expect(refusal(() => caseThatIs('ACCEPTED').attempt('askUndo', { reason: ' ' }))).toMatchObject({
      code: 'TEXT_MISSING',
      field: 'reason',
    });
    expect(refusal(() => caseThatIs('ACCEPTED').take('askUndo').attempt('askUndo'))).toMatchObject({
      code: 'UNDO_ALREADY_ASKED',
    });
  });
});

shutIn('askUndo', ['VOIDED']);

describe('confirming an undo', () => {
  const before: [string, () => Story, CaseStatus][] = [
    ['an acceptance', () => caseThatIs('ASSIGNED'), 'CONSENT_PENDING'],
    ['a refusal', () => caseThatIs('NOT_ACCEPTED'), 'REGISTERED'],
    ['a failed mediation', () => caseThatIs('TERMINATED_FAILED'), 'MEDIATING'],
    ['a settlement with all that followed it', () => caseThatIs('EVALUATED'), 'AGREEMENT_DRAFTED'],
    ['an oral settlement', () => caseThatIs('MEDIATING').take('recordOralAgreement'), 'MEDIATING'],
    ['an annulment', () => caseThatIs('ANNULLED'), 'FULFILLED'],
    ['a settlement, from the archive', () => caseThatIs('ARCHIVED'), 'AGREEMENT_DRAFTED'],
    ['a withdrawal', () => caseThatIs('WITHDRAWN'), 'REGISTERED'],
  ];
  it.each(before)('of %s restores what was before', (_, made, status) => {
    expect(made().undone().state).toMatchObject({ status, undoAsked: null });
  });

  it('of an acceptance takes the number and the mediators with it, and acceptance is open again', () => {
    const story = caseThatIs('ASSIGNED').undone();
    expect(story.state).toMatchObject({ number: null, mediators: [], ledgerClass: '', rightsNoticeOn: null });
    expect(story.take('accept', {}, { number: '第00002号' }).state.number).toBe('第00002号');
  });

  it('of an agreement drops the signature that made it effective, so that it can be given again', () => {
    const story = caseThatIs('PERFORMING').undone();
    expect(story.state.agreement?.signatures).toHaveLength(3);
    expect(story.take('sign').state.status).toBe('PERFORMING');
  });

  it('of an oral agreement leaves no agreement behind', () => {
    expect(caseThatIs('MEDIATING').take('recordOralAgreement').undone().state.agreement).toBeNull();
  });

  it('of an ending gives the offer back that the ending took', () => {
    const story = caseThatIs('MEDIATING').take('proposeReferral').take('sendReferral').take('terminate').undone();
    expect(story.state).toMatchObject({ status: 'MEDIATING', referrals: [{ status: 'SENT' }] });
  });

  it('of a referral brings the case and its mediators back, the offer again unanswered', () => {
    const story = caseThatIs('MEDIATING').referredTo(UNION);
    expect(story.state).toMatchObject({ room: { id: 'union' }, mediators: [], track: 'LABOUR' });
    story.undone();
    expect(story.state).toMatchObject({
      status: 'MEDIATING',
      room: { id: 'town' },
      mediators: [{ postId: 'town/MEDIATOR' }],
      track: 'PEOPLE',
      referrals: [{ status: 'SENT', answeredOn: null }],
    });
  });

  it('of an amendment restores the old value', () => {
    const story = caseThatIs('ACCEPTED')
      .take('amend', { dispute: { amount: 9 } })
      .undone();
    expect(story.state).toMatchObject({ status: 'ACCEPTED', dispute: { amount: 500_000 } });
    expect(story.state.booked).toHaveLength(2);
  });

  it('of the registration voids the case, which stays readable and does nothing any more', () => {
    const story = caseThatIs('MEDIATING').undone().undone();
    expect(story.state).toMatchObject({ status: 'VOIDED', number: null, milestones: [], booked: [] });
    expect(fold(story.history).secret.texts).toMatchObject({ claims: '拆除院墙。' });
  });

  it('lists the booked step and all later ones before they are undone', () => {
    const story = caseThatIs('MEDIATING');
    const accepted = story.history.find((e) => e.type === 'Accepted')?.id as string;
    const dropped = stepsAfter(story.history, accepted).map((id) => story.history.find((e) => e.id === id)?.type);
    expect(dropped).toEqual(['Accepted', 'MediatorsAssigned', 'SessionHeld']);
  });

  it('forgets the texts of the steps that were undone', () => {
    const story = caseThatIs('MEDIATING').undone();
    expect(Object.keys(fold(story.history).secret.texts).sort()).toEqual(['claims', 'facts']);
  });

  it('is refused to the one who asked', () => {
    const story = caseThatIs('ACCEPTED').take('askUndo');
    const context = { person: 'town/ROOM_HEAD/person', post: anAreaPost('JUSTICE_SUPERVISOR') };
    expect(refusal(() => story.attempt('confirmUndo', {}, { context }))).toMatchObject({ code: 'UNDO_BY_ASKER' });
  });

  it('is refused when another booked step came in between', () => {
    const story = caseThatIs('MEDIATING').take('askUndo').take('terminate');
    expect(refusal(() => story.attempt('confirmUndo'))).toMatchObject({ code: 'UNDO_STALE' });
    expect(story.take('declineUndo').undone().state.status).toBe('MEDIATING');
  });

  it.each(['confirmUndo', 'declineUndo'] as const)('is shut for %s when nobody asked', (action) => {
    expect(refusal(() => caseThatIs('ACCEPTED').attempt(action))).toMatchObject({ code: 'UNDO_NOT_ASKED' });
  });
});

shutIn('confirmUndo', ['VOIDED']);

describe('declining an undo', () => {
  it('leaves the case as it is, and it may be asked again', () => {
    const story = caseThatIs('ACCEPTED').take('askUndo').take('declineUndo');
    expect(story.state).toMatchObject({ status: 'ACCEPTED', undoAsked: null, room: { id: TOWN.id } });
    expect(Object.values(story.last.secret?.texts ?? {})).toEqual(['原步骤无误']);
    expect(story.undone().state.status).toBe('CONSENT_PENDING');
  });

  it('is refused without a reason', () => {
    const step = () => caseThatIs('ACCEPTED').take('askUndo').attempt('declineUndo', { reason: '' });
    expect(refusal(step)).toMatchObject({ code: 'TEXT_MISSING', field: 'reason' });
  });
});

shutIn('declineUndo', ['VOIDED']);
