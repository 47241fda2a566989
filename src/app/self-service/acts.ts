/** What parties do with their own case: the one pipeline, and the rules of the domain; whose case it is the session says. */
import type { Action, Proof } from '../../domain/case/actions.js';
import type { PartyAct } from '../../domain/case/party.js';
import { type PartyInCase, passPartyGate } from '../../domain/case/party-gate.js';
import * as agree from '../../domain/case/steps/agree.js';
import type { Events, StepContext } from '../../domain/case/steps/context.js';
import * as end from '../../domain/case/steps/end.js';
import { confirmFacts } from '../../domain/case/steps/facts.js';
import { evaluate } from '../../domain/case/steps/perform.js';
import * as step from '../../domain/case/steps/self-service.js';
import type { CaseState } from '../../domain/case/state.js';
import { type Actor, PARTY_POST, type PartyIdentity, SYSTEM } from '../../domain/kernel/actor.js';
import type { PostId } from '../../domain/kernel/ids.js';
import { ensure } from '../../domain/kernel/rule-broken.js';
import { following } from '../case/case-change.js';
import { type CaseEffect, type CaseMade, effectOf, stepContextOf } from '../case/commands/on-case.js';
import type { CaseFile, UnitOfWork } from '../case/port.js';
import type { PartyMutation } from '../permission/party.js';
import type { Command, CommandContext, Keyed } from '../pipeline/command.js';

/** The session says which case; the input which version of it the party saw. */
export interface OnOwnCase extends Keyed {
  readonly expectedVersion: number;
}

export type PartyCommand<In> = Command<In, UnitOfWork, CaseMade>;

interface Passed<A extends Action> extends PartyInCase {
  readonly file: CaseFile;
  readonly proof: Proof<A>;
  readonly context: StepContext;
  /** The act as it is recorded: electronic, today, by whoever is in. */
  readonly act: PartyAct;
}

/** Of an actor without one nothing is asked of the database (NOT_PERMITTED). */
export function identityOf({ party }: Actor, action: string): PartyIdentity {
  ensure(party, 'NOT_PERMITTED', { facts: { action } });
  return party;
}

/** The act of whoever is in; its paper is the entry of the history that it makes. */
export function actOf({ partyId, throughId }: PartyIdentity, { at, today }: CommandContext): PartyAct {
  const document = `网上办理 online ${at.toISOString()}`;
  return { partyId, ...(throughId === null ? {} : { throughId }), manner: 'ELECTRONIC', on: today, document };
}

/** NOT_FOUND, STALE_VERSION, what the gate of parties and the step refuse. */
function byParty<A extends Action, In extends OnOwnCase>(
  operation: PartyMutation,
  action: A,
  decide: (state: CaseState, input: In, passed: Passed<A>) => Events,
): PartyCommand<In> {
  const command: Command<In, UnitOfWork, CaseMade, CaseFile | null, Passed<A>, undefined, CaseEffect> = {
    operation,
    lock: (unit, _input, { actor }) => unit.cases.lock(SYSTEM, identityOf(actor, operation).caseId),
    gate: (file, { expectedVersion: expected }, context) => {
      ensure(file, 'NOT_FOUND');
      const identity = identityOf(context.actor, operation);
      const passed = passPartyGate(action, file.state, identity);
      const seen = { expected, actual: file.version };
      ensure(expected === file.version, 'STALE_VERSION', { field: 'expectedVersion', facts: seen });
      return { file, ...passed, context: stepContextOf(context, PARTY_POST), act: actOf(identity, context) };
    },
    decide: (passed, _none, input) => {
      const { file, context } = passed;
      return effectOf([following(action, file, decide(file.state, input, passed), context)]);
    },
    write: (unit, { changes }) => unit.cases.save(changes),
  };
  return command;
}

export const giveConsent = byParty(
  'giveConsent',
  'answerConsent',
  (state, { consents }: OnOwnCase & { consents: boolean }, { act, context }) =>
    step.answerConsent(state, { act, consents }, context),
);

/** The party’s signature under the agreement: a minor’s is the guardian’s, an agent needs special authorisation, family papers are signed by hand. */
export const confirmOutcome = byParty('confirmOutcome', 'sign', (state, _input: OnOwnCase, { proof, act, context }) =>
  agree.sign(state, proof, { signer: 'PARTY', act, on: act.on }, context),
);

/** The record of undisputed facts, in the version that was shown. */
export const signRecord = byParty(
  'signRecord',
  'confirmFacts',
  (state, { version }: OnOwnCase & { version: number }, { proof, act, context }) =>
    confirmFacts(state, proof, { version, acts: [act] }, context),
);

export const evaluateMediation = byParty(
  'evaluateMediation',
  'evaluate',
  (state, { score }: OnOwnCase & { score?: number | null }, { proof, act, context }) =>
    evaluate(state, proof, { act, score: score ?? null }, context),
);

export const raiseObjection = byParty(
  'raiseObjection',
  'objectToMediator',
  (state, { mediator, reason }: OnOwnCase & { mediator: PostId; reason: string }, { act, context }) =>
    step.objectToMediator(state, { act, mediator, reason }, context),
);

/** Free at any time (人民调解法 23). Where several applied together, they give up together: at the room (WITHDRAWAL_INCOMPLETE). */
export const withdrawApplication = byParty(
  'withdrawApplication',
  'withdraw',
  (state, _input: OnOwnCase, { act, context }) => end.withdraw(state, { acts: [act], on: act.on }, context),
);

export const makeComplaint = byParty(
  'makeComplaint',
  'complain',
  (state, { text }: OnOwnCase & { text: string }, { act, context }) => step.complain(state, { act, text }, context),
);
