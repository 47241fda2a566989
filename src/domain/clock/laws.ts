/** Names of the laws that periods stand in, and short ways to write a row. */
import type { Mark } from '../taxonomy/term.js';
import type { Cite, ClockRow, Duty, Expiry, Length, StartEvent, Unit } from './row.js';

export const MEDIATION_LAW = '人民调解法';
export const CIVIL_PROCEDURE = '民事诉讼法';
export const CIVIL_PROCEDURE_READING = '民诉法解释（2022）';
export const CIVIL_CODE = '民法典';
export const LABOUR_ARBITRATION_LAW = '劳动争议调解仲裁法';
export const ARBITRATION_RULES = '劳动人事争议仲裁办案规则';
export const ENTERPRISE_RULES = '企业劳动争议协商调解规定';
export const LABOUR_READING = '法释〔2020〕26号';
export const INVITED_MEDIATION = '法释〔2016〕14号';
export const ONLINE_RULES = '人民法院在线调解规则';
export const OPINION_2025 = '关于严格依法规范民事案件立案与调解工作的意见（2025）';
export const CONFIRMATION_RULES = '人民调解协议司法确认程序若干规定（2011）';
export const ORDER_75 = '司法部令75号';
export const MEDICAL_RULES = '医疗纠纷预防和处理条例';
export const TRAFFIC_RULES = '道路交通事故处理程序规定';
export const POLICE_RULES = '公安机关办理行政案件程序规定';
export const LAND_LAW = '农村土地承包经营纠纷调解仲裁法';
export const RECONSIDERATION_LAW = '行政复议法';
export const ADMINISTRATIVE_SUIT = '行政诉讼法';
export const PETITION_RULES = '信访工作条例';
export const SHENZHEN_RULES = '深圳经济特区矛盾纠纷多元化解条例';
export const COURT_FEES = '诉讼费用交纳办法';
export const COMMERCIAL_RULES = '商事调解条例';
export const ARBITRATION_LAW = '仲裁法';
export const NOTARY_LAW = '公证法';
export const CONSUMER_LAW = '消费者权益保护法';
export const OWN_RULES = '本系统规则';

/** The day from which courts register first and mediate afterwards (OPINION_2025, W). */
export const REGISTER_FIRST = '2025-01-01';
export const LAST_BEFORE = '2024-12-31';

export const law = (name: string, article: string, mark: Mark): Cite => ({ law: name, article, mark });

const length =
  (unit: Unit) =>
  (count: number): Length => ({ count, unit });
/** Calendar days. */
export const days = length('CD');
/** Working days. */
export const workingDays = length('WD');
export const months = length('M');
export const years = length('Y');

type Named = Pick<ClockRow, 'zh' | 'en'>;
export const named = (zh: string, en: string): Named => ({ zh, en });

type Running = Pick<ClockRow, 'length' | 'from' | 'acts' | 'then'>;

/** How long, from what, whose turn it is, and what follows. */
export function runs(count: Length, from: StartEvent, acts: Duty, then: Expiry): Running {
  return { length: count, from, acts, then };
}

/** A rule without a number of days: at once, while something lasts, or as agreed. */
export function noNumber(from: StartEvent, acts: Duty, then: Expiry = 'NOTHING'): Running {
  return { length: null, from, acts, then };
}
