/** Texts of the problems a case can raise: what is wrong and what to do, blaming nobody; `{name}` stands for a fact. */
import type { CaseProblem } from '../../../domain/kernel/case-problem.js';
import type { ProblemTexts } from './text.js';

export const CASE_TEXTS: ProblemTexts<CaseProblem> = {
  // Mediators and sessions
  MEDIATOR_UNKNOWN: {
    zh: '所选岗位今天没有在任的调解员，请重新选择。',
    en: 'The post chosen has no mediator today. Choose again.',
  },
  MEDIATOR_NOT_OF_ROOM: {
    zh: '所选的人不是本办理点的调解员，请从本办理点选择。',
    en: 'The person chosen is no mediator of this room. Choose one of this room.',
  },
  MEDIATOR_NOT_ON_CASE: {
    zh: '被更换的人不是本案调解员，请重新选择。',
    en: 'The person to be replaced does not mediate this case. Choose again.',
  },
  MEDIATOR_TWICE: { zh: '同一调解员只能指派一次，请重新选择。', en: 'A mediator is named once only. Choose again.' },
  MEDIATOR_CONFLICTED: {
    zh: '该调解员与本案有利害关系，应当回避，请另行指派。',
    en: 'This mediator has a tie to the case and stands aside. Assign another.',
  },
  RECUSAL_UNCHECKED: {
    zh: '请先询问调解员是否有应当回避的情形并予以确认。',
    en: 'Ask each mediator for any reason to stand aside, and confirm it.',
  },
  CASELOAD_FULL: {
    zh: '该调解员在办 {open} 件，已达上限 {cap} 件；确需指派的，请说明理由。',
    en: 'This mediator has {open} open cases of {cap}. Choose another, or give the reason.',
  },
  SESSION_IN_PAST: { zh: '安排的时间须在现在之后。', en: 'A session is planned for a time to come.' },
  SESSION_IN_FUTURE: {
    zh: '调解开始后才能记录；将来的调解请先安排。',
    en: 'A session is recorded once it has begun. Schedule the ones to come.',
  },
  SESSION_UNKNOWN: {
    zh: '本案没有开展过这次调解，请重新选择。',
    en: 'No such session was held in this case. Choose again.',
  },
  SESSION_NOT_PLANNED: { zh: '没有这次安排，或者它已取消、已开展。', en: 'This session is not planned, or no longer.' },
  NO_SESSION_PLANNED: { zh: '本案目前没有安排中的调解。', en: 'The case has no planned session.' },
  CAUCUS_NEEDS_ONE_PARTY: {
    zh: '背对背调解须选明且只选一方当事人；面对面调解不选。',
    en: 'A caucus is with exactly one party, named and present; a joint session names none.',
  },
  SIDE_ABSENT: {
    zh: '面对面调解须双方到场；只有一方的，请按背对背调解记录。',
    en: 'A joint session has both sides present. With one side only, record a caucus.',
  },
  GUARDIAN_ABSENT: {
    zh: '未成年人参加调解须有监护人在场，请选择到场的监护人。',
    en: 'A minor attends with the guardian. Name the guardian who was present.',
  },
  IDENTITY_UNCHECKED: {
    zh: '请核对每位到场人的身份并予以确认。',
    en: 'Check the identity of everybody present, and confirm it.',
  },
  HELPER_CONSENT_MISSING: {
    zh: '邀请他人参与调解须经当事人同意，请征得同意并予以确认。',
    en: 'Others are invited to help only with the parties’ consent. Obtain it, and confirm it.',
  },

  // Agreement
  CONTENT_UNCHECKED: {
    zh: '请先审查协议内容是否自愿、合法、明确并予以确认。',
    en: 'Check that the content is free, lawful and clear, and confirm it.',
  },
  ORAL_BARRED: {
    zh: '此类案件须订立书面协议（{basis}），请改为拟定书面协议。',
    en: 'Such a case needs a written agreement ({basis}). Draft one instead.',
  },
  SIGNATURE_NOT_SPOKEN: {
    zh: '签署须为签名、盖章、按指印或者电子签名；口头同意请记录为口头协议。',
    en: 'A signature is given on paper or electronically. Record words of mouth as an oral agreement.',
  },
  E_SIGNATURE_BARRED: {
    zh: '婚姻、收养、继承等人身关系文书不得使用电子签名，请改为纸质签署。',
    en: 'Papers on marriage, adoption or inheritance are not signed electronically. Sign on paper.',
  },
  ALREADY_SIGNED: { zh: '此项签署已经记录，无须重复。', en: 'This signature is recorded already.' },
  NOTHING_TO_SIGN: {
    zh: '所需签署已经齐全；案件信息更正后仍未生效的，请重新拟定协议并签署。',
    en: 'All signatures needed are there. If the agreement has no effect after an amendment, draft and sign it anew.',
  },

  // Performance and tracking
  AMOUNTS_DIFFER: {
    zh: '各履行事项的金额合计 {items} 分，与协议金额 {agreed} 分不一致，请核对。',
    en: 'The items add up to {items} fen, and the amount agreed is {agreed} fen. Make them agree.',
  },
  DUE_BEFORE_AGREEMENT: {
    zh: '履行期限 {dueOn} 早于协议日期 {on}，请核对；已经履行的请填履行日期。',
    en: 'The item is due on {dueOn}, before the agreement of {on}. Check the day; for what was done already give its day.',
  },
  AGREEMENT_NOT_IN_EFFECT: {
    zh: '协议尚未生效，请重新拟定并签署，不作更正。',
    en: 'The agreement is not in effect yet. Draft it anew, so that everybody signs what stands.',
  },
  ITEM_UNKNOWN: { zh: '协议中没有这一履行事项，请重新选择。', en: 'The agreement has no such item. Choose again.' },
  ITEM_ALREADY_PERFORMED: { zh: '这一事项已记录为履行。', en: 'This item is recorded as performed already.' },
  NOTHING_TO_PERFORM: { zh: '协议没有未履行的事项。', en: 'Nothing of the agreement is left to perform.' },
  BEFORE_AGREEMENT: {
    zh: '履行日期早于协议生效日期（{effectiveOn}），请核对。',
    en: 'Performance is dated before the agreement took effect ({effectiveOn}). Please check the day.',
  },
  NOT_YET_DUE: {
    zh: '履行期限 {dueOn} 届满之后才能记录未履行。',
    en: 'A default is recorded after the day agreed ({dueOn}) has passed.',
  },
  DEFAULT_NEEDS_REPORT: {
    zh: '该事项未约定期限，请记明提出履行要求的当事人。',
    en: 'No day was agreed for this item. Record the party who demands performance.',
  },
  SCORE_OUT_OF_RANGE: {
    zh: '评分为 1 至 5 分的整数；当事人不愿评分的，请选“不评分”。',
    en: 'A score is a whole number from 1 to 5, or none when the party declines.',
  },
  ALREADY_EVALUATED: { zh: '该当事人已经评价；每方评价一次。', en: 'Each party evaluates once, and this was done.' },

  // Endings and the archive
  ARBITRATION_NOT_NAMED: {
    zh: '劳动争议终止调解，告知书须写明可以申请劳动仲裁，请补充并予以确认。',
    en: 'In a labour dispute the notice names arbitration. Add it, and confirm it.',
  },
  GROUND_IS_WITHDRAWAL: {
    zh: '申请人撤回的，请使用“撤回申请”办理。',
    en: 'When the applicant takes the case back, use “withdraw”.',
  },
  WITHDRAWAL_INCOMPLETE: {
    zh: '尚有申请人未表示撤回；须由全部申请人撤回。',
    en: 'Not every applicant withdraws. The act of each is needed.',
  },
  NOT_AN_APPLICANT: {
    zh: '只有申请人可以撤回；被申请人拒绝调解的，请办理终止调解。',
    en: 'Only applicants withdraw. When the other side refuses, end the mediation.',
  },
  FILE_INCOMPLETE: {
    zh: '卷宗缺少：{missing}。请补齐，或者逐项写明情况说明。',
    en: 'The file lacks: {missing}. Add them, or explain each in the file note.',
  },
  FILE_ITEM_UNKNOWN: {
    zh: '卷宗目录中没有“{items}”，请从目录中选择。',
    en: 'The file order knows no “{items}”. Choose from the list.',
  },

  // Corrections
  NOTHING_CHANGES: { zh: '没有需要更正的内容。', en: 'Nothing would be changed.' },
  STEP_NOT_TAKEN: {
    zh: '本案尚无此步骤，无从更正。',
    en: 'The case has not taken this step, so there is nothing to amend.',
  },
  CORRECTION_NOT_GRANTED: {
    zh: '已归档的案卷只能依已准予且尚未办理的更正请求更正；请先登记当事人的更正请求并作出决定。',
    en: 'An archived file is amended only to carry out a correction that was granted and is not made yet. Record and decide the party’s request first.',
  },
  UNDO_ALREADY_ASKED: {
    zh: '已有一项撤销申请待司法行政监督员决定。',
    en: 'An undo is asked already and waits for the justice supervisor.',
  },
  UNDO_NOT_ASKED: { zh: '本案没有待决定的撤销申请。', en: 'No undo of this case is asked for.' },
  UNDO_STALE: {
    zh: '申请撤销之后案件又有新的步骤，请先驳回这项申请，再就最新一步重新申请。',
    en: 'The case moved on after the undo was asked. Decline it, and let the last step be asked for anew.',
  },
  UNDO_BY_ASKER: {
    zh: '申请撤销的人不能自行批准，请由另一位监督员决定。',
    en: 'Who asked for the undo does not confirm it. Another supervisor decides.',
  },
  ANNULMENT_NEEDS_SETTLEMENT: {
    zh: '只有全部调解成功的案件才能登记协议失效。',
    en: 'Only the agreement of a case settled as a whole can be recorded as annulled.',
  },
  ANNULMENT_ALREADY_RECORDED: {
    zh: '本案协议失效已经登记。',
    en: 'The annulment of this agreement is recorded already.',
  },
  REOPEN_REASON_UNFIT: {
    zh: '所选原因与本案的结果不符：对协议发生争议须有仍然有效的协议，协议失效须已记录失效。',
    en: 'The reason does not fit how the case ended: a dispute on the agreement needs one in effect, an annulled one must be recorded as such.',
  },
  PARTIES_NOT_COPIED: {
    zh: '当事人信息须重新填写：本案不在您的办理点，或者有当事人的信息已限制处理。',
    en: 'Name the parties anew: the case is not in your room, or the data of a party may only be kept.',
  },
  REOPENED_CASE_STANDS: {
    zh: '本案之后已有再次登记的案件，撤销后两案会并存；请先撤销后一案件的登记。',
    en: 'A later case takes this one up again, and both would stand side by side. Undo the registration of the later one first.',
  },
  LINKED_TO_ITSELF: { zh: '案件不能与自身关联。', en: 'A case is not linked with itself.' },
  ALREADY_LINKED: { zh: '两案已有这种关联。', en: 'The two cases are linked in this way already.' },
  NOT_LINKED: { zh: '两案没有这种关联。', en: 'The two cases are not linked in this way.' },
  LINK_OF_REOPENING: {
    zh: '再次登记形成的关联不能解除。',
    en: 'The link between a case and the one that reopens it stays.',
  },
  NOT_FROM_REGISTER: {
    zh: '本案不是由台账导入的，不能按台账办理。',
    en: 'This case did not come from a register, so a register cannot move it.',
  },

  // Referrals
  REFERRED_TO_ITSELF: {
    zh: '本案已在该办理点，请另选办理点。',
    en: 'The case is in this room already. Choose another room.',
  },
  REFERRAL_ALREADY_OPEN: {
    zh: '本案已有一项未答复的流转，请等待答复或者先收回。',
    en: 'A referral of this case is open. Wait for the answer, or recall it first.',
  },
  REFERRAL_NOT_OPEN: {
    zh: '本案没有可以这样办理的流转：可能尚未发出、已经答复或者已经收回。',
    en: 'No referral of this case can be handled so: it is not sent yet, answered or recalled.',
  },
  REFERRAL_ANSWERED: {
    zh: '该转办已于 {answeredOn} 有结果：{answer}，不必再次办理。',
    en: 'This referral came to its end on {answeredOn}: {answer}. There is nothing more to answer.',
  },
  REFERRAL_LAPSED: {
    zh: '接收期限已于 {dueOn} 届满，请移送方重新发出。',
    en: 'The window to accept ended on {dueOn}. The sender may send it anew.',
  },
  REFERRAL_NOT_DUE: {
    zh: '接收期限尚未届满或者尚未算定。',
    en: 'The window to accept has not passed, or has no day yet.',
  },
  NOTICE_MISSING: {
    zh: '发出前须告知当事人接收方及移交的个人信息，请告知并予以确认。',
    en: 'The parties are told who receives their data before it is sent. Tell them, and confirm it.',
  },
  NOT_REFERRED_HERE: {
    zh: '本案不是流转来的，无从退回。',
    en: 'The case was not referred here, so it cannot be returned.',
  },
  RETURN_ELSEWHERE: {
    zh: '只能退回原移送方或者调处中心；转往别处请另行流转。',
    en: 'A case is returned to the room it came from or to the dispute centre. Refer it to go elsewhere.',
  },
  LOOP_DECLINED: {
    zh: '该办理点曾拒收以同一理由流转的本案，请另选办理点或者说明不同的理由。',
    en: 'This room declined the case when it was referred for the same reason. Choose another room or another reason.',
  },
  LOOP_NEEDS_DISPATCHER: {
    zh: '本案已流转 {hops} 次；再次流转或者转回原处须由调处中心分流员办理。',
    en: 'The case was referred {hops} times. To send it on, or back, is for the dispatcher of the dispute centre.',
  },
};
