/** Texts of the problems of documents between two systems; `{name}` stands for a fact. */
import type { HandoverProblem } from '../../../domain/kernel/problem-code.js';
import type { ProblemTexts } from './text.js';

export const HANDOVER_TEXTS: ProblemTexts<HandoverProblem> = {
  HANDOVER_MALFORMED: {
    zh: '文件不符合约定的格式（位置：{at}），请对照 docs/handover.md。',
    en: 'The document departs from the agreed form (at {at}). See docs/handover.md.',
  },
  HANDOVER_UNVERIFIED: {
    zh: '签名未能核实：签发方、密钥或者内容与登记的不符。',
    en: 'The signature was not verified: signer, key or content are not those registered.',
  },
  HANDOVER_EXPIRED: {
    zh: '文件不在有效期内，请重新签发。',
    en: 'The document is not valid at this time. Sign it anew.',
  },
  HANDOVER_ID_REUSED: {
    zh: '同一编号的文件已经收到，内容不同；请换用新编号。',
    en: 'A document of this id came before with other content. Use a new id.',
  },
  HANDOVER_NOT_TAKEN: {
    zh: '本系统不接收这一种文件。',
    en: 'This system takes no document of this kind.',
  },
  PACKAGE_ANSWERED: {
    zh: '这份材料已经答复；不予受理的不再变更，受理后的进展请选“进展、结果”。',
    en: 'This package was answered. A refusal stands; what follows an acceptance is told as a step.',
  },
  ANSWER_UNFIT: {
    zh: '这样的答复与该种材料不符：申请确认、审查、支付令的填写程序进展，委托调解报告的填写办理结果。',
    en: 'This is no answer to such a package: of an application the step is told, of a report on a mandate the result.',
  },
  PARTNER_ADDRESS_BARRED: {
    zh: '地址须为公网上的 https 地址，或者由运维人员列入 HANDOVER_ORIGINS。',
    en: 'The address must be https on the public network, or be listed by the operator in HANDOVER_ORIGINS.',
  },
  PARTNER_KEYS_MALFORMED: {
    zh: '请提供对方的公钥（JWKS，Ed25519）或者其 https 地址，二者选一；不得含私钥。',
    en: 'Give either the public keys of the other side (JWKS, Ed25519) or their https address; never a private key.',
  },
  WEBHOOK_THERE: {
    zh: '该机构已登记这一地址。',
    en: 'The organisation has that address already.',
  },
  WEBHOOK_DISABLED: {
    zh: '事件推送已停用，请先恢复。',
    en: 'The webhook is disabled. Enable it first.',
  },
  WEBHOOK_EVENT_UNKNOWN: {
    zh: '请从允许的事件中选择，至少一种（见 docs/webhooks.md）。',
    en: 'Choose from the events that may be told, at least one (docs/webhooks.md).',
  },
  PARTNER_THERE: {
    zh: '该签发方已经登记；变更请先停用原登记。',
    en: 'This signer is registered already. Disable the former entry to change it.',
  },
  PARTNER_POST_UNFIT: {
    zh: '请选择该机关在本区今天有人任职的岗位（书记员、法官、仲裁受理员、仲裁员）。',
    en: 'Choose a post of a court or commission of this district that somebody holds today.',
  },
  PARTNER_UNKNOWN: {
    zh: '没有登记这一移交对象，或者已停用。',
    en: 'No such partner is registered, or it is disabled.',
  },
  PARTNER_WITHOUT_ADDRESS: {
    zh: '这一移交对象没有登记接收地址，请本区管理员登记后再答复。',
    en: 'No address is registered for this partner. Have the administrator of the district register one, then answer.',
  },
  PARTNER_UNREACHABLE: {
    zh: '对方系统暂时联系不上；文件已签好，请稍后以同一编号重发，或者下载后另行送交。',
    en: 'The other system does not answer now. The document is signed: send it again under the same key, or carry it over by hand.',
  },
};
