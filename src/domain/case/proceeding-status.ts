/** The statuses of each kind of linked proceeding and the steps between them (domain.md §7.5, 7.6): what is not named is refused. */

const FILING = {
  OFFERED_TO_PARTY: ['PREPARED', 'WITHDRAWN'],
  PREPARED: ['HANDED_OVER', 'WITHDRAWN'],
  HANDED_OVER: ['FILED', 'REFUSED', 'CORRECTION', 'WITHDRAWN'],
  CORRECTION: ['HANDED_OVER', 'WITHDRAWN'],
  FILED: [],
  REFUSED: [],
  WITHDRAWN: [],
} as const;

/** One row for each status, with those that may follow it; none after the last. The first row is where the kind begins. */
export const PROCEEDING_TABLE = {
  /** 司法确认: an upheld ruling may meet the objection of another person (民诉法解释 372). */
  JUDICIAL_CONFIRMATION: {
    PREPARED: ['SUBMITTED', 'WITHDRAWN'],
    SUBMITTED: ['ACCEPTED', 'NOT_ACCEPTED', 'WITHDRAWN'],
    ACCEPTED: ['UNDER_REVIEW', 'WITHDRAWN'],
    NOT_ACCEPTED: [],
    UNDER_REVIEW: ['SUPPLEMENT', 'CONFIRMED', 'DISMISSED', 'WITHDRAWN', 'DEEMED_WITHDRAWN'],
    SUPPLEMENT: ['UNDER_REVIEW', 'WITHDRAWN', 'DEEMED_WITHDRAWN'],
    CONFIRMED: ['OBJECTED'],
    DISMISSED: [],
    WITHDRAWN: [],
    DEEMED_WITHDRAWN: [],
    OBJECTED: ['UPHELD', 'SET_ASIDE'],
    UPHELD: ['OBJECTED'],
    SET_ASIDE: [],
  },
  /** 仲裁审查: withdrawn until the mediation document is served (办案规则 76 ¶2). */
  ARBITRAL_REVIEW: {
    PREPARED: ['SUBMITTED', 'WITHDRAWN'],
    SUBMITTED: ['ACCEPTED', 'NOT_ACCEPTED', 'WITHDRAWN'],
    ACCEPTED: ['DOCUMENT_MADE', 'DECLINED', 'WITHDRAWN'],
    NOT_ACCEPTED: [],
    DOCUMENT_MADE: ['SERVED', 'WITHDRAWN'],
    DECLINED: [],
    SERVED: [],
    WITHDRAWN: [],
  },
  /** 支付令: the debtor pays, objects or is silent (民诉法 227, 228). */
  PAYMENT_ORDER: {
    PREPARED: ['SUBMITTED', 'WITHDRAWN'],
    SUBMITTED: ['ACCEPTED', 'NOT_ACCEPTED', 'WITHDRAWN'],
    ACCEPTED: ['ISSUED', 'DISMISSED', 'WITHDRAWN'],
    NOT_ACCEPTED: [],
    ISSUED: ['SERVED', 'WITHDRAWN'],
    DISMISSED: [],
    SERVED: ['PAID', 'OBJECTED', 'UNANSWERED'],
    PAID: [],
    OBJECTED: ['LAPSED', 'OVERRULED'],
    LAPSED: [],
    OVERRULED: [],
    UNANSWERED: ['PAID'],
    WITHDRAWN: [],
  },
  /** 起诉 and 申请仲裁: only the party sues, the room assists. */
  SUIT: FILING,
  ARBITRATION: FILING,
  /** 申请执行, with the settlement at the enforcement station (民诉法 241). */
  ENFORCEMENT: {
    PREPARED: ['SUBMITTED', 'WITHDRAWN'],
    SUBMITTED: ['ACCEPTED', 'NOT_ACCEPTED', 'WITHDRAWN'],
    ACCEPTED: ['ENFORCEMENT_NEGOTIATION', 'PERFORMED', 'WITHDRAWN'],
    NOT_ACCEPTED: [],
    ENFORCEMENT_NEGOTIATION: ['SETTLED', 'RESUMED'],
    SETTLED: ['PERFORMED', 'RESUMED'],
    RESUMED: ['ENFORCEMENT_NEGOTIATION', 'PERFORMED'],
    PERFORMED: [],
    WITHDRAWN: [],
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

type Table = typeof PROCEEDING_TABLE;

/** 司法确认 · 仲裁审查 · 支付令 · 起诉 · 申请仲裁 · 申请执行. */
export type ProceedingKind = keyof Table;
export const PROCEEDING_KINDS = Object.keys(PROCEEDING_TABLE) as ProceedingKind[];

/** The statuses that a kind may take. */
export type StatusOf<K extends ProceedingKind> = K extends ProceedingKind ? keyof Table[K] & string : never;
export type ProceedingStatus = StatusOf<ProceedingKind>;

/** The statuses that may follow; none for a status that is not of the kind. */
export function followers(kind: ProceedingKind, status: ProceedingStatus): readonly ProceedingStatus[] {
  const rows: Readonly<Partial<Record<ProceedingStatus, readonly ProceedingStatus[]>>> = PROCEEDING_TABLE[kind];
  return rows[status] ?? [];
}

/** Whether a status is one of the kind. */
export function isOfKind<K extends ProceedingKind>(kind: K, status: ProceedingStatus): status is StatusOf<K> {
  return status in PROCEEDING_TABLE[kind];
}

export const PROCEEDING_STATUSES = [
  ...new Set(PROCEEDING_KINDS.flatMap((kind) => Object.keys(PROCEEDING_TABLE[kind]))),
] as ProceedingStatus[];

/** The application went to the authority with these; until then it sees nothing of it. */
export const HANDED_IN: readonly ProceedingStatus[] = ['SUBMITTED', 'HANDED_OVER'];

/** The proceeding is over and gave nothing, or what it gave fell. */
const GAVE_NOTHING: readonly ProceedingStatus[] = [
  'NOT_ACCEPTED',
  'DISMISSED',
  'DECLINED',
  'REFUSED',
  'WITHDRAWN',
  'DEEMED_WITHDRAWN',
  'SET_ASIDE',
  'LAPSED',
];

/** Whether the proceeding runs, or its result stands. */
export function stands(status: ProceedingStatus): boolean {
  return !GAVE_NOTHING.includes(status);
}

/** What waits for a decision or an act of the authority, kind by kind. */
const WAITS: Readonly<Record<ProceedingKind, readonly ProceedingStatus[]>> = {
  JUDICIAL_CONFIRMATION: ['SUBMITTED', 'ACCEPTED', 'UNDER_REVIEW', 'OBJECTED'],
  ARBITRAL_REVIEW: ['SUBMITTED', 'ACCEPTED', 'DOCUMENT_MADE'],
  PAYMENT_ORDER: ['SUBMITTED', 'ACCEPTED', 'ISSUED', 'OBJECTED'],
  SUIT: ['HANDED_OVER'],
  ARBITRATION: ['HANDED_OVER'],
  ENFORCEMENT: ['SUBMITTED', 'ACCEPTED', 'ENFORCEMENT_NEGOTIATION', 'RESUMED'],
};

/** Whether the authority has to do something. */
export function waitsForAuthority(kind: ProceedingKind, status: ProceedingStatus): boolean {
  return WAITS[kind].includes(status);
}
