/** Texts of the problems of signing in and of accounts; `{name}` stands for a fact. */
import type { AccountProblem } from '../../../domain/kernel/problem-code.js';
import type { ProblemTexts } from './text.js';

export const IDENTITY_TEXTS: ProblemTexts<AccountProblem> = {
  NOT_SIGNED_IN: { zh: '请先登录。', en: 'Please sign in first.' },
  SIGN_IN_FAILED: { zh: '账号或密码不正确。', en: 'Login or password is wrong.' },
  SIGN_IN_LOCKED: {
    zh: '登录失败次数过多，请在 {until} 之后再试。',
    en: 'Too many failed attempts. Try again after {until}.',
  },
  SIGN_IN_BUSY: {
    zh: '此刻登录的人过多，请稍后再试。',
    en: 'Too many people sign in at this moment. Try again shortly.',
  },
  SESSION_EXPIRED: { zh: '登录已失效，请重新登录。', en: 'The session is over. Please sign in again.' },
  LOGIN_MALFORMED: {
    zh: '账号须为 {least} 至 {most} 个字符，可用文字、数字和 . _ - @。',
    en: 'A login has {least} to {most} characters: letters, digits and . _ - @.',
  },
  LOGIN_TAKEN: { zh: '该账号已存在。', en: 'This login is taken.' },
  NAME_MISSING: { zh: '请填写姓名。', en: 'A name is needed.' },
  HOME_UNKNOWN: {
    zh: '没有代码为 {given} 的区县或设区市。',
    en: 'There is no district or city with the code {given}.',
  },
  PASSWORD_TOO_SHORT: { zh: '密码至少 {least} 个字符。', en: 'A password has at least {least} characters.' },
  PASSWORD_TOO_LONG: { zh: '密码至多 {most} 个字符。', en: 'A password has at most {most} characters.' },
  PASSWORD_IS_LOGIN: { zh: '密码不得与账号相近。', en: 'The password is too close to the login.' },
  PASSWORDS_DIFFER: { zh: '两次输入的密码不一致。', en: 'The two passwords differ.' },
  PASSWORD_TOO_COMMON: { zh: '该密码过于常见，请另设。', en: 'This password is too common. Choose another.' },
  PASSWORD_WRONG: { zh: '原密码不正确。', en: 'The old password is wrong.' },
  PASSWORD_SAME: { zh: '新密码须与原密码不同。', en: 'The new password must differ from the old one.' },
  LINK_INVALID: {
    zh: '链接无效、已使用或已过期，请联系管理员重新发送。',
    en: 'The link is invalid, used or has run out. Ask your administrator for a new one.',
  },
  LINK_SHOWN_ONCE: {
    zh: '已办理过，链接只显示一次；如已遗失，请另行生成：重新邀请、重置密码或者重新生成日历链接。',
    en: 'This was done already, and its link is shown once. If it was lost, make another one: invite again, reset the password, or make a new calendar link.',
  },
  ACCOUNT_THERE: { zh: '此人已有账号。', en: 'This person has an account already.' },
  OWN_ACCOUNT: { zh: '此项须由另一位管理员办理。', en: 'Another administrator has to do this for you.' },
  FOUR_EYES: {
    zh: '须由另一位管理员确认，且其账号近期未经提议人重置。',
    en: 'A second administrator has to confirm, whose account the proposer has not reset of late.',
  },
  POST_PLACE: {
    zh: '岗位须设在一个办理点或一个机构；管理、监督和审计岗位只能设在机构。',
    en: 'A post sits at one room or one organisation; administrators, supervisors and auditors sit at an organisation.',
  },
  PLACE_ELSEWHERE: {
    zh: '该办理点或机构不在本地，或当日不存在。',
    en: 'The place belongs to another home or is not there on that day.',
  },
  POST_IN_PAST: { zh: '日期不得早于今天。', en: 'The day may not lie in the past.' },
  POST_SPAN: { zh: '起止日期不成立，或超出岗位期限。', en: 'These days do not fit together, or go beyond the post.' },
  POST_THERE: { zh: '此人在该处已有同样的岗位。', en: 'The person holds this very post already.' },
  POST_HAS_CASES: {
    zh: '该岗位尚有 {open} 件在办案件，请先移交。',
    en: 'The post still has {open} open cases. Hand them over first.',
  },
  CAP_OUT_OF_RANGE: { zh: '案件上限须为 1 至 9999。', en: 'A caseload cap lies between 1 and 9999.' },
  LAST_ADMINISTRATOR: {
    zh: '这是本地最后一个可用的管理员岗位，不能终止。',
    en: 'This is the last administrator of the home who can act: the post cannot be ended.',
  },
  NOT_A_HEAD: {
    zh: '只有负责人本人的岗位可以指定代理。',
    en: 'Only the post of a head, not of a deputy, can be deputised.',
  },
  DEPUTY_UNKNOWN: {
    zh: '代理人须为本地在岗的另一人。',
    en: 'A deputy is another person who serves in this home today.',
  },
  DEPUTY_THERE: { zh: '该期间已有代理人。', en: 'There is a deputy in that time already.' },
  ALLOWANCE_THERE: {
    zh: '该期间已准许受理员代为答复。',
    en: 'The clerks of the room are allowed to answer in that time already.',
  },
  HANDOVER_TOO_MANY: { zh: '一次最多移交 {most} 件。', en: 'At most {most} cases are handed over at once.' },
  PROVIDER_MISSING: { zh: '未配置统一身份认证。', en: 'No identity provider is configured.' },
  PROVIDER_UNREACHABLE: {
    zh: '统一身份认证暂时无法连接，请稍后再试或用密码登录。',
    en: 'The identity provider cannot be reached. Try again later or sign in with your password.',
  },
  PROVIDER_REFUSED: {
    zh: '统一身份认证未通过，请重新登录。',
    en: 'The sign-in at the identity provider did not hold. Please start again.',
  },
  PROVIDER_UNKNOWN: {
    zh: '该身份没有关联可用的账号，请联系管理员。',
    en: 'No account in use is linked to this identity. Ask your administrator.',
  },
  CODE_INVALID: {
    zh: '登录码无效、已使用或已过期，请重新登录。',
    en: 'The sign-in code is invalid, used or has run out. Please sign in again.',
  },
};
