/** Texts of the problems of days, of what is typed, of parties’ acts and of the way to acceptance. */
import type { IntakeProblem } from '../../../domain/kernel/case-problem.js';
import type { ProblemTexts } from './text.js';

export const INTAKE_TEXTS: ProblemTexts<IntakeProblem> = {
  // Days
  DAY_IN_FUTURE: {
    zh: '日期 {day} 晚于今天（{today}），请填已经到来的日期。',
    en: 'The day {day} is after today ({today}). Give a day that has come.',
  },
  DAY_TOO_EARLY: {
    zh: '日期 {day} 早于 {earliest}，请核对年份。',
    en: 'The day {day} is before {earliest}. Please check the year.',
  },
  DAY_TOO_LATE: {
    zh: '日期 {day} 晚于 {latest}，请核对年份。',
    en: 'The day {day} is after {latest}. Please check the year.',
  },
  DAY_BEFORE_LAST_STEP: {
    zh: '日期 {day} 早于本案上一步（{last}），请填 {last} 或之后的日期；上一步日期有误的，请先更正。',
    en: 'The day {day} is before the last step of the case ({last}). Give {last} or later, or amend that step first.',
  },
  DAYS_OUT_OF_ORDER: {
    zh: '更正后各步的日期先后颠倒：登记、受理、流转、调解、结案依次不得早于前一步，且不得晚于今天（{today}）。',
    en: 'The amended days are out of order: registration, acceptance, referral, sessions and end follow each other, none after today ({today}).',
  },

  // What is typed of people and money
  TEXT_MISSING: { zh: '此项须填写文字。', en: 'Please write something here.' },
  AMOUNT_MALFORMED: { zh: '金额须为不小于零的整数（分）。', en: 'An amount is a whole number of fen, zero or more.' },
  AMOUNT_TOO_LARGE: {
    zh: '金额超过单案上限 {most} 分（一百亿元），请核对单位是否为分。',
    en: 'The amount is beyond the cap of a case, {most} fen. Please check that it is in fen.',
  },
  SAME_PERSON_OPPOSED: {
    zh: '同一人（证件号码相同）出现在两方，请核对当事人及其代理人、监护人。',
    en: 'One person (the same number) stands on two sides. Check the parties and those who speak for them.',
  },
  SAME_PERSON_TWICE: {
    zh: '同一人（证件号码相同）在同一方列了两次；删去一个，或者确认无误后再提交。',
    en: 'One person (the same number) is twice a party of one side. Remove one, or confirm that both are meant.',
  },
  PEOPLE_MALFORMED: {
    zh: '涉及人数须为 1 至 1000000 的整数。',
    en: 'The number of people is a whole number from 1 to 1,000,000.',
  },

  CREDIT_CODE_IS_PERSONAL: {
    zh: '这是公民身份号码，不是统一社会信用代码；请填在身份证件号码一栏。',
    en: 'This is a citizen’s identity number, no credit code. Enter it as the identity number.',
  },
  NAME_SIGN_REFUSED: {
    zh: '姓名或者名称中有表情符号或者控制字符，请删去后重新填写。',
    en: 'The name contains an emoji or a control sign. Remove it and try again.',
  },

  // Parties and their acts
  PARTY_MISSING: {
    zh: '还缺当事人：申请人和被申请人至少各有一方；征求意见和回访须选明是哪一方。',
    en: 'A party is missing: there is at least one applicant and one respondent, and who was asked or visited is named.',
  },
  PARTY_UNKNOWN: {
    zh: '所选的人不是本案当事人，请重新选择。',
    en: 'The person chosen is no party of this case. Choose again.',
  },
  PARTIES_FIXED: {
    zh: '更正只能修改已登记当事人的信息；增加、退出、更换当事人请办理相应步骤。',
    en: 'Amending changes what is known of the registered parties. Parties are added, dropped and substituted by steps of their own.',
  },
  PARTIES_TOO_MANY: {
    zh: '一宗案件最多登记 {most} 名当事人；人数更多的，请登记推选出的代表人，其余人员的名单附卷。',
    en: 'A case has at most {most} parties. Of more, enter the representatives they chose, and keep the list of the others in the file.',
  },
  PARTY_LAST_OF_SIDE: {
    zh: '这是该方最后一名当事人，不能退出；全部退出的，请办理撤回或者终止调解。',
    en: 'This is the last party of its side and stays. When all leave, withdraw the case or end the mediation.',
  },
  ACT_UNRECORDED: {
    zh: '还缺当事人的意思表示：本人退出的由其本人作出，放弃对其请求的由全体申请人作出。',
    en: 'Somebody has not said so yet: who withdraws does so in person; a claim is given up by all applicants.',
  },
  SUCCESSOR_UNKNOWN: {
    zh: '权利义务由同一方其他当事人承受的，请选择该当事人；其他原因不填承受人。',
    en: 'Where rights pass to another party of the same side, choose it; for other reasons there is no successor.',
  },
  REASON_DOES_NOT_FIT: {
    zh: '所选原因与该当事人不符：死亡只适用于自然人，合并分立、终止只适用于单位，放弃请求不适用于申请人。',
    en: 'The reason does not fit: death is of persons, merger and dissolution of organisations, and no claim is given up against an applicant.',
  },
  MINOR_NOT_A_PERSON: { zh: '只有自然人可以是未成年人。', en: 'Only a natural person can be a minor.' },
  STAND_IN_UNKNOWN: {
    zh: '所选的人不是该当事人的代理人、监护人或者代表人，请先补登或者重新选择。',
    en: 'The person chosen is no agent, guardian or representative of this party. Add them first or choose again.',
  },
  GUARDIAN_MUST_ACT: {
    zh: '未成年人的意思表示须由监护人作出，请选择监护人；尚未登记监护人的，请先更正补登。',
    en: 'A minor acts through the guardian. Choose the guardian, or add one by amending the case.',
  },
  AGENT_NOT_AUTHORISED: {
    zh: '代理人达成和签署协议须有特别授权，请补交特别授权委托书或者由当事人本人办理。',
    en: 'An agent settles only with special authorisation. Put it on file, or let the party act in person.',
  },
  ACT_AFTER_STEP: {
    zh: '当事人作出表示的日期 {day} 晚于本步骤的日期 {step}，请核对。',
    en: 'The party’s act ({day}) is later than the step ({step}). Please check the days.',
  },
  ACT_MISSING: { zh: '请记明当事人签署的方式、日期。', en: 'Record how and when the party signed.' },
  CONSENT_MISSING: {
    zh: '尚有当事人未表示同意，请征得各方同意并逐一记明。',
    en: 'Not every party has consented. Obtain and record the consent of each.',
  },
  PARTY_REFUSES: {
    zh: '当事人明确拒绝调解的，不得调解；请办理不予受理并告知其他途径。',
    en: 'There is no mediation against a party’s clear refusal. Refuse the case and tell the other ways.',
  },

  // Intake
  RIGHTS_NOTICE_MISSING: {
    zh: '受理前须告知当事人权利义务，请记明告知的方式和日期。',
    en: 'The parties are told their rights and duties before acceptance. Record how and when.',
  },
  RIGHTS_NOTICE_LATE: {
    zh: '权利义务告知日期 {day} 晚于受理日期，请核对。',
    en: 'The rights notice ({day}) is later than the acceptance. Please check the days.',
  },
  ROUTE_NOTICE_MISSING: {
    zh: '须告知当事人可以通过仲裁、行政、司法途径维护权利，请记明告知的方式和日期。',
    en: 'The parties are told of arbitration, administrative relief and court. Record how and when.',
  },
  NOTICE_MUST_BE_WRITTEN: {
    zh: '劳动争议须书面告知，请改用书面方式。',
    en: 'In a labour dispute this notice is given in writing.',
  },
  ALREADY_THERE: { zh: '本案已在“{room}”，无须转交。', en: 'The case is at “{room}” already.' },
  ROOM_CLOSED: {
    zh: '“{room}”已停止办理，请另选办理点。',
    en: '“{room}” is closed. Choose another room.',
  },
  ROOM_CANNOT_ACCEPT: {
    zh: '“{room}”不受理调解，请另选办理点。',
    en: '“{room}” does not take cases for mediation. Choose another room.',
  },
  TYPE_NOT_ADMITTED: {
    zh: '“{room}”不受理{type}，请另选办理点。',
    en: '“{room}” does not take disputes of the type “{type}”. Choose another room.',
  },
  TYPE_EXCLUDED: {
    zh: '“{room}”依{law}第{article}条不得受理{type}（依据标记 {mark}），请转其他办理点；当事人申请仲裁、起诉不受影响。',
    en: '“{room}” may not take disputes of the type “{type}” ({law}, art. {article}, mark {mark}). Pass it to another room; arbitration and court stay open.',
  },
  SCOPE_NOT_CHECKED: {
    zh: '行政争议限于赔偿、补偿、自由裁量权或者复议中的案件可以调解（行政诉讼法第六十条、行政复议法第五条），请选明属于哪一种。',
    en: 'Of disputes with an authority only compensation, indemnity, discretion or a case in reconsideration can be mediated. Say which it is.',
  },
  SCOPE_UNFIT: {
    zh: '此项只由行政争议协同化解工作站填写，请留空。',
    en: 'Only a station for disputes with an authority fills this in. Leave it out.',
  },
};
