/** Texts of the problems of signing in and of accounts; `{name}` stands for a fact. */
export const IDENTITY_MESSAGES = {
  NOT_SIGNED_IN: { zh: '请先登录。', en: 'Please sign in first.' },
  SIGN_IN_FAILED: { zh: '账号或密码不正确。', en: 'Login or password is wrong.' },
  SIGN_IN_LOCKED: {
    zh: '登录失败次数过多，请在 {until} 之后再试。',
    en: 'Too many failed attempts. Try again after {until}.',
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
} as const;
