// The enums of linked proceedings, out of the domain's own lists.
import { AUTHORITY_LABELS } from '../../../app/texts/labels/custody.js';
import * as words from '../../../app/texts/labels/proceedings.js';
import { enumOf } from './enum.js';

export const ProceedingKindEnum = enumOf(
  'ProceedingKind',
  '程序种类 — The kind of a linked proceeding',
  words.PROCEEDING_KIND_LABELS,
);
export const ProceedingStatusEnum = enumOf(
  'ProceedingStatus',
  '程序状态；各种程序有各自的状态 — How a proceeding stands; each kind has statuses of its own',
  words.PROCEEDING_STATUS_LABELS,
);
const FILING_LABELS = {
  SUIT: words.PROCEEDING_KIND_LABELS.SUIT,
  ARBITRATION: words.PROCEEDING_KIND_LABELS.ARBITRATION,
} as const;
export const FilingKindEnum = enumOf('FilingKind', '起诉或者申请仲裁 — Suit or arbitration', FILING_LABELS);
export const AttachmentEnum = enumOf(
  'ProceedingAttachment',
  '申请材料 — A paper that goes with an application',
  words.ATTACHMENT_LABELS,
);
export const ExcludedMatterEnum = enumOf(
  'ExcludedMatter',
  '法院不予确认的事项（民诉法解释第三百五十五条） — What no court confirms',
  words.EXCLUDED_MATTER_LABELS,
);
export const ObjectorEnum = enumOf('Objector', '谁提出异议 — Who objects', words.OBJECTOR_LABELS);
export const AuthorityKindEnum = enumOf('AuthorityKind', '机关种类 — The kind of an authority', AUTHORITY_LABELS);
