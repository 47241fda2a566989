/** A side of many people as it is shown. */
import type { Side } from '../../../domain/case/party.js';
import type { CaseId, PartyId } from '../../../domain/kernel/ids.js';

/** In numbers. */
export interface GroupView {
  readonly caseId: CaseId;
  readonly side: Side;
  /** Those who are still parties. */
  readonly representatives: readonly PartyId[];
  readonly represented: number;
  readonly consented: number;
  readonly declined: number;
  readonly unanswered: number;
}

export interface GroupMemberView {
  readonly line: number;
  readonly name: string;
  readonly phone: string | null;
  readonly idNumber: string | null;
  readonly answer: 'CONSENTED' | 'DECLINED' | null;
}
