// The enums of packages, out of the domain's own lists.
import * as words from '../../../app/texts/labels/packages.js';
import { enumOf } from './enum.js';

export const PackageKindEnum = enumOf('PackageKind', '移交材料的种类 — Kinds of packages', words.PACKAGE_LABELS);
export const RecipientEnum = enumOf('Recipient', '材料的接收方 — Who receives a package', words.RECIPIENT_LABELS);
export const PackageFormatEnum = enumOf('PackageFormat', '格式 — The format', words.FORMAT_LABELS);

export const PackageAnswerEnum = enumOf(
  'PackageAnswer',
  '对移交材料的答复 — How a package is answered',
  words.PACKAGE_ANSWER_LABELS,
);
export const SentStateEnum = enumOf(
  'SentState',
  '签名文件送到哪一步 — How a signed document stands',
  words.SENT_STATE_LABELS,
);
export const PartnerKindEnum = enumOf('PartnerKind', '移交对象的种类 — Kinds of partners', words.PARTNER_KIND_LABELS);
