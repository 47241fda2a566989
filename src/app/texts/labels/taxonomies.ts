/** Every list of codes with labels and legal marks, as a client reads it; named like the enums of the API. */
import { DISPUTE_TYPES } from '../../../domain/taxonomy/dispute-type.js';
import { HOST_KINDS } from '../../../domain/taxonomy/host-kind.js';
import { LABOUR_CAUSES } from '../../../domain/taxonomy/labour-cause.js';
import { LAYERS, LEDGER_CLASSES } from '../../../domain/taxonomy/layer.js';
import { EMPLOYMENTS, GRADES, PROFESSIONS, ROLE_TERMS } from '../../../domain/taxonomy/role.js';
import { ROOM_KINDS } from '../../../domain/taxonomy/room-kind.js';
import { SOURCES } from '../../../domain/taxonomy/source.js';
import type { Term } from '../../../domain/taxonomy/term.js';
import { TERMINATION_GROUNDS } from '../../../domain/taxonomy/termination-ground.js';
import { ACTION_LABELS, PHASE_LABELS, STATUS_LABELS } from './lifecycle.js';
import type { Labels } from './label.js';

export interface NamedTerms {
  readonly name: string;
  readonly terms: readonly Term[];
}

/** Codes without a legal mark of their own are our choice (mark D). */
function terms(labels: Labels): Term[] {
  return Object.entries(labels).map(([code, [zh, en]]) => ({ code, zh, en, mark: 'D' }));
}

export const TAXONOMIES: readonly NamedTerms[] = [
  { name: 'DisputeType', terms: DISPUTE_TYPES },
  { name: 'LabourCause', terms: LABOUR_CAUSES },
  { name: 'Source', terms: SOURCES },
  { name: 'TerminationGround', terms: TERMINATION_GROUNDS },
  { name: 'RoomKind', terms: ROOM_KINDS },
  { name: 'Layer', terms: LAYERS },
  { name: 'LedgerClass', terms: LEDGER_CLASSES },
  { name: 'HostKind', terms: HOST_KINDS },
  { name: 'Role', terms: ROLE_TERMS },
  { name: 'Profession', terms: PROFESSIONS },
  { name: 'Grade', terms: GRADES },
  { name: 'Employment', terms: EMPLOYMENTS },
  { name: 'CaseStatus', terms: terms(STATUS_LABELS) },
  { name: 'Phase', terms: terms(PHASE_LABELS) },
  { name: 'Action', terms: terms(ACTION_LABELS) },
];
