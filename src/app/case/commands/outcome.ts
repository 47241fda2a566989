/** Agreement, performance, tracking and the ways a case ends. */
import type { PartyAct } from '../../../domain/case/party.js';
import * as agree from '../../../domain/case/steps/agree.js';
import * as end from '../../../domain/case/steps/end.js';
import * as track from '../../../domain/case/steps/perform.js';
import { retentionOf } from '../../../domain/privacy/retention.js';
import { onCase, onCaseWith, type OnCase } from './on-case.js';
import type { Dated } from './intake.js';

/** The input with its day, today when none was given. */
function dated<In extends Dated>(input: In, today: string): Omit<In, 'on'> & { on: string } {
  return { ...input, on: input.on ?? today };
}

export const draft = onCase('draft', (file, input: OnCase & agree.Terms & { contentChecked: boolean }, context) =>
  agree.draft(file.state, input, context),
);

export const sign = onCase('sign', (file, input: OnCase & Dated & Omit<agree.SignInput, 'on'>, context, { proof }) =>
  agree.sign(file.state, proof, dated(input, context.today), context),
);

type Oral = OnCase & Dated & agree.Terms & { consents: readonly PartyAct[] };

export const recordOralAgreement = onCase('recordOralAgreement', (file, input: Oral, context) =>
  agree.recordOralAgreement(file.state, dated(input, context.today), context),
);

type Performing = OnCase & Dated & Omit<Parameters<typeof track.recordPerformance>[1], 'on'>;

export const recordPerformance = onCase('recordPerformance', (_file, input: Performing, context, { proof }) =>
  track.recordPerformance(proof, dated(input, context.today), context),
);

type Defaulting = OnCase & Parameters<typeof track.recordDefault>[2];

export const recordDefault = onCase('recordDefault', (file, input: Defaulting, context, { proof }) =>
  track.recordDefault(file.state, proof, input, context),
);

export const followUp = onCase('followUp', (file, input: OnCase & Dated & Omit<track.FollowUpInput, 'on'>, context) =>
  track.followUp(file.state, dated(input, context.today), context),
);

export const evaluate = onCase(
  'evaluate',
  (file, input: OnCase & { act: PartyAct; score: number | null }, context, { proof }) =>
    track.evaluate(file.state, proof, input, context),
);

export const terminate = onCase('terminate', (file, input: OnCase & Dated & Omit<end.TerminateInput, 'on'>, context) =>
  end.terminate(file.state, dated(input, context.today), context),
);

export const withdraw = onCase('withdraw', (file, input: OnCase & Dated & { acts: readonly PartyAct[] }, context) =>
  end.withdraw(file.state, dated(input, context.today), context),
);

/** With the archive begins the time for which the file is kept; archived again after a correction, it begins anew. */
export const archive = onCaseWith('archive', {
  decide: ({ state }, input: OnCase & Parameters<typeof end.archive>[1], context) => end.archive(state, input, context),
  beside: (unit, { before, after, post }, { actor, at, today }) => {
    const { home, id: caseId } = after.state;
    const by = { at, person: actor.personId, post: post.id };
    return unit.retention.set({ home, caseId }, retentionOf(before ?? after.state, today), by, null);
  },
});
