// How each question about cases is asked, and what of the one case the answer shows.
import type { Json } from '../graphql/client.js';
import { HOLDER, TARGET } from './people.js';

/** What an answer shows of a case. */
export const SHOWN = {
  全: { zh: '作为办理人看到全部（身份证号除外）', en: 'as its room: all but identity numbers' },
  邀: { zh: '作为受邀室看到姓名、事由和请求', en: 'as the room it is offered to: names, facts, claims' },
  督: { zh: '作为监督者看到进程与遮盖的姓名', en: 'as who watches the area: the course, masked names' },
  登: { zh: '作为登记人看到状态与遮盖的姓名', en: 'as who registered it: how it stands, masked names' },
  可: { zh: '看到', en: 'shown' },
  行: { zh: '只有转办一行，没有案情', en: 'the line of the offer, nothing of the case' },
  空: { zh: '没有', en: 'nothing' },
  '—': { zh: '没有这样的岗位', en: 'no such post' },
} as const;

const ACCESS_LEVELS: Record<string, keyof typeof SHOWN> = {
  CUSTODIAN: '全',
  OFFERED: '邀',
  OVERSEER: '督',
  REGISTRAR: '登',
};
const bySight = (row: Json): string => (row ? (ACCESS_LEVELS[row.accessLevel] ?? row.accessLevel) : '空');
const inPage = (page: Json, id: string): Json => page.nodes.find((row: Json) => row.id === id);
const asOffer = (page: Json, id: string): string => {
  const row = page.nodes.find((offer: Json) => offer.caseId === id);
  if (!row) return '空';
  return row.caseVisible ? '可' : '行';
};

export interface CaseQuery {
  readonly id: string;
  readonly number: string;
}

interface Question {
  readonly document: (of: CaseQuery) => string;
  readonly shown: (data: Json, of: CaseQuery) => string;
}

/** A list in which the case stands with the accessLevel through which it is seen. */
const list = (call: string): Question => ({
  document: () => `{ page: ${call} { nodes { id accessLevel } } }`,
  shown: ({ page }, { id }) => bySight(inPage(page, id)),
});

const offers = (call: string): Question => ({
  document: () => `{ page: ${call} { nodes { caseId caseVisible } } }`,
  shown: ({ page }, { id }) => asOffer(page, id),
});

const FIGURE = `from: "2026-01-01", to: "2026-12-31", by: ROOM, key: "${HOLDER}", column: REGISTERED, filter: { divisionPrefix: "" }`;

const MANDATES = `from: "2026-01-01", to: "2026-12-31", by: ROOM, key: "${HOLDER}", column: OFFERED, mandateClass: COURT, filter: { divisionPrefix: "" }`;

export const QUESTIONS: Record<string, Question> = {
  case: { document: ({ id }) => `{ case(id: "${id}") { accessLevel } }`, shown: (data) => bySight(data.case) },
  caseByNumber: {
    document: ({ number }) => `{ found: caseByNumber(home: "320612", number: "${number}") { accessLevel } }`,
    shown: ({ found }) => bySight(found),
  },
  cases: list('cases(first: 100)'),
  workCounts: {
    document: ({ number }) => `{ waiting: workCounts(filter: { number: "${number}" }) { open } }`,
    shown: ({ waiting }) => (waiting.open > 0 ? '可' : '空'),
  },
  roomCases: list(`roomCases(roomId: "${HOLDER}", first: 100)`),
  desk: list(`desk(roomId: "${HOLDER}", first: 100)`),
  myCaseload: list('myCaseload(first: 100)'),
  drillDown: {
    document: () =>
      `{ page: drillDown(input: { ${FIGURE} }, first: 100) { nodes { caseId case { id accessLevel } } } }`,
    shown: ({ page }, { id }) => bySight(page.nodes.find((row: Json) => row.caseId === id)?.case),
  },
  mandateDrillDown: {
    document: () =>
      `{ page: mandateDrillDown(input: { ${MANDATES} }, first: 100) { nodes { caseId case { id accessLevel } } } }`,
    shown: ({ page }, { id }) => bySight(page.nodes.find((row: Json) => row.caseId === id)?.case),
  },
  timeline: {
    document: ({ id }) => `{ timeline(id: "${id}") { nodes { id } } }`,
    shown: ({ timeline }) => (timeline?.nodes.length > 0 ? '可' : '空'),
  },
  undoPreview: {
    document: ({ id }) => `{ undoPreview(id: "${id}") { id } }`,
    shown: ({ undoPreview }) => (undoPreview?.length > 0 ? '可' : '空'),
  },
  incomingReferrals: offers(`incomingReferrals(roomId: "${TARGET}", first: 100)`),
  outgoingReferrals: offers(`outgoingReferrals(roomId: "${HOLDER}", first: 100)`),
  proceedingsOfRoom: {
    document: () => `{ page: proceedingsOfRoom(roomId: "${HOLDER}", first: 100) { nodes { caseId } } }`,
    shown: ({ page }, { id }) => (page.nodes.some((row: Json) => row.caseId === id) ? '可' : '空'),
  },
  numbers: {
    document: () => `{ numbers(roomId: "${HOLDER}", year: 2026) { nodes { number } } }`,
    shown: ({ numbers }) => (numbers?.nodes.length > 0 ? '可' : '空'),
  },
};
