/** Why a register's row is refused or doubtful, and why a file cannot be read; `{name}` stands for a fact. */
import type { SkippedGuard } from '../../../domain/case/steps/attest.js';
import type { FileProblem, ProblemCode } from '../../../domain/kernel/problem-code.js';
import type { ProblemTexts, Text } from './text.js';

export const FILE_TEXTS: ProblemTexts<FileProblem> = {
  FILE_UNREADABLE: { zh: '打不开文件 {file}。', en: 'The file {file} cannot be opened.' },
  FILE_EMPTY: { zh: '文件是空的，没有表头。', en: 'The file is empty: it has no header.' },
  FILE_IS_FOLDER: {
    zh: '{file} 是文件夹，请指定其中的台账文件。',
    en: '{file} is a folder; name the register file inside it.',
  },
  FILE_OLD_EXCEL: {
    zh: '{file} 是旧版 Excel（.xls）或者带密码的工作簿，请在表格软件中打开，另存为不带密码的 .xlsx 或 CSV 后再导入。',
    en: '{file} is an old Excel file (.xls) or a workbook with a password. Open it and save it as .xlsx without a password, or as CSV.',
  },
  FILE_WEB_PAGE: {
    zh: '{file} 其实是网页或 XML（有的系统导出的 .xls 就是这样），请在表格软件中打开，另存为 .xlsx 或 CSV 后再导入。',
    en: '{file} is a web page or XML, as some systems export under the name .xls. Open it and save it as .xlsx or CSV.',
  },
  FILE_NO_TABLE: {
    zh: '{file} 不是表格，请另存为 .xlsx 或 CSV 后再导入。',
    en: '{file} is no table; save it as .xlsx or CSV.',
  },
  FILE_BROKEN: {
    zh: '第 {line} 行起无法读取（引号未闭合或文件损坏）。',
    en: 'The file cannot be read from line {line} on (an unclosed quote, or a damaged file).',
  },
  ENCODING_UNKNOWN: {
    zh: '文件编码无法识别，请另存为 UTF-8 或 GB18030。',
    en: 'The encoding is neither UTF-8 nor GB18030; save it as one of them.',
  },
  COLUMNS_MISSING: {
    zh: '缺少列：{missing}。文件中不认识的列：{unknown}。',
    en: 'Columns are missing: {missing}. Columns of the file that are not known: {unknown}.',
  },
  MAP_BROKEN: {
    zh: '对照表 {file} 无法读取（应为 JSON，或者三列的 CSV：栏目、对方用词、本系统用词）。',
    en: 'The mapping {file} cannot be read: JSON, or CSV of three columns: column, their word, our word.',
  },
  MAP_UNCLEAR: {
    zh: '对照表第 {line} 条无法理解：没有这个栏目，或者缺少用词。',
    en: 'Entry {line} of the mapping is unclear: there is no such column, or a word is missing.',
  },
  COLUMN_TWICE: { zh: '列“{column}”出现两次。', en: 'The column {column} is there twice.' },
};

