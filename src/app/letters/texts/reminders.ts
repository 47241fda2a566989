/** What reminders say: to parties in plain words about their own matter, to the network about its case by number. */
import type { DateKind, Step } from '../../../domain/reminders/row.js';
import { type LetterText, text } from './text.js';

const AHEAD: readonly Step[] = ['AHEAD', 'EVE', 'ON_DAY'];

/** By what the date is about; parties are told nothing of dates that are the room's own. */
const TO_PARTIES: Readonly<Partial<Record<DateKind, LetterText>>> = {
  SESSION: text(
    '调解提醒',
    'Your mediation session',
    '您的调解定于{startsAt}进行，地点：{place}。不能到场的，请尽早告知{room}。',
    'Your mediation session is on {startsAt}, at: {place}. If you cannot come, please tell {room} early.',
  ),
  PARTY_PERIOD: text(
    '期限提醒：{what}',
    'A period ends: {what}',
    '“{what}”的最后一日是{on}。需要办理的，请在当日以前提出；不清楚的，可以询问{room}。',
    'The last day of “{what}” is {on}. If you want to use it, act by that day; {room} answers your questions.',
  ),
  WAY_OPENS: text(
    '可以采取其他途径',
    'Another way is open',
    '“{what}”的期限已于{on}届满。您可以依法申请仲裁或者向人民法院起诉，不必再等；愿意的，也可以继续调解。',
    'The period of “{what}” ended on {on}. You may go to arbitration or court and need not wait; you may also go on mediating.',
  ),
  PERFORMANCE: text(
    '履行提醒',
    'Your agreement: something is due',
    '您的调解协议有一项应当在{on}以前履行。已经履行的，请告知{room}。',
    'An item of your agreement is due by {on}. If it was performed, please tell {room}.',
  ),
};

interface Texts {
  readonly ahead: LetterText;
  readonly over: LetterText;
}

const PERIOD: Texts = {
  ahead: text(
    '{what}：{on}到期',
    '{what}: due {on}',
    '案件{no}（{room}）的“{what}”，最后一日是{on}。',
    'Case {no} ({room}): the last day of “{what}” is {on}.',
  ),
  over: text(
    '已逾期：{what}',
    'Overdue: {what}',
    '案件{no}（{room}）的“{what}”已于{on}届满，尚未办结。',
    'Case {no} ({room}): “{what}” ended on {on} and is not done.',
  ),
};

const BODY_PERIOD: Texts = {
  ahead: PERIOD.ahead,
  over: text(
    '机关逾期：{what}',
    'The authority is late: {what}',
    '案件{no}：“{what}”已于{on}届满，尚无结果。可以询问该机关，并告知当事人救济途径。',
    'Case {no}: “{what}” ended on {on} without a result. Ask the authority, and tell the parties how to seek relief.',
  ),
};

const offer = (zh: string, en: string): Texts => {
  const said = text(
    `${zh}：{on}以前答复`,
    `${en}: answer by {on}`,
    `案件{no}的${zh}，请在{on}以前答复；逾期不答复的，案件留在原处。`,
    `Case {no}: ${en}; please answer by {on}. Without an answer the case stays where it is.`,
  );
  const over = text(
    `未答复：${zh}`,
    `Not answered: ${en}`,
    `案件{no}的${zh}，应当在{on}以前答复，至今未答复。`,
    `Case {no}: ${en} was to be answered by {on}, and was not.`,
  );
  return { ahead: said, over };
};

const owed = (zh: string, en: string): Texts => {
  const said = text(
    `尚未办理：${zh}`,
    `Still owed: ${en}`,
    `案件{no}（{room}）于{on}结束调解，应当及时${zh}，至今没有记录。`,
    `The mediation of case {no} ({room}) ended on {on}; ${en} is owed at once and not recorded.`,
  );
  return { ahead: said, over: said };
};

const TO_NETWORK: Readonly<Record<DateKind, Texts>> = {
  ROOM_PERIOD: PERIOD,
  PARTY_PERIOD: PERIOD,
  COURT_PERIOD: BODY_PERIOD,
  COMMISSION_PERIOD: BODY_PERIOD,
  WAY_OPENS: PERIOD,
  REFERRAL_ANSWER: offer('转办邀约', 'the offer of a case'),
  MANDATE_ANSWER: offer('委派、委托调解', 'the mediation that was entrusted'),
  MANDATE_REPORT: owed('向委派、委托机关书面报告调解情况', 'the written report to the body that entrusted it'),
  ROUTE_NOTICE: owed('告知当事人仲裁、行政、司法途径', 'the notice of the other ways to the parties'),
  SESSION: {
    ahead: text(
      '调解提醒：{startsAt}',
      'Session: {startsAt}',
      '案件{no}定于{startsAt}调解，地点：{place}。',
      'Case {no}: session on {startsAt}, at: {place}.',
    ),
    over: text(
      '调解尚未记录',
      'A session is not recorded',
      '案件{no}（{room}）定于{startsAt}的调解尚无记录：请补记、改期或者取消。',
      'Case {no} ({room}): nothing is recorded of the session of {startsAt}; record, move or cancel it.',
    ),
  },
  PERFORMANCE: {
    ahead: PERIOD.ahead,
    over: text(
      '请核实协议履行',
      'Was it performed?',
      '案件{no}（{room}）的调解协议有一项应当在{on}以前履行，请向当事人核实并记录。',
      'Case {no} ({room}): an item of the agreement was due by {on}; ask the parties, and record it.',
    ),
  },
  FOLLOW_UP: {
    ahead: text(
      '回访：{on}',
      'Follow-up: {on}',
      '案件{no}应当在{on}以前回访。',
      'Case {no}: the follow-up visit is due by {on}.',
    ),
    over: text(
      '尚未回访',
      'No follow-up yet',
      '案件{no}（{room}）应当在{on}以前回访，至今没有记录。',
      'Case {no} ({room}): the follow-up visit was due by {on} and is not recorded.',
    ),
  },
};

/** What is asked of whom the ladder has reached. */
const ASKED: Readonly<Partial<Record<Step, readonly [zh: string, en: string]>>> = {
  HEAD: ['请负责人督促办理。', ' Please see to it as head of the room.'],
  HUB: ['调解室未办结，请调处中心督办。', ' The room has not done it; please see to it as the hub.'],
};

/** The text of a reminder of that date, at that step, to that reader. */
export function reminderText(kind: DateKind, step: Step, toParties: boolean): LetterText {
  const own = toParties ? TO_PARTIES[kind] : undefined;
  if (own) return own;
  const { title, body } = TO_NETWORK[kind][AHEAD.includes(step) ? 'ahead' : 'over'];
  const [zh, en] = ASKED[step] ?? ['', ''];
  return { title, body: [body[0] + zh, body[1] + en] };
}
