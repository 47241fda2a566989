/** Labels of the steps of consultation and arbitration, and of how far an award is final. */
import { ARBITRATION_STEPS, type ArbitrationStepKind } from '../../../domain/case/arbitration-rules.js';
import type { Labels } from './label.js';

export const ARBITRATION_STEP_LABELS = Object.fromEntries(
  Object.entries(ARBITRATION_STEPS).map(([kind, { zh, en }]) => [kind, [zh, en]]),
) as unknown as Labels<ArbitrationStepKind>;

export const FINALITY_LABELS: Labels<'FINAL' | 'NON_FINAL' | 'SPLIT'> = {
  FINAL: ['终局裁决', 'final'],
  NON_FINAL: ['非终局裁决', 'not final'],
  SPLIT: ['部分终局', 'final in part'],
};
