/** Labels of actions on accounts and posts: for refusals and for the log. */
import type { Labels } from './label.js';

/** Acts that the log knows; the first sign-in through the provider is one that nobody sends. */
export const ACCOUNT_ACT_LABELS = {
  addPerson: ['登记人员', 'add a person'],
  invite: ['邀请', 'invite'],
  acceptInvitation: ['接受邀请', 'accept an invitation'],
  createAccount: ['创建账号', 'create an account'],
  resetPassword: ['重置密码', 'reset a password'],
  setPassword: ['设置密码', 'set a password by link'],
  changePassword: ['修改密码', 'change one’s password'],
  disableAccount: ['停用账号', 'disable an account'],
  enableAccount: ['启用账号', 'enable an account'],
  unlockSignIn: ['解除登录锁定', 'lift a lock-out'],
  revokeSession: ['终止登录', 'end a session'],
  makeCalendarLink: ['生成日历链接', 'make a calendar link'],
  revokeCalendarLink: ['废止日历链接', 'revoke a calendar link'],
  revokeSessions: ['终止全部登录', 'end all sessions'],
  prepareProviderLink: ['预设统一身份', 'prepare a provider login'],
  removeProviderLink: ['解除统一身份', 'remove a provider login'],
  linkProvider: ['首次以统一身份登录', 'first sign-in through the provider'],
  openPost: ['设岗', 'open a post'],
  endPost: ['终止岗位', 'end a post'],
  confirmAppointment: ['确认设岗', 'confirm an appointment'],
  declineAppointment: ['否决设岗', 'decline an appointment'],
  nameDeputy: ['指定代理', 'name a deputy'],
  endDeputy: ['终止代理', 'end a deputy'],
  allowClerks: ['准许受理员代为答复转办', 'let clerks answer referrals'],
  registerPartner: ['登记移交对象', 'register a partner'],
  disablePartner: ['停用移交对象', 'disable a partner'],
  rotateHandoverKey: ['更换签名密钥', 'change the signing key'],
  retryDeadLetter: ['重试未办成的后续事项', 'retry a dead letter'],
  endClerkAllowance: ['终止受理员代为答复', 'end the clerks’ allowance'],
} as const satisfies Labels;

/** What is only read or done to cases; named where it is refused. */
export const ACCOUNT_READ_LABELS = {
  partners: ['查看移交对象', 'list partners'],
  deadLetters: ['查看未办成的后续事项', 'list dead letters'],
  persons: ['查看人员', 'list persons'],
  accounts: ['查看账号', 'list accounts'],
  accountSessions: ['查看他人登录', 'list sessions of others'],
  accountLog: ['查看账号日志', 'read the log of accounts'],
  appointments: ['查看待确认岗位', 'list open appointments'],
  handoverPreview: ['预览移交', 'preview a handover'],
  candidates: ['查看可以承办的调解员', 'list who could mediate'],
  clerkAllowances: ['查看受理员代为答复的准许', 'list allowances for clerks'],
} as const satisfies Labels;
