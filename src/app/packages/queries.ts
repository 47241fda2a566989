/** Makes a package, and tells which were made (domain.md §7.5, §8, 17 and 36). Each making stands in the access log. */
import { HEADS } from '../../domain/case/access.js';
import {
  addressedTo,
  ensureFits,
  isAddressee,
  type Meant,
  openedBy,
  type PackageFormat,
  type PackageKind,
  type Recipient,
} from '../../domain/case/packages.js';
import { sits } from '../../domain/case/permit.js';
import type { CaseState } from '../../domain/case/state.js';
import type { ActingPost, Actor } from '../../domain/kernel/actor.js';
import type { Day } from '../../domain/kernel/day.js';
import type { CaseId, Home, PartyId, ProceedingId } from '../../domain/kernel/ids.js';
import { ensure } from '../../domain/kernel/rule-broken.js';
import { postAt, postsForPrivacy, PRIVACY_ACCESS } from '../../domain/privacy/acts.js';
import type { RevealReason } from '../../domain/privacy/reveal.js';
import type { CaseReading, StoredCase } from '../case/views/reading-port.js';
import { isId } from '../reading/ids.js';
import { keysetOf, type Page, type PageRequest } from '../reading/page.js';
import { type Logged, query, withAccessLog } from '../reading/query.js';
import type { Language } from '../texts/labels/label.js';
import { allowedFor, type Values, valuesOf } from './contents/collect.js';
import type { Names } from './contents/fields.js';
import type { Papers } from './papers/paper.js';
import { papersOf } from './papers/papers-of.js';
import type { BesidePackages, PackageRow, SentPackage } from './port.js';

export interface AskedPackage {
  readonly caseId: CaseId;
  readonly kind: PackageKind;
  readonly recipient: Recipient;
  /** Whose filing it is. */
  readonly partyId?: PartyId | null;
  readonly reason: RevealReason;
  readonly language: Language;
  readonly format: PackageFormat;
  readonly today: Day;
}

/** The values as data, and the papers drawn from them. */
export interface Package {
  readonly kind: PackageKind;
  readonly recipient: Recipient;
  readonly caseId: CaseId;
  readonly partyId: PartyId | null;
  readonly home: Home;
  /** The organisation to which it goes; null where the party chooses. */
  readonly addressee: string | null;
  /** Which proceeding it opens there; null where it opens none. */
  readonly proceedingId: ProceedingId | null;
  readonly madeOn: Day;
  readonly values: Values;
  readonly papers: Papers;
}

/**
 * Null where the case, or this package of it, is not for the viewer. RECIPIENT_UNFIT, PACKAGE_UNFIT,
 * AGREEMENT_NOT_IN_EFFECT, PARTY_UNKNOWN, CASE_DESTROYED; DATA_RESTRICTED where data is only kept and no head asks.
 */
export const packageOf = withAccessLog(
  async (reading: CaseReading & BesidePackages, actor, asked: AskedPackage): Promise<Logged<Package | null>> => {
    postsForPrivacy('package', actor);
    const { kind, recipient, reason, format, language, today, partyId = null } = asked;
    const fields = allowedFor(kind, recipient);
    const stored = isId(asked.caseId) ? await reading.byId(actor, asked.caseId) : null;
    const meant = { recipient, partyId };
    const post = stored && postFor(kind, actor, stored.state, meant);
    if (!stored || !post) return { answer: null, entries: [] };
    const { state, secret, restricted, destroyed } = stored;
    ensure(!destroyed, 'CASE_DESTROYED', { field: 'caseId' });
    ensure(restricted.length === 0 || HEADS.includes(post.role), 'DATA_RESTRICTED', { field: 'caseId' });
    const own = ensureFits(kind, state, partyId);
    const addressee = addressedTo(kind, state, meant);
    const names = await namesFor(addressee, stored, reading);
    const values = valuesOf(fields, { state, secret, own, names });
    const { id: caseId, home } = state;
    const proceedingId = addressee ? (openedBy(kind, state, meant)?.id ?? null) : null;
    const entry = { kind: 'PACKAGED', caseId, partyId, package: kind, recipient, reason, format, post } as const;
    const papers = papersOf(kind, values, language);
    return {
      answer: { kind, recipient, caseId, home, partyId, addressee, proceedingId, madeOn: today, values, papers },
      entries: [entry],
    };
  },
);

/** Of a court or commission only what is addressed to it, or went out from it. */
function postFor(kind: PackageKind, actor: Actor, state: CaseState, meant: Meant): ActingPost | null {
  const fits = (post: ActingPost): boolean =>
    PRIVACY_ACCESS.package.some(
      ({ roles, place }) =>
        roles.includes(post.role) &&
        sits(post, actor, place, state) &&
        (place !== 'AUTHORITY' || isAddressee(kind, state, post.organisationId, meant)),
    );
  return actor.posts.find(fits) ?? null;
}

async function namesFor(
  addressee: string | null,
  { state, rooms, mediators }: StoredCase,
  reading: BesidePackages,
): Promise<Names> {
  const { organisationId } = state.room;
  const organisations = await reading.packages.organisations([organisationId, ...(addressee ? [addressee] : [])]);
  return {
    room: rooms.get(state.room.id)?.name ?? '',
    organisation: organisations.get(organisationId) ?? '',
    mediators: mediators.map(({ name }) => name),
    authority: addressee ? (organisations.get(addressee) ?? '') : '',
  };
}

/** Which packages of a case were made, latest first; null where the case is not in reach. */
export const packageLog = query(
  async (
    reading: BesidePackages,
    actor,
    input: { caseId: CaseId; page: PageRequest },
  ): Promise<Page<PackageRow> | null> => {
    postsForPrivacy('packageLog', actor);
    const page = keysetOf(input.page, 1);
    const found = isId(input.caseId) ? await reading.packages.log(input.caseId, page) : null;
    return found && postAt('packageLog', actor, found.location) ? found.page : null;
  },
);

/** Which of them were signed for another system, whether it has them, and its answers; null where the case is not in reach. */
export const sentPackages = query(
  async (reading: BesidePackages, actor, { caseId }: { caseId: CaseId }): Promise<readonly SentPackage[] | null> => {
    postsForPrivacy('sentPackages', actor);
    const found = isId(caseId) ? await reading.packages.sent(caseId) : null;
    return found && postAt('sentPackages', actor, found.location) ? found.sent : null;
  },
);