export const ROW_TEXTS = {
  COLUMN_UNKNOWN: { zh: '不认识这一列，未导入。', en: 'This column is not known; it was not imported.' },
  COLUMN_ABSENT: { zh: '文件没有这一列，按空白处理。', en: 'The file lacks this column; it counts as empty.' },
  ROW_TOO_LONG: {
    zh: '这一行的格数比表头多，可能错列。',
    en: 'The row has more cells than the header; they may have shifted.',
  },
  ROW_ALIKE: {
    zh: '与{others}的双方当事人相同，登记日期相差不超过 {days} 天，请核对是否为同一纠纷；已照常导入。',
    en: 'The same two people as in {others}, within {days} days. Check whether it is one dispute; it was imported all the same.',
  },
  TOTAL_SKIPPED: { zh: '合计行，不作为案件导入。', en: 'A line of totals; it is no case.' },
  TOTAL_DIFFERS: {
    zh: '合计与各行之和 {found} 不符，可能缺行或者有误。',
    en: 'Not the sum of the rows, which is {found}; rows may be missing or wrong.',
  },
  ROW_NEW: {
    zh: '将新建：{type}，{committee}于 {acceptedOn} 受理，承办 {receiver}，{result}（{endedOn}），当事人 {parties} 名，其中未成年人 {minors} 名。',
    en: 'Would be a new case: {type}, accepted on {acceptedOn} by {committee}, receiver {receiver}, {result} ({endedOn}), parties {parties}, minors among them {minors}.',
  },
  ROW_UNCHANGED: { zh: '早已导入，不会改变。', en: 'Imported before; would stay as it is.' },
  DIVISION_ABOLISHED: {
    zh: '该区划代码已撤销（最后见于 {until} 的名录），按现行代码 {successor} 计。',
    en: 'The division code was abolished (last listed {until}); taken as {successor}.',
  },
  COMMITTEE_NOWHERE: {
    zh: '没有写明行政区划代码，也没有哪个区划有这个受理组织。',
    en: 'No division is written, and no committee anywhere has this name alone.',
  },
  COMMITTEE_AMBIGUOUS: {
    zh: '没有写明行政区划代码，而有多个受理组织同名：{allowed}；请写明。',
    en: 'No division is written, and committees in several have this name: {allowed}. Write which.',
  },
  ROW_REPEATED: {
    zh: '与本文件前面的一行完全相同，只计一次。',
    en: 'The same as an earlier row of this file; counted once.',
  },
  ROW_REFUSED: { zh: '数据库拒绝了这一行。', en: 'The database refused this row.' },
  NUMBER_TAKEN: { zh: '该登记编号已用于内容不同的案件。', en: 'The number is already used with other content.' },
  ACCEPTANCE_MISSING: { zh: '没有受理日期。', en: 'There is no acceptance date.' },
  ACCEPTANCE_UNREADABLE: { zh: '受理日期无法识别。', en: 'The acceptance date cannot be read.' },
  REFERRAL_UNREADABLE: { zh: '移送日期无法识别。', en: 'The referral date cannot be read.' },
  CLOSING_UNREADABLE: { zh: '办结日期无法识别。', en: 'The closing date cannot be read.' },
  DAY_IN_FUTURE: { zh: '日期晚于今天（{today}）。', en: 'The date is after today ({today}).' },
  DAY_TOO_EARLY: {
    zh: '日期早于 {earliest}，请核对年份。',
    en: 'The date is before {earliest}; check the year.',
  },
  BIRTH_IN_FUTURE: {
    zh: '证件号码中的出生日期晚于今天（{today}）。',
    en: 'The day of birth in the ID number is after today ({today}).',
  },
  NAME_SIGN_REFUSED: {
    zh: '姓名或者名称中有表情符号或者控制字符。',
    en: 'The name contains an emoji or a control sign.',
  },
  NAME_CLEANED: {
    zh: '姓名或者名称中有看不见的字符，已去掉。',
    en: 'The name contained invisible signs; they were taken out.',
  },
  PARTIES_SPLIT: {
    zh: '一格写了多个当事人，已分为 {count} 个，请核对。',
    en: 'Several parties in one cell; taken as {count}. Please check.',
  },
  PARTIES_UNCLEAR: {
    zh: '一格似有多个当事人，无法分开，按一个计；请分行或者分格写明。',
    en: 'Perhaps several parties in one cell; kept as one. Write each by itself.',
  },
  NUMBERS_UNCLEAR: {
    zh: '号码个数与当事人个数不符，无法对应，按原文密存，不能用于查找。',
    en: 'Not one number for each party; kept sealed as typed, not searchable.',
  },
  CLOSED_BEFORE_ACCEPTED: {
    zh: '办结日期早于受理日期 {acceptedOn}。',
    en: 'Closed before it was accepted on {acceptedOn}.',
  },
  REFERRED_BEFORE_ACCEPTED: {
    zh: '移送日期早于受理日期 {acceptedOn}。',
    en: 'Referred before it was accepted on {acceptedOn}.',
  },
  REFERRED_AFTER_CLOSED: { zh: '移送日期晚于办结日期 {endedOn}。', en: 'Referred after it was closed on {endedOn}.' },
  RESULT_UNKNOWN: {
    zh: '办结方式不在词表中，可用：{allowed}。',
    en: 'The result is not a known word. Allowed: {allowed}.',
  },
  RESULT_WITHOUT_DAY: { zh: '有办结方式而没有办结日期。', en: 'There is a result but no closing date.' },
  DAY_WITHOUT_RESULT: { zh: '有办结日期而没有办结方式。', en: 'There is a closing date but no result.' },
  REFERRAL_WITHOUT_RECEIVER: { zh: '有移送日期而没有承办组织。', en: 'There is a referral date but no receiver.' },
  RECEIVER_WITHOUT_DAY: { zh: '有承办组织而没有移送日期。', en: 'There is a receiver but no referral date.' },
  RECEIVER_UNKNOWN: {
    zh: '本区没有这个可受理案件的承办组织。',
    en: 'The district has no room of this name that takes cases.',
  },
  RECEIVER_AMBIGUOUS: {
    zh: '本区有多个同名组织，无法确定承办者。',
    en: 'Several rooms of the district have this name.',
  },
  RECEIVER_IS_ACCEPTING: { zh: '承办组织就是受理组织。', en: 'The receiver is the accepting committee itself.' },
  DIVISION_UNKNOWN: { zh: '行政区划代码不存在。', en: 'The division code is not known.' },
  COMMITTEE_UNKNOWN: {
    zh: '区划 {division} 没有这个受理组织，有：{allowed}；或者用 --map 对照。',
    en: 'Division {division} has no committee of this name. It has: {allowed}; or map it with --map.',
  },
  TYPE_UNKNOWN: {
    zh: '纠纷类型不在十八类之中，可用：{allowed}；或者用 --map 对照。',
    en: 'The dispute type is none of the eighteen. Allowed: {allowed}; or map it with --map.',
  },
  SOURCE_UNKNOWN: {
    zh: '受理渠道不在词表中，可用：{allowed}；或者用 --map 对照。',
    en: 'The source is not a known word. Allowed: {allowed}; or map it with --map.',
  },
  ID_NUMBER_DOUBTFUL: {
    zh: '证件号码校验不符，按原文密存，不能用于查找。',
    en: 'The ID number fails its check; kept sealed as typed, not searchable.',
  },
  ID_NUMBER_UPGRADED: {
    zh: '十五位旧号码已换算为十八位用于查找，原文密存。',
    en: 'A number of 15 digits became the 18 by which the person is found; kept sealed as typed besides.',
  },
  ID_OF_ORGANISATION: {
    zh: '名称是单位，号码是公民身份号码（可能是法定代表人的），按原文密存，不能用于查找，不作为信用代码。',
    en: 'The name is an organisation’s, the number a citizen’s; kept sealed as typed, not searchable, never a credit code.',
  },
  PHONE_DOUBTFUL: {
    zh: '电话号码不合格式，按原文密存，不能用于查找。',
    en: 'The phone number is malformed; kept sealed as typed, not searchable.',
  },
  AMOUNT_DOUBTFUL: {
    zh: '金额无法识别，按不详计，原文密存。',
    en: 'The amount cannot be read; it counts as unknown and is kept sealed as typed.',
  },
  PEOPLE_DOUBTFUL: {
    zh: '涉及人数无法识别，按已列当事人 {counted} 人计。',
    en: 'The number of people cannot be read; the parties named are counted: {counted}.',
  },
  PARTY_MISSING: {
    zh: '没有写明这一方当事人，未作此项检查。',
    en: 'This side is not named; the check for it was skipped.',
  },
  WORD_UNKNOWN: {
    zh: '用词不在词表中，未采用；可用：{allowed}。',
    en: 'The word is not known; it was left out. Allowed: {allowed}.',
  },
  ONLY_WHEN_SETTLED: {
    zh: '未调解成功，不应有此内容，未采用。',
    en: 'Without a settlement there is none; it was left out.',
  },
  MEDIATOR_UNKNOWN: {
    zh: '这位调解员没有岗位，已在受理组织设临时岗位，请核实（只列一次）。',
    en: 'This mediator held no post: a provisional one was made at the committee, to be confirmed (listed once).',
  },
  ROOM_CLOSED: {
    zh: '按现行规则（ROOM_CLOSED）该组织在 {day} 尚未成立或已撤销；按台账计入。',
    en: 'Today’s guard ROOM_CLOSED: the room was not open on {day}; attested, so it counts.',
  },
  ORAL_BARRED: {
    zh: '按现行规则（ORAL_BARRED）此类纠纷不得口头达成协议；按台账计入。',
    en: 'Today’s guard ORAL_BARRED: such disputes are not settled orally; attested, so it counts.',
  },
} as const satisfies Record<string, Text>;

