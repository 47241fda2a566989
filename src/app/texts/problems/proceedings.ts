/** Texts of the problems around applications to courts and commissions; each says what stays open. `{name}` stands for a fact. */
import type { ProceedingProblem } from '../../../domain/kernel/proceeding-problem.js';
import type { ProblemTexts } from './text.js';

export const PROCEEDING_TEXTS: ProblemTexts<ProceedingProblem> = {
  AUTHORITY_OF_OTHER_KIND: {
    zh: '此类申请应当向{authority}提出，请重新选择。',
    en: 'Such an application goes to a body of another kind ({authority}). Choose again.',
  },
  PROCEEDING_UNKNOWN: { zh: '本案没有这个程序，请重新选择。', en: 'The case has no such proceeding. Choose again.' },
  PROCEEDING_STEP_NOT_OPEN: {
    zh: '{proceeding}目前为“{standing}”，下一步只能是：{next}。',
    en: 'The {proceeding} stands at “{standing}”; what may follow: {next}.',
  },
  EXTENSION_NOT_NAMED: {
    zh: '法律没有规定该机关可以延长目前的办理期限；只有受理后的司法确认和仲裁审查可以延长。',
    en: 'No rule lets the authority extend what runs now: only a confirmation or an arbitral review that was accepted.',
  },
  EXTENDED_ALREADY: {
    zh: '该期限已经延长过一次，不得再延长。',
    en: 'This period was extended once; it is not extended again.',
  },
  PROCEEDING_OF_OTHER: {
    zh: '该程序由其他机关办理，只能由该机关或者持案办理点记录。',
    en: 'Another authority handles this. It, or the room that holds the case, records it.',
  },
  PROCEEDING_STANDS: {
    zh: '本协议的{proceeding}目前为“{standing}”：同一程序不重复申请，司法确认与仲裁审查不能并行（办案规则第75条）。',
    en: 'There is a {proceeding} of this agreement (“{standing}”): it is not asked for twice, and judicial confirmation and arbitral review exclude each other (Labour Arbitration Rules, art 75).',
  },
  NO_PROCEEDING_FOR_STEP: {
    zh: '本案没有可以办理这一步的程序。',
    en: 'The case has no proceeding that could take this step.',
  },
  CONFIRMATION_DISMISSED: {
    zh: '法院已裁定驳回确认申请：当事人可以通过调解变更原协议或者达成新的协议，也可以向人民法院起诉（人民调解法第33条）。',
    en: 'The court has dismissed the application: the parties may change the agreement by mediation or make a new one, or sue (People’s Mediation Law, art 33).',
  },
  DECIDED_OUTSIDE: {
    zh: '法院、仲裁委已就本案作出文书，无须再申请司法确认。',
    en: 'The court or commission has made a document of its own in this case; there is nothing to confirm.',
  },
  COURT_NOT_COMPETENT: {
    zh: '该法院无权确认本协议。依{basis}，应当是{level}，管辖依据：{grounds}。',
    en: 'This court may not confirm the agreement. By {basis} it is a {level}, competent by {grounds}.',
  },
  SCREENING_INCOMPLETE: {
    zh: '请逐项说明协议是否涉及：{matters}（民诉法解释第355条）。',
    en: 'State of each whether the agreement concerns it: {matters} (Civil Procedure Interpretation, art 355).',
  },
  SCREENING_REASON_MISSING: {
    zh: '{type}常涉及“{matters}”，请写明本协议为何不涉及。',
    en: 'Disputes of this type ({type}) often concern {matters}. Say why this agreement does not.',
  },
  EXCLUDED_FROM_CONFIRMATION: {
    zh: '协议涉及“{matters}”，法院不受理确认申请（民诉法解释第355条）；可以起诉或者依法另行处理。',
    en: 'The agreement concerns {matters}, which no court confirms (Civil Procedure Interpretation, art 355). A suit or the proper procedure stays open.',
  },
  NOT_ONLY_PAYMENT: {
    zh: '劳动争议的调解协议，仅就给付义务达成的才能申请司法确认（法释〔2020〕26号第52条）；可以申请仲裁审查或者仲裁。',
    en: 'A labour agreement is confirmed only where it is about payment alone (Labour Interpretation I, art 52). Arbitral review and arbitration stay open.',
  },
  APPLICATION_NOT_JOINT: {
    zh: '申请须由双方当事人共同提出，还缺部分当事人的申请。',
    en: 'Both sides apply together; the application of some is missing.',
  },
  APPLICATION_LATE: {
    zh: '申请期限已于 {dueOn} 届满（{basis}），不再受理{proceeding}申请；{open}不受影响。因不可抗拒的事由或者其他正当理由耽误的，写明理由后可以提交，由受理机关决定。',
    en: 'The last day was {dueOn} ({basis}), so this route ({proceeding}) is over; the other ({open}) stays open. If force majeure or another good reason caused the delay, give it: the authority decides.',
  },
  ATTACHMENT_MISSING: { zh: '申请材料还缺：{attachments}。', en: 'The application lacks: {attachments}.' },
  REVIEW_ONLY_LABOUR: {
    zh: '只有劳动人事争议的调解协议可以申请仲裁审查。',
    en: 'Only agreements of labour disputes are reviewed by an arbitration commission.',
  },
  REVIEW_BARRED: {
    zh: '请求确认劳动关系的，不予受理仲裁审查（办案规则第75条）；可以申请仲裁。',
    en: 'No review of whether there was an employment relationship (Labour Arbitration Rules, art 75). Arbitration stays open.',
  },
  PAYMENT_ORDER_BARRED: {
    zh: '只有因支付劳动报酬、工伤医疗费、经济补偿或者赔偿金达成的协议可以据以申请支付令（调解仲裁法第16条）；可以申请仲裁或者起诉。',
    en: 'A payment order is open on agreements on pay, injury costs, compensation or damages (Labour Mediation and Arbitration Law, art 16). Arbitration and suit stay open.',
  },
  PAYMENT_NOT_OVERDUE: {
    zh: '协议约定的款项尚未逾期，逾期后才能申请支付令。',
    en: 'Nothing agreed is overdue yet; a payment order is asked for after that.',
  },
  CREDITOR_NOT_THE_WORKER: {
    zh: '支付令由劳动者申请，请选择劳动者。',
    en: 'The worker applies for the payment order. Choose the worker.',
  },
  NO_TITLE: {
    zh: '本案没有可以申请执行的文书：须有确认裁定、仲裁调解书或者生效的支付令。',
    en: 'The case has nothing to enforce: a confirming ruling, an arbitral mediation document or an effective payment order.',
  },
  NOTHING_TO_OBJECT_TO: {
    zh: '本案没有可以提出异议的确认裁定或者支付令。',
    en: 'The case has no confirming ruling and no payment order to object to.',
  },
  FILING_ALREADY_OFFERED: {
    zh: '已在协助该当事人办理，请接着原来的程序办理。',
    en: 'This party is being helped with it already. Go on with that one.',
  },
  ARBITRATION_ONLY_LABOUR: {
    zh: '只有劳动人事争议可以申请劳动人事争议仲裁；其他争议可以起诉。',
    en: 'Only labour disputes go to labour arbitration. Others may go to court.',
  },
};
