/** How long a file is kept, what forbids its destruction, and the destruction itself under four eyes. */
import type { Actor } from '../../domain/kernel/actor.js';
import { ensure } from '../../domain/kernel/rule-broken.js';
import { type HoldGround, mayBeDestroyed } from '../../domain/privacy/keeping.js';
import { type RetentionRule, retentionSet } from '../../domain/privacy/retention.js';
import { certify } from './destroy-case.js';
import type { PrivacyRuntime } from './port.js';
import { type AboutCase, type Done, mustBeSaid, type PrivacyContext, privately } from './act.js';

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
export async function amendRetention(runtime: PrivacyRuntime, actor: Actor, input: AmendRetentionInput): Promise<Done> {
  mustBeSaid(input.reason, 'reason');
  const { years = null, ground } = input;
  ensure((years === null) === (input.forever ?? false), 'RETENTION_UNCLEAR', { field: 'years' });
  const inRange = years === null || (Number.isInteger(years) && years >= FEWEST_YEARS && years <= MOST_YEARS);
  ensure(inRange, 'RETENTION_OUT_OF_RANGE', { field: 'years', facts: { least: FEWEST_YEARS, most: MOST_YEARS } });
  return privately('amendRetention', runtime, actor, input, async ({ unit, of, by, id, seal }) => {
    const standing = await unit.retention.standing(of);
    ensure(standing, 'NEVER_ARCHIVED', { field: 'caseId' });
    const retention = retentionSet(standing.archivedOn, years, ground ?? 'SET_BY_SUPERVISOR');
    await unit.retention.set(of, retention, by, seal('retention', input.reason, id));
  });
}

export interface SetLegalHoldInput extends AboutCase {
  readonly ground: HoldGround;
  readonly note: string;
}

/** Several may stand; each is lifted by itself. */
export async function setLegalHold(runtime: PrivacyRuntime, actor: Actor, input: SetLegalHoldInput): Promise<Done> {
  mustBeSaid(input.note, 'note');
  return privately('setLegalHold', runtime, actor, input, async ({ unit, of, by, id, seal }) => {
    await unit.holds.set(of, { id, ground: input.ground, note: seal('hold', input.note), by });
  });
}

export interface LiftLegalHoldInput extends AboutCase {
  readonly holdId: string;
  readonly reason: string;
}

/** NOT_FOUND for one unknown or lifted already. */
export async function liftLegalHold(runtime: PrivacyRuntime, actor: Actor, input: LiftLegalHoldInput): Promise<Done> {
  mustBeSaid(input.reason, 'reason');
  return privately('liftLegalHold', runtime, actor, input, async ({ unit, of, by, seal }) => {
    const { holdId: id } = input;
    const lifted = await unit.holds.lift(of, { id, reason: seal('lift', input.reason, id), by });
    ensure(lifted, 'NOT_FOUND', { field: 'holdId' });
  });
}

export interface ProposeDestructionInput extends AboutCase {
  /** The appraisal, in words that name nobody: it is kept for ever. */
  readonly appraisal: string;
}

const [SHORTEST, LONGEST] = [2, 500];

/** By the head after appraisal (档案法实施条例 24): BASIS_MISSING, PROPOSAL_OPEN, and what `mayBeDestroyed` refuses. */
export async function proposeDestruction(
  runtime: PrivacyRuntime,
  actor: Actor,
  input: ProposeDestructionInput,
): Promise<Done> {
  const appraisal = input.appraisal.trim();
  const said = appraisal.length >= SHORTEST && appraisal.length <= LONGEST;
  ensure(said, 'BASIS_MISSING', { field: 'appraisal' });
  return privately('proposeDestruction', runtime, actor, input, async ({ unit, of, by, id, today }) => {
    mayBeDestroyed(await unit.keeping(of), today);
    ensure(!(await unit.proposals.open(of)), 'PROPOSAL_OPEN', { field: 'caseId' });
    await unit.proposals.add(of, { id, appraisal, by });
  });
}

/** The proposer does not confirm (FOUR_EYES_DESTRUCTION); what forbids destruction is asked again. Key, list names and tokens go, the certificate stays. */
export function confirmDestruction(runtime: PrivacyRuntime, actor: Actor, input: AboutCase): Promise<Done> {
  return privately('confirmDestruction', runtime, actor, input, async (doing) => {
    const { unit, of, by, today } = doing;
    const proposal = await proposalFor(doing);
    ensure(proposal.proposedBy !== actor.personId, 'FOUR_EYES_DESTRUCTION', { field: 'caseId' });
    mayBeDestroyed(await unit.keeping(of), today);
    await unit.proposals.answer(of, proposal.id, true, by);
    const { at, person: personId, post: postId } = by;
    await certify(unit, { ...of, at, personId, postId, basis: proposal.appraisal });
  });
}

/** The file stays; it may be proposed again. */
export function declineDestruction(runtime: PrivacyRuntime, actor: Actor, input: AboutCase): Promise<Done> {
  return privately('declineDestruction', runtime, actor, input, async (doing) => {
    const { id } = await proposalFor(doing);
    await doing.unit.proposals.answer(doing.of, id, false, doing.by);
  });
}

async function proposalFor({ unit, of }: PrivacyContext) {
  const proposal = await unit.proposals.open(of);
  ensure(proposal, 'NOT_PROPOSED', { field: 'caseId' });
  return proposal;
}
