/** Texts of the problems of self-service; `{name}` stands for a fact. They read the same whether a case or a contact exists. */
import type { SelfServiceProblem } from '../../../domain/kernel/case-problem.js';
import type { ProblemTexts } from './text.js';

export const SELF_SERVICE_TEXTS: ProblemTexts<SelfServiceProblem> = {
  WORD_TOO_LONG: {
    zh: '内容过长，最多 {most} 个字。请写要点，细节可以到调解室当面说。',
    en: 'This is too long: {most} characters at most. Write the main points; details can be told at the room.',
  },
  PARTY_WORD_UNKNOWN: {
    zh: '没有这条待答复的异议、投诉，请刷新后重新选择。',
    en: 'No such objection or complaint waits for an answer. Reload and choose again.',
  },
  NO_WORD_TO_ANSWER: {
    zh: '本案没有待答复的异议、投诉。',
    en: 'No objection or complaint of this case waits for an answer.',
  },
  WORDS_TOO_MANY: {
    zh: '您在本案已提交 {most} 次意见。如还有话要说，请联系调解室。',
    en: 'You have sent {most} objections and complaints in this case. If there is more to say, please contact the room.',
  },
  PARTY_CODE_WRONG: {
    zh: '验证码不对、已用过或者已过期。请核对后重输，或者重新获取；收不到验证码的，请带身份证件到调解室办理。',
    en: 'The code is wrong, used, or no longer good. Check it, or ask for a new one. If none arrives, come to the room with your identity card.',
  },
  PARTY_CODES_TOO_MANY: {
    zh: '获取验证码的次数过多，请 {minutes} 分钟后再试，或者到调解室办理。',
    en: 'Too many codes were asked for. Try again in {minutes} minutes, or come to the room.',
  },
  CODE_SHOWN_ONCE: {
    zh: '这个编码只显示一次。没有抄下的，请重新生成一个。',
    en: 'This code is shown once. If nobody wrote it down, make another one.',
  },
  IDENTITY_NOT_SEEN: {
    zh: '请当面核对身份后再生成编码，并选择核对方式。',
    en: 'See who asks before you make a code, and say how you know them.',
  },
  PARTY_SESSION_OVER: {
    zh: '为了您的安全，本次查看已结束。请重新获取验证码。',
    en: 'For your safety this visit has ended. Please ask for a new code.',
  },
  CONTACT_MALFORMED: {
    zh: '请填写手机号码（11 位）、固定电话（带区号）或者电子邮箱。',
    en: 'Enter a mobile number (11 digits), a landline with its area code, or an e-mail address.',
  },
  PLACE_WITHOUT_DESK: {
    zh: '这个地方目前没有网上受理点，请选上一级，或者就近到调解室申请。',
    en: 'No desk takes applications from this place online. Choose the place above it, or apply at a room near you.',
  },
  APPLICATIONS_TOO_MANY: {
    zh: '今天用这个号码提交的申请已达上限。请明天再提交，或者到调解室申请。',
    en: 'No more applications can be sent with this number today. Send it tomorrow, or apply at a room.',
  },
};
