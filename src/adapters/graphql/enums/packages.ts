// The enums of packages, out of the domain's own lists.
import * as words from '../../../app/texts/labels/packages.js';
import { enumOf } from './enum.js';

export const PackageKindEnum = enumOf('PackageKind', '移交材料的种类 — Kinds of packages', words.PACKAGE_LABELS);
export const RecipientEnum = enumOf('Recipient', '材料的接收方 — Who receives a package', words.RECIPIENT_LABELS);
export const PackageFormatEnum = enumOf('PackageFormat', '格式 — The format', words.FORMAT_LABELS);
