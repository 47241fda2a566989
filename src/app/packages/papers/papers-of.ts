/** The papers of a package, drawn from its values alone. */
import type { PackageKind } from '../../../domain/case/packages.js';
import { PACKAGE_LABELS } from '../../texts/labels/packages.js';
import type { Language } from '../../texts/labels/label.js';
import type { Values } from '../contents/collect.js';
import { filing } from './filing.js';
import { arbitralReview, confirmation, paymentOrder } from './joint.js';
import { entrustment, mandateReport } from './mandate.js';
import { type Paper, type Papers, type Say, saying } from './paper.js';

const PAPERS: Readonly<Record<PackageKind, (say: Say, values: Values) => Paper[]>> = {
  FILING: filing,
  CONFIRMATION: confirmation,
  ARBITRAL_REVIEW: arbitralReview,
  PAYMENT_ORDER: paymentOrder,
  MANDATE_REPORT: mandateReport,
  ENTRUSTMENT: entrustment,
};

/** In the language asked for; what people wrote stands as they wrote it. */
export function papersOf(kind: PackageKind, values: Values, language: Language): Papers {
  const say = saying(language);
  return { language, name: say(PACKAGE_LABELS[kind]), papers: PAPERS[kind](say, values) };
}
