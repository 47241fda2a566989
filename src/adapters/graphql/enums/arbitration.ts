// The enums of consultation and arbitration, out of the domain's own lists.
import * as words from '../../../app/texts/labels/arbitration.js';
import { enumOf } from './enum.js';

export const ArbitrationStepEnum = enumOf(
  'ArbitrationStepKind',
  '协商、仲裁的步骤 — A step of consultation or arbitration',
  words.ARBITRATION_STEP_LABELS,
);
export const FinalityEnum = enumOf('AwardFinality', '裁决是否终局 — How far an award is final', words.FINALITY_LABELS);
