// The enums of personal data's registers, out of their own lists.
import * as words from '../../../app/texts/labels/privacy.js';
import { enumOf } from './enum.js';

export const AccessKindEnum = enumOf('AccessKind', '访问方式 — In what way somebody looked', words.ACCESS_KIND_LABELS);
export const RevealFieldEnum = enumOf('RevealField', '显示哪一项 — What is revealed', words.REVEAL_FIELD_LABELS);
export const RevealReasonEnum = enumOf('RevealReason', '显示的事由 — Why it is revealed', words.REVEAL_REASON_LABELS);
export const SearchReasonEnum = enumOf(
  'SearchReason',
  '检索的事由 — Why a party is sought',
  words.SEARCH_REASON_LABELS,
);
export const TokenEnum = enumOf('SoughtBy', '以何检索 — By what a party is sought', words.SOUGHT_BY_LABELS);
export const RightEnum = enumOf(
  'DataRight',
  '个人信息权利（个人信息保护法 44–50） — Rights over one’s data',
  words.RIGHT_LABELS,
);
export const IdentityEnum = enumOf('IdentityCheck', '身份如何核实 — How the asker was known', words.IDENTITY_LABELS);
export const DecisionEnum = enumOf('RightsDecision', '决定 — The decision', words.DECISION_LABELS);
export const BasisEnum = enumOf('RightsBasis', '决定的依据 — On what it is decided', words.BASIS_LABELS);
export const HoldEnum = enumOf('HoldGround', '暂缓销毁的事由 — Why a file is held', words.HOLD_LABELS);
export const RetentionEnum = enumOf(
  'RetentionRule',
  '保管期限的依据 — What decides the retention',
  words.RETENTION_LABELS,
);
