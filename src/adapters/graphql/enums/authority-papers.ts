// The enums of papers of the police, land and petition offices, out of the domain's own lists.
import * as words from '../../../app/texts/labels/authority-papers.js';
import { enumOf } from './enum.js';

export const AuthorityPaperEnum = enumOf(
  'AuthorityPaperKind',
  '公安、土地、信访文书 — A paper of the police, a land or a petition office',
  words.AUTHORITY_PAPER_LABELS,
);
export const PoliceMatterEnum = enumOf(
  'PoliceMatter',
  '可以治安调解的行为（依据未经核对） — What the police may mediate (not checked against the text)',
  words.POLICE_MATTER_LABELS,
);
