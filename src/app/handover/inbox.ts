/** What came to a court or commission from other servers, as its own people read it. */
import { AUTHORITY_ROLES } from '../../domain/case/access.js';
import type { PackageAnswer, SentState } from '../../domain/case/package-answer.js';
import type { PackageFormat, PackageKind, Recipient } from '../../domain/case/packages.js';
import type { Day } from '../../domain/kernel/day.js';
import type { Home } from '../../domain/kernel/ids.js';
import { ensurePermitted } from '../permission/operations.js';
import { isId } from '../reading/ids.js';
import { type Keyset, keysetOf, type Page, type PageRequest } from '../reading/page.js';
import { type Logged, query, withAccessLog } from '../reading/query.js';
import type { PackageBody } from './document.js';

/** A line of the inbox: nobody is named in it. */
export interface ReceivedRow {
  readonly id: string;
  readonly home: Home;
  readonly authorityId: string;
  readonly authorityName: string;
  /** By which name the sender signed. */
  readonly issuer: string;
  readonly package: PackageKind;
  readonly recipient: Recipient;
  /** As the sender names it. */
  readonly caseId: string;
  readonly madeOn: Day;
  readonly receivedAt: string;
  readonly answer: PackageAnswer | null;
  readonly answeredAt: string | null;
  /** Of the last answer: whether the sender has it, and why not. */
  readonly answerState: SentState | null;
  readonly answerReason: string | null;
  /** The first day on which its text is destroyed, unless another answer moves it. */
  readonly keptUntil: Day;
  readonly destroyedAt: string | null;
}

/** With what was signed, and what it says. */
export interface ReceivedPackage extends ReceivedRow {
  readonly text: string;
  readonly body: PackageBody;
}

export interface InboxReading {
  list(page: Keyset): Promise<Page<ReceivedRow>>;
  byId(id: string): Promise<ReceivedPackage | null>;
}

/** A snapshot in which the inbox can be read. */
export interface BesideInbox {
  readonly inbox: InboxReading;
}

/** The newest first. NOT_PERMITTED, PAGE_SIZE_OUT_OF_RANGE, CURSOR_MALFORMED. */
export const receivedPackages = query(
  async ({ inbox }: BesideInbox, actor, { page }: { readonly page: PageRequest }): Promise<Page<ReceivedRow>> => {
    ensurePermitted('receivedPackages', actor);
    return inbox.list(keysetOf(page, 1));
  },
);

export interface AskedReceived {
  readonly id: string;
  readonly format: PackageFormat;
}

/** Null where it came to another court or commission, and where it was destroyed. Each reading stands in the log of what was taken out. */
export const receivedPackage = withAccessLog(
  async ({ inbox }: BesideInbox, actor, { id, format }: AskedReceived): Promise<Logged<ReceivedPackage | null>> => {
    ensurePermitted('receivedPackage', actor);
    const found = isId(id) ? await inbox.byId(id) : null;
    const post = actor.posts.find(
      ({ role, roomId, organisationId }) =>
        AUTHORITY_ROLES.includes(role) && roomId === null && organisationId === found?.authorityId,
    );
    if (!found || !post) return { answer: null, entries: [] };
    const entry = { kind: 'EXPORTED', list: 'receivedPackage', format, asked: { id }, rows: 1, post } as const;
    return { answer: found, entries: [entry] };
  },
);
