// The enums about outside authorities, out of the domain's own lists.
import * as words from '../../../app/texts/labels/custody.js';
import { enumOf } from './enum.js';

export const EndedOutsideEnum = enumOf(
  'EndedOutside',
  '其他机关如何办结 — How an authority ended it',
  words.ENDED_OUTSIDE_LABELS,
);
export const MandateKindEnum = enumOf(
  'MandateKind',
  '委派、委托的方式 — How an authority entrusts mediation',
  words.MANDATE_KIND_LABELS,
);
export const ProcedureEnum = enumOf('Procedure', '审理程序 — The procedure of the suit', words.PROCEDURE_LABELS);
export const MandateResultEnum = enumOf(
  'MandateResult',
  '委派、委托的结果 — How a mandate ended',
  words.MANDATE_RESULT_LABELS,
);
