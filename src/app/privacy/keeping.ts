/** How long a file is kept, what forbids its destruction, and the destruction itself under four eyes. */
import { ensure } from '../../domain/kernel/rule-broken.js';
import { type HoldGround, mayBeDestroyed } from '../../domain/privacy/keeping.js';
import { type RetentionRule, retentionSet } from '../../domain/privacy/retention.js';
import { type AboutCase, aboutCase, ensureSaid } from './about-case.js';
import { certify } from './destroy-case.js';
import type { PrivacyUnit, Proposal } from './port.js';

export interface AmendRetentionInput extends AboutCase {
  /** From the archiving; left out with `forever`. */
  readonly years?: number | null;
  readonly forever?: boolean | null;
  readonly ground?: RetentionRule | null;
  readonly reason: string;
}

/** Before two years have passed an agreement can still be enforced (民诉法 250). */
const [FEWEST_YEARS, MOST_YEARS] = [2, 100];

/** RETENTION_UNCLEAR (years or for ever, one of the two), RETENTION_OUT_OF_RANGE, NEVER_ARCHIVED. */
export const amendRetention = aboutCase('amendRetention', {
  check: ({ reason, years = null, forever }: AmendRetentionInput) => {
    ensureSaid(reason, 'reason');
    ensure((years === null) === (forever ?? false), 'RETENTION_UNCLEAR', { field: 'years' });
    const inRange = years === null || (Number.isInteger(years) && years >= FEWEST_YEARS && years <= MOST_YEARS);
    ensure(inRange, 'RETENTION_OUT_OF_RANGE', { field: 'years', facts: { least: FEWEST_YEARS, most: MOST_YEARS } });
  },
  read: (unit, of) => unit.retention.standing(of),
  decide: ({ seal }, standing, { years = null, ground, reason }) => {
    ensure(standing, 'NEVER_ARCHIVED', { field: 'caseId' });
    const retention = retentionSet(standing.archivedOn, years, ground ?? 'SET_BY_SUPERVISOR');
    return { retention, reason: seal('retention', reason) };
  },
  write: (unit, { retention, reason }, { of, by }) => unit.retention.set(of, retention, by, reason),
});

export interface SetLegalHoldInput extends AboutCase {
  readonly ground: HoldGround;
  readonly note: string;
}

/** Several may stand; each is lifted by itself. */
export const setLegalHold = aboutCase('setLegalHold', {
  check: ({ note }: SetLegalHoldInput) => ensureSaid(note, 'note'),
  decide: ({ id, by, seal }, _none, { ground, note }) => ({ id, ground, note: seal('hold', note), by }),
  write: (unit, hold, { of }) => unit.holds.set(of, hold),
});

export interface LiftLegalHoldInput extends AboutCase {
  readonly holdId: string;
  readonly reason: string;
}

/** NOT_FOUND for one unknown or lifted already. */
export const liftLegalHold = aboutCase('liftLegalHold', {
  check: ({ reason }: LiftLegalHoldInput) => ensureSaid(reason, 'reason'),
  decide: ({ by, seal }, _none, { holdId: id, reason }) => ({ id, reason: seal('lift', reason, id), by }),
  write: async (unit, lifting, { of }) => {
    ensure(await unit.holds.lift(of, lifting), 'NOT_FOUND', { field: 'holdId' });
  },
});

export interface ProposeDestructionInput extends AboutCase {
  /** The appraisal, in words that name nobody: it is kept for ever. */
  readonly appraisal: string;
}

const [SHORTEST, LONGEST] = [2, 500];

/** By the head after appraisal (档案法实施条例 24): BASIS_MISSING, PROPOSAL_OPEN, and what `mayBeDestroyed` refuses. */
export const proposeDestruction = aboutCase('proposeDestruction', {
  check: ({ appraisal }: ProposeDestructionInput) => {
    const { length } = appraisal.trim();
    ensure(length >= SHORTEST && length <= LONGEST, 'BASIS_MISSING', { field: 'appraisal' });
  },
  read: async (unit, of) => {
    const [keeping, open] = await Promise.all([unit.keeping(of), unit.proposals.open(of)]);
    return { keeping, open };
  },
  decide: ({ id, by, today }, { keeping, open }, { appraisal }) => {
    mayBeDestroyed(keeping, today);
    ensure(!open, 'PROPOSAL_OPEN', { field: 'caseId' });
    return { id, appraisal: appraisal.trim(), by };
  },
  write: (unit, proposal, { of }) => unit.proposals.add(of, proposal),
});

/** The proposer does not confirm (FOUR_EYES_DESTRUCTION); what forbids destruction is asked again. Key, list names and tokens go, the certificate stays. */
export const confirmDestruction = aboutCase('confirmDestruction', {
  read: async (unit, of, _input: AboutCase) => {
    const [open, keeping] = await Promise.all([unit.proposals.open(of), unit.keeping(of)]);
    return { open, keeping };
  },
  decide: ({ actor, today }, { open, keeping }) => {
    const proposal = proposed(open);
    ensure(proposal.proposedBy !== actor.personId, 'FOUR_EYES_DESTRUCTION', { field: 'caseId' });
    mayBeDestroyed(keeping, today);
    return proposal;
  },
  write: async (unit: PrivacyUnit, proposal, { of, by }) => {
    const { at, person: personId, post: postId } = by;
    await unit.proposals.answer(of, proposal.id, true, by);
    await certify(unit, { ...of, at, personId, postId, basis: proposal.appraisal });
  },
});

/** The file stays; it may be proposed again. */
export const declineDestruction = aboutCase('declineDestruction', {
  read: (unit, of, _input: AboutCase) => unit.proposals.open(of),
  decide: (_doing, open) => proposed(open),
  write: (unit, { id }, { of, by }) => unit.proposals.answer(of, id, false, by),
});

function proposed(open: Proposal | null): Proposal {
  ensure(open, 'NOT_PROPOSED', { field: 'caseId' });
  return open;
}
