/** A row's steps through the table of actions, attested as by its committee: accepted, referred, ended. */
import type { Particulars, Party } from '../../domain/case/party.js';
import type { Action } from '../../domain/case/actions.js';
import type { CaseState, Mediator } from '../../domain/case/state.js';
import { attestAccepted, attestEnded, attestReferred } from '../../domain/case/steps/attest.js';
import type { StepContext } from '../../domain/case/steps/context.js';
import type { Day } from '../../domain/kernel/day.js';
import type { CaseId } from '../../domain/kernel/ids.js';
import { roomOn } from '../../domain/network/room.js';
import { type FreshKey, following, opening } from '../case/case-change.js';
import { passGate, stepContextOf } from '../case/commands/on-case.js';
import type { CommandContext } from '../pipeline/command.js';
import type { CaseChange } from '../case/port.js';
import { factsOf } from '../case/room-lookup.js';
import type { RoomInTime } from './home-index.js';
import type { JudgedRow } from './judge.js';

export interface CaseIdentity {
  readonly caseId: CaseId;
  readonly displayNo: string;
  readonly mediator: Mediator | null;
  readonly fresh: FreshKey;
}

/** One change for each step, in order, each through the gate of every action; together they are one new case. */
export function attestRow(row: JudgedRow, identified: CaseIdentity, command: CommandContext): CaseChange[] {
  const opened = gated('attestAccepted', command, null);
  const accepted = opening('attestAccepted', identified.fresh, acceptedBy(row, identified, opened), opened);
  const changes = [accepted];
  let file = accepted.after;
  if (row.receiver && row.referredOn) {
    const context = gated('attestReferred', command, file.state);
    const on = row.referredOn;
    const events = attestReferred(file.state, { on }, roomFacts(row.receiver, on), context);
    changes.push(following('attestReferred', file, events, context));
    file = (changes.at(-1) ?? accepted).after;
  }
  if (row.ended) {
    const context = gated('attestEnded', command, file.state);
    const { on, result, form, attested } = row.ended;
    const events = attestEnded(file.state, { on, outcome: result, form, attested }, context);
    changes.push(following('attestEnded', file, events, context));
  }
  return changes;
}

/** Refuses a step that is not open to the system, or not open now; else what the step is given. */
function gated(action: Action, command: CommandContext, state: CaseState | null): StepContext {
  return stepContextOf(command, passGate(action, command.actor, state).post);
}

function acceptedBy(row: JudgedRow, { caseId, displayNo, mediator }: CaseIdentity, context: StepContext) {
  const { home, dispute, facts, typed, acceptedOn } = row;
  const { parties, people } = enrolled(row, context);
  const input = {
    home,
    caseId,
    disputeId: context.newId(),
    displayNo,
    externalNumbers: row.numberAsTyped ? [row.numberAsTyped] : [],
    dispute,
    parties,
    people,
    facts,
    typed,
    mediators: mediator ? [mediator] : [],
    authorityPapers: row.papers,
    on: acceptedOn,
  };
  return attestAccepted(input, roomFacts(row.committee, acceptedOn), context);
}

function enrolled(
  { parties }: JudgedRow,
  { newId }: StepContext,
): { parties: Party[]; people: Record<string, Particulars> } {
  const people: Record<string, Particulars> = {};
  const named = parties.map(({ side, kind, minor, particulars }): Party => {
    const id = newId();
    people[id] = particulars;
    return { id, side, kind, minor, standIns: [] };
  });
  return { parties: named, people };
}

function roomFacts(room: RoomInTime, day: Day) {
  const version = roomOn(room, day);
  if (!version) throw new Error('a room without versions');
  return factsOf(version);
}
