// Enums of the clocks, out of the domain's own lists.
import * as words from '../../../app/texts/labels/clocks.js';
import { enumOf } from './enum.js';

export const ClockStateEnum = enumOf('ClockState', '期限的状态 — How a clock stands', words.CLOCK_STATE_LABELS);
export const ClockUnitEnum = enumOf('ClockUnit', '期限的单位 — The unit of a period', words.UNIT_LABELS);
export const ClockStartEnum = enumOf('ClockStart', '期限的起算事由 — What a period begins with', words.START_LABELS);
export const DutyEnum = enumOf('ClockDuty', '期限内应由谁行为 — Who acts while it runs', words.DUTY_LABELS);
export const ExpiryEnum = enumOf('ClockExpiry', '届满后如何 — What follows when it is over', words.EXPIRY_LABELS);
export const ReasonKindEnum = enumOf('ClockReasonKind', '计算的一步 — A step of the computation', words.REASON_LABELS);
export const SuspensionCauseEnum = enumOf(
  'SuspensionCause',
  '中止调解的原因 — Why a mediation is suspended',
  words.SUSPENSION_LABELS,
);
