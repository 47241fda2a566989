/** Labels of authorities and of how they end a case; a code without a label does not compile. */
import type { AuthorityKind } from '../../../domain/case/authority.js';
import type { EndedOutsideAs } from '../../../domain/case/outcome.js';
import type { Labels } from './label.js';

export const AUTHORITY_LABELS: Labels<AuthorityKind> = {
  COURT: ['人民法院', 'a court'],
  ARBITRATION_COMMISSION: ['劳动人事争议仲裁委员会', 'a labour arbitration commission'],
  POLICE: ['公安机关', 'the police'],
  OTHER: ['其他机关', 'another authority'],
};

export const ENDED_OUTSIDE_LABELS: Labels<EndedOutsideAs> = {
  judgment: ['判决', 'by a judgment'],
  award: ['裁决', 'by an award'],
  document: ['调解书或者其他文书', 'by a mediation document or another paper'],
  withdrawn: ['撤诉、撤回申请', 'withdrawn there'],
};