/** What can be found of a row, or of a column. */
export type RowCode = keyof typeof ROW_TEXTS;

/** A rule of today that a row breaks has its own code. */
export type FindingCode = RowCode | ProblemCode;

/** Guards of today that ask for facts no register has; said once in each report. */
export const SKIPPED_GUARD_TEXTS: ProblemTexts<SkippedGuard> = {
  CONSENT_MISSING: { zh: '当事人是否同意', en: 'consent of the parties' },
  RIGHTS_NOTICE_MISSING: { zh: '权利义务告知', en: 'notice of rights' },
  TYPE_NOT_ADMITTED: { zh: '该组织可否受理此类纠纷', en: 'whether the room admits the type' },
  RECUSAL_UNCHECKED: { zh: '调解员回避', en: 'recusal of the mediator' },
  CASELOAD_FULL: { zh: '调解员在办案件上限', en: 'the mediator’s caseload' },
  NOTICE_MISSING: { zh: '转办告知', en: 'notice of the referral' },
  LOOP_NEEDS_DISPATCHER: { zh: '多次转办须经调处中心', en: 'repeated referrals through the hub' },
  REFERRAL_LAPSED: { zh: '接收期限', en: 'the window to answer a referral' },
  IDENTITY_UNCHECKED: { zh: '身份核验', en: 'check of identities' },
  TEXT_MISSING: { zh: '协议与笔录文本', en: 'texts of agreement and record' },
  ALREADY_SIGNED: { zh: '签名', en: 'signatures' },
  ROUTE_NOTICE_MISSING: { zh: '其他途径告知', en: 'notice of other routes' },
  WITHDRAWAL_INCOMPLETE: { zh: '撤回人的全部意思表示', en: 'acts of all who withdraw' },
};
