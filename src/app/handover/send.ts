/** A package is signed for the system of its addressee, and waits there for the queue where it is to be sent. */
import type { SentState } from '../../domain/case/package-answer.js';
import type { Actor } from '../../domain/kernel/actor.js';
import { ensure } from '../../domain/kernel/rule-broken.js';
import type { Package } from '../packages/queries.js';
import { HANDOVER_VERSION, type HandoverDocument, nameOfHome } from './document.js';
import type { HandoverKeys, HandoverOutbox, SentDocument } from './port.js';

/** The form of an id: sent again under it, the document is the same text. */
const DOCUMENT_ID = /^[A-Za-z0-9_-]{16,80}$/;
const VALID_SECONDS = 30 * 86_400;

interface Sending {
  readonly keys: HandoverKeys;
  readonly outbox: HandoverOutbox;
  now(): Date;
}

export interface Handing {
  readonly made: Package;
  readonly partnerId: string;
  readonly documentId: string;
  /** Otherwise it is only signed, to be carried over by hand. */
  readonly deliver: boolean;
  readonly by: Actor;
}

export interface HandedOver {
  readonly text: string;
  readonly state: SentState;
}

/**
 * PARTNER_UNKNOWN where the package does not go to that partner's authority, KEY_MALFORMED, KEY_REUSED for an id that
 * another case has, PARTNER_WITHOUT_ADDRESS. It is sent from the queue; the same id sends again what was given up.
 */
export async function handOverPackage(parts: Sending, handing: Handing): Promise<HandedOver> {
  const { made, partnerId, documentId, deliver } = handing;
  ensure(DOCUMENT_ID.test(documentId), 'KEY_MALFORMED', { field: 'documentId' });
  const partner = await parts.outbox.partner(partnerId);
  const meant = partner && partner.home === made.home && partner.organisationId === made.addressee;
  ensure(partner && meant, 'PARTNER_UNKNOWN', { field: 'partnerId' });
  ensure(!deliver || partner.endpoint, 'PARTNER_WITHOUT_ADDRESS', { field: 'partnerId' });
  const kept = await standing(parts, handing, partner.issuer);
  if (!deliver || kept.state === 'SENT') return kept;
  await parts.outbox.queue(partnerId, documentId);
  return { ...kept, state: 'QUEUED' };
}

/** The text that was signed under this id before, or else now. */
async function standing(
  parts: Sending,
  { made, partnerId, documentId, by }: Handing,
  aud: string,
): Promise<SentDocument> {
  const { outbox, keys } = parts;
  const { caseId, home, kind, recipient, madeOn, values, proceedingId } = made;
  const known = await outbox.find(partnerId, documentId, caseId);
  if (known) return known;
  const at = parts.now();
  const iat = Math.floor(at.getTime() / 1000);
  const document: HandoverDocument = {
    ...{ v: HANDOVER_VERSION, iss: nameOfHome(home), aud, iat, exp: iat + VALID_SECONDS, jti: documentId },
    ...{ kind: 'PACKAGE', body: { caseId, package: kind, recipient, madeOn, values } },
  };
  const partner = await outbox.partner(partnerId);
  ensure(partner, 'PARTNER_UNKNOWN', { field: 'partnerId' });
  const text = await keys.sign(home, document);
  const kept = await outbox.keep({
    partner,
    documentId,
    caseId,
    package: kind,
    proceedingId,
    home,
    text,
    by: by.personId,
    at,
  });
  ensure(kept, 'KEY_REUSED', { field: 'documentId' });
  return kept;
}
