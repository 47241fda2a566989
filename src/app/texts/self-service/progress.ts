/** How a case stands, in words for its parties: what is going on, and what comes next. No term of the office is left unexplained. */
import type { CaseStatus } from '../../../domain/case/status.js';
import type { Label } from '../labels/label.js';

interface Progress {
  readonly now: Label;
  readonly next: Label;
}

const say = (now: Label, next: Label): Progress => ({ now, next });

/** A status without its words does not compile. */
export const PROGRESS: Readonly<Record<CaseStatus, Progress>> = {
  REGISTERED: say(
    ['您的申请已登记，调解室正在看材料。', 'The application is registered, and the room is reading it.'],
    ['接下来会联系对方，问对方愿不愿意调解。', 'Next the other side is asked whether it agrees to mediation.'],
  ),
  CONSENT_PENDING: say(
    ['正在征求双方意见：调解要双方都愿意。', 'Both sides are being asked: mediation needs the consent of both.'],
    [
      '双方同意后正式受理；有一方明确不同意的，不调解。',
      'With both consents the case is accepted. If one side clearly refuses, there is no mediation.',
    ],
  ),
  ACCEPTED: say(['案件已受理。', 'The case is accepted.'], ['接下来安排调解员。', 'Next a mediator is assigned.']),
  ASSIGNED: say(
    ['已安排调解员。', 'A mediator is assigned.'],
    ['调解员会与您约定第一次调解的时间。', 'The mediator will arrange the first session with you.'],
  ),
  MEDIATING: say(
    ['正在调解。', 'Mediation is under way.'],
    [
      '谈得拢就写协议；谈不拢会终止调解，并告诉您还有哪些途径。',
      'If you agree, it is written down. If not, mediation ends and you are told the other routes.',
    ],
  ),
  SUSPENDED: say(
    ['调解暂时中止，例如在等鉴定结果。', 'Mediation is suspended, for example until an expert has reported.'],
    ['原因消除后继续调解。', 'It goes on when the reason is over.'],
  ),
  AGREEMENT_DRAFTED: say(
    ['协议已经写好，等各方签字。', 'The agreement is written and waits for signatures.'],
    [
      '请仔细看清每一条再签；全部签齐协议才生效。',
      'Read every item before you sign. It takes effect when all have signed.',
    ],
  ),
  TRANSFERRED_OUT: say(
    [
      '案件现在由其他机关（如法院、仲裁委）办理。',
      'Another authority, such as a court or an arbitration commission, has the case now.',
    ],
    ['那里办结后，结果会记在这里。', 'When it has decided, the result is recorded here.'],
  ),
  AGREEMENT_EFFECTIVE: say(
    ['协议已经生效。', 'The agreement is in effect.'],
    [
      '调解室会回访，了解协议是否做到。双方也可以一起申请司法确认。',
      'The room will ask how it goes. Together you may also ask a court to confirm the agreement.',
    ],
  ),
  PERFORMING: say(
    ['协议已经生效，正在履行。', 'The agreement is in effect and being performed.'],
    [
      '请按约定的日期做到；对方没有做到的，请告诉调解室。',
      'Keep the agreed days. If the other side does not, tell the room.',
    ],
  ),
  FULFILLED: say(
    ['协议已经全部履行。', 'The agreement has been performed in full.'],
    ['调解室会回访，也请您作个评价。', 'The room will call on you; please evaluate the mediation too.'],
  ),
  DEFAULTED: say(
    ['协议有一项没有按期履行。', 'An item of the agreement was not performed in time.'],
    [
      '调解室会督促。您也可以走下面列出的其他途径。',
      'The room will urge it. The other routes below are open to you as well.',
    ],
  ),
  FOLLOWED_UP: say(
    ['调解室已经回访。', 'The room has followed the case up.'],
    ['请您作个评价。', 'Please evaluate the mediation.'],
  ),
  EVALUATED: say(
    ['已收到评价，谢谢。', 'The evaluation was received. Thank you.'],
    ['案卷将归档保存。', 'The file will be archived.'],
  ),
  ARCHIVED: say(
    ['案件已经办结归档。', 'The case is closed and archived.'],
    [
      '您仍然可以查阅、复制自己的信息，也可以请求更正。',
      'You may still ask for access to your data, for a copy, or for a correction.',
    ],
  ),
  NOT_ACCEPTED: say(
    ['这件申请没有受理，原因已经告知。', 'The application was not accepted; you were told why.'],
    ['您还可以走下面列出的其他途径。', 'The other routes below are open to you.'],
  ),
  WITHDRAWN: say(
    ['申请已经撤回，调解结束。', 'The application was withdrawn, and mediation has ended.'],
    [
      '您还可以走下面列出的其他途径，也可以再来申请。',
      'The other routes below are open to you, and you may apply again.',
    ],
  ),
  TERMINATED_FAILED: say(
    ['调解没有达成协议，已经终止。', 'Mediation has ended without an agreement.'],
    [
      '您还可以走下面列出的其他途径，请留意各自的期限。',
      'The other routes below are open to you. Mind the period of each.',
    ],
  ),
  ENDED_OUTSIDE: say(
    ['其他机关已经办结。', 'Another authority has ended the case.'],
    ['对结果有疑问的，请问作出决定的机关。', 'If you have doubts about the result, ask the authority that decided.'],
  ),
  ANNULLED: say(
    ['原来的协议已经失效。', 'The agreement is no longer in force.'],
    [
      '您可以重新申请调解，也可以走下面列出的其他途径。',
      'You may apply for mediation anew, or take one of the other routes below.',
    ],
  ),
  VOIDED: say(
    ['这次登记已经作废。', 'This registration is void.'],
    ['如有疑问，请联系调解室。', 'If in doubt, please contact the room.'],
  ),
};

/** What happens on the next date, and why it is that day where no rule of law names it. */
export const NEXT_TEXTS = {
  REFERRAL_ANSWER: [
    '案件正转往更合适的调解组织，等对方答复',
    'the case was offered to a room better placed, which answers by then',
  ],
  SESSION: ['调解时间', 'the session'],
  PERFORMANCE: ['协议约定的履行日期', 'the day agreed for performance'],
  CONSENT: ['预计在此日前问到双方意见', 'by then both sides should have been asked'],
  ACCEPTANCE: ['预计在此日前决定是否受理', 'by then it should be decided whether the case is accepted'],
  ASSIGNMENT: ['预计在此日前安排调解员', 'by then a mediator should be assigned'],
  FIRST_SESSION: ['预计在此日前约定第一次调解', 'by then the first session should be arranged'],
  MEDIATION_PERIOD: ['调解期限的最后一天', 'the last day of the mediation period'],
  RESUMPTION: ['预计在此日前看能否恢复调解', 'by then it is seen whether mediation can go on'],
  SIGNATURES: ['请在此日前签字', 'please sign by then'],
  CONFIRMATION: ['可以申请司法确认或者仲裁审查的最后一天', 'the last day to ask for confirmation or review'],
  FOLLOW_UP: ['调解室预计在此日前回访', 'by then the room should call on you'],
  EVALUATION: ['请在此日前评价', 'please evaluate by then'],
  EXTERNAL_RESULT: ['预计在此日前向承办机关了解结果', 'by then the authority is asked how the case stands'],
} as const satisfies Record<string, Label>;

export const OWN_REMINDER: Label = [
  '这是调解室自己的办理安排，不是法定期限，不影响您随时走其他途径。',
  'This is the room’s own plan and no period of law; it never keeps you from any other route.',
];
