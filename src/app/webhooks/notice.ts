/** The letter to the administrators of the district when a webhook was disabled by itself. */
import type { Home, PersonId } from '../../domain/kernel/ids.js';
import type { WebhookDisabledFor } from '../accounts/ports/webhooks.js';
import type { LetterUnit } from '../letters/port.js';
import { writeLetters } from '../letters/write-letters.js';

export interface DisabledWebhook {
  readonly id: string;
  readonly home: Home;
  readonly why: WebhookDisabledFor;
  readonly organisation: string;
  readonly organisationEn: string;
  /** Who keeps the district's webhooks today. */
  readonly administrators: readonly PersonId[];
}

/** One for each administrator who has said how they want to be told; the others see it in the list. */
export function writeOfDisabled(
  unit: LetterUnit,
  { id, home, why, organisation, organisationEn, administrators }: DisabledWebhook,
): Promise<void> {
  const drafts = administrators.map((personId) => ({
    ...{ kind: 'WEBHOOK_DISABLED' as const, home, caseId: null, eventId: null },
    ...{ reader: { kind: 'PERSON' as const, id: personId }, about: `${id} ${unit.at.toISOString()}` },
    facts: { organisation, organisationEn, why },
  }));
  return writeLetters(unit, drafts);
}
