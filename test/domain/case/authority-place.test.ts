/** Which posts act for the court or the commission that takes part in a case. */
import { expect, it } from '@jest/globals';
import type { AuthorityRef } from '../../../src/domain/case/authority.js';
import type { Mandate, MandateTurn } from '../../../src/domain/case/mandate.js';
import { sits } from '../../../src/domain/case/permit.js';
import { begun, type Proceeding, withStep } from '../../../src/domain/case/proceeding.js';
import type { StatusOf } from '../../../src/domain/case/proceeding-status.js';
import type { CaseState } from '../../../src/domain/case/state.js';
import type { ActingPost, Role } from '../../../src/domain/kernel/actor.js';
import { HOME, MONDAY, TOWN } from './fixtures.js';
import { caseThatIs } from './story.js';

const COURT: AuthorityRef = { id: 'the-court', kind: 'COURT', home: HOME, divisionCode: HOME };
const state = caseThatIs('MEDIATING').state;

const postAt = (organisationId: string, over: Partial<ActingPost> = {}, role: Role = 'JUDGE'): ActingPost => ({
  ...{ id: `${organisationId}/${role}`, role, roomId: null, organisationId, home: HOME, divisionCode: HOME },
  ...over,
});
const acts = (over: Partial<CaseState>, post = postAt('the-court')): boolean =>
  sits(post, { personId: 'judge', posts: [post] }, 'AUTHORITY', { ...state, ...over });

const turn = (kind: MandateTurn['kind']): MandateTurn => ({ kind, event: kind, day: MONDAY, result: null });
const mandate = (...kinds: MandateTurn['kind'][]): Mandate => ({
  ...{ id: 'm', kind: 'ENTRUSTED_POST_FILING', authority: COURT, room: state.room, procedure: 'ORDINARY' },
  receiptSignedOn: null,
  turns: kinds.map(turn),
});
const stepTo = (status: StatusOf<'JUDICIAL_CONFIRMATION'>) => ({
  ...{ event: status, status, on: MONDAY, number: null, document: null },
});
const proceeding = (
  first: StatusOf<'JUDICIAL_CONFIRMATION'>,
  ...later: StatusOf<'JUDICIAL_CONFIRMATION'>[]
): Proceeding =>
  later
    .map(stepTo)
    .reduce(withStep, begun({ id: 'p', kind: 'JUDICIAL_CONFIRMATION', authority: COURT }, stepTo(first)));

it('an authority acts while it holds the case, entrusts its mediation, or was asked to decide', () => {
  const custody = { authority: COURT, since: MONDAY, event: 'e', number: null };
  expect(acts({})).toBe(false);
  expect(acts({ custody })).toBe(true);
  expect(acts({ mandates: [mandate('OFFERED')] })).toBe(true);
  expect(acts({ mandates: [mandate('OFFERED', 'TAKEN')] })).toBe(true);
  expect(acts({ mandates: [mandate('OFFERED', 'TAKEN', 'ENDED')] })).toBe(false);
  expect(acts({ proceedings: [proceeding('PREPARED')] })).toBe(false);
  expect(acts({ proceedings: [proceeding('PREPARED', 'WITHDRAWN')] })).toBe(false);
  expect(acts({ proceedings: [proceeding('PREPARED', 'SUBMITTED', 'WITHDRAWN')] })).toBe(true);
});

it('by posts at that organisation only, not by those in a room of it or elsewhere', () => {
  const custody = { authority: COURT, since: MONDAY, event: 'e', number: null };
  expect(acts({ custody }, postAt('another-court'))).toBe(false);
  expect(acts({ custody }, postAt('the-court', { roomId: TOWN.id }))).toBe(false);
});
