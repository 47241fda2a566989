/** The text of a problem in a language: codes are the contract, texts are for people. */
import type { NoticeCode } from '../../../domain/kernel/notice.js';
import type { ProblemCode } from '../../../domain/kernel/problem-code.js';
import type { Facts } from '../../../domain/kernel/rule-broken.js';
import { DISPUTE_TYPES } from '../../../domain/taxonomy/dispute-type.js';
import { ACCOUNT_ACT_LABELS, ACCOUNT_READ_LABELS } from '../labels/accounts.js';
import { FILE_ITEM_LABELS, ID_KIND_LABELS, REFERRAL_STATUS_LABELS, SIDE_LABELS, TRACK_LABELS } from '../labels/case.js';
import { ARBITRATION_STEP_LABELS } from '../labels/arbitration.js';
import { AUTHORITY_PAPER_LABELS } from '../labels/authority-papers.js';
import { AUTHORITY_LABELS } from '../labels/custody.js';
import { ACTION_LABELS, STATUS_LABELS } from '../labels/lifecycle.js';
import { PACKAGE_LABELS } from '../labels/packages.js';
import { PRIVACY_ACT_LABELS, RIGHT_LABELS } from '../labels/privacy.js';
import {
  ATTACHMENT_LABELS,
  COURT_GROUND_LABELS,
  COURT_LEVEL_LABELS,
  EXCLUDED_MATTER_LABELS,
  PROCEEDING_KIND_LABELS,
  PROCEEDING_STATUS_LABELS,
} from '../labels/proceedings.js';
import { type Language, type Labels, labelsOf } from '../labels/label.js';
import { APP_TEXTS } from './app.js';
import { ARBITRATION_TEXTS } from './arbitration.js';
import { AUTHORITY_PAPER_TEXTS } from './authority-papers.js';
import { BOOK_TEXTS } from './book.js';
import { CASE_TEXTS } from './case.js';
import { REQUEST_TEXTS } from './request.js';
import { SELF_SERVICE_TEXTS } from './self-service.js';
import { CUSTODY_TEXTS } from './custody.js';
import { fill } from './fill.js';
import { FILE_TEXTS } from './import.js';
import { INPUT_TEXTS } from './input.js';
import { INTAKE_TEXTS } from './intake.js';
import { FACTS_TEXTS } from './facts.js';
import { HANDOVER_TEXTS } from './handover.js';
import { GROUP_TEXTS } from './group.js';
import { IDENTITY_TEXTS } from './accounts.js';
import { NETWORK_TEXTS } from './network.js';
import { NOTICE_TEXTS } from './notice.js';
import { PERIOD_TEXTS } from './period.js';
import { PRIVACY_TEXTS } from './privacy.js';
import { PROCEEDING_TEXTS } from './proceedings.js';
import type { ProblemTexts, Text } from './text.js';

/** Every code that anything in the program can refuse with. */
export const PROBLEM_TEXTS: ProblemTexts<ProblemCode> = {
  ...CASE_TEXTS,
  ...INTAKE_TEXTS,
  ...PERIOD_TEXTS,
  ...FACTS_TEXTS,
  ...GROUP_TEXTS,
  ...CUSTODY_TEXTS,
  ...SELF_SERVICE_TEXTS,

  ...PROCEEDING_TEXTS,
  ...ARBITRATION_TEXTS,
  ...AUTHORITY_PAPER_TEXTS,
  ...APP_TEXTS,
  ...NETWORK_TEXTS,
  ...IDENTITY_TEXTS,
  ...BOOK_TEXTS,
  ...PRIVACY_TEXTS,
  ...REQUEST_TEXTS,
  ...HANDOVER_TEXTS,
  ...INPUT_TEXTS,
  ...FILE_TEXTS,
};

/** Facts that are codes are named by their words. */
const FACT_LABELS: Readonly<Record<string, Labels>> = {
  action: {
    ...ACTION_LABELS,
    ...PRIVACY_ACT_LABELS,
    ...ACCOUNT_ACT_LABELS,
    ...ACCOUNT_READ_LABELS,
    editCalendarDay: ['修改日历', 'edit the calendar'],
    editRoster: ['登记特邀调解名册', 'enter the roster'],
    acceptMandates: ['接受委派、委托', 'accept mandates'],
    courtRoster: ['查看特邀调解名册', 'read the rosters of courts'],
    changeSetting: ['改变设置', 'change a setting'],
    settings: ['查看设置', 'read the settings'],
    publishTariff: ['登记商事收费标准', 'enter a tariff'],
    recordService: ['记录网格法官服务', 'record a service'],
    loadCalendarYear: ['录入全年日历', 'load the calendar of a year'],
    calendarWaiting: ['查看等待日历的期限', 'read what waits for the calendar'],
  },
  status: { ...STATUS_LABELS, none: ['尚未登记', 'not registered'] },
  answer: REFERRAL_STATUS_LABELS,
  authority: AUTHORITY_LABELS,
  paper: AUTHORITY_PAPER_LABELS,
  step: ARBITRATION_STEP_LABELS,
  after: ARBITRATION_STEP_LABELS,
  right: RIGHT_LABELS,
  missing: FILE_ITEM_LABELS,
  items: FILE_ITEM_LABELS,
  document: ID_KIND_LABELS,
  side: SIDE_LABELS,
  track: TRACK_LABELS,
  package: PACKAGE_LABELS,
  type: labelsOf(DISPUTE_TYPES),
  ...{ proceeding: PROCEEDING_KIND_LABELS, open: PROCEEDING_KIND_LABELS },
  ...{ standing: PROCEEDING_STATUS_LABELS, next: PROCEEDING_STATUS_LABELS },
  ...{ attachments: ATTACHMENT_LABELS, matters: EXCLUDED_MATTER_LABELS },
  ...{ grounds: COURT_GROUND_LABELS, level: COURT_LEVEL_LABELS },
};

type Fact = Facts[string];

function factIn(language: Language, name: string, fact: Fact): string {
  const labels = FACT_LABELS[name];
  const say = (one: unknown): string => labels?.[String(one)]?.[language === 'zh' ? 0 : 1] ?? String(one);
  return Array.isArray(fact) ? fact.map(say).join(language === 'zh' ? '、' : ', ') : say(fact);
}

/** The text in the language, its facts filled in. */
function filled(text: Text, facts: Facts, language: Language): string {
  const words = Object.entries(facts).map(([name, fact]) => [name, factIn(language, name, fact)]);
  return fill(text[language], Object.fromEntries(words));
}

/** Why something was refused. */
export function problemText(code: ProblemCode, facts: Facts, language: Language): string {
  return filled(PROBLEM_TEXTS[code], { code, ...facts }, language);
}

/** What is said beside an answer. */
export function noticeText(code: NoticeCode, facts: Facts, language: Language): string {
  return filled(NOTICE_TEXTS[code], facts, language);
}
