/** Labels of the codes of access log, requests and retention; a code without a label does not compile. */
import type { AccessRow } from '../../privacy/port.js';
import type { SoughtBy } from '../../reading/access-log-port.js';
import type { PrivacyAct } from '../../../domain/privacy/acts.js';
import type { HoldGround } from '../../../domain/privacy/keeping.js';
import { RETENTION_RULES, type RetentionRule } from '../../../domain/privacy/retention.js';
import type { RevealField, RevealReason } from '../../../domain/privacy/reveal.js';
import { BASES, type BasisCode, type IdentityCheck, type Right } from '../../../domain/privacy/rights.js';
import type { SearchReason } from '../../../domain/privacy/search.js';
import { type Labels, labelsOf } from './label.js';

export const PRIVACY_ACT_LABELS: Labels<PrivacyAct> = {
  reveal: ['显示当事人信息', 'reveal particulars'],
  accessLog: ['查看访问记录', 'read who looked'],
  searchLog: ['查看检索记录', 'read who searched'],
  exportLog: ['查看导出记录', 'read who exported'],
  issuePartyCode: ['给当事人生成登录编码', 'give a party a code'],
  recordRightsRequest: ['登记个人信息请求', 'record a request about personal data'],
  decideRightsRequest: ['决定个人信息请求', 'decide a request about personal data'],
  rightsRequests: ['查看个人信息请求', 'read requests about personal data'],
  partyCopy: ['制作当事人副本', 'make a party’s copy'],
  package: ['制作移交材料', 'make a package'],
  packageLog: ['查看移交材料记录', 'read which packages were made'],
  sentPackages: ['查看送出的材料及答复', 'read which packages were sent, and their answers'],
  liftRestriction: ['解除限制', 'lift a restriction'],
  retention: ['查看保管期限', 'read the retention'],
  amendRetention: ['调整保管期限', 'amend the retention'],
  setLegalHold: ['设置暂缓销毁', 'set a legal hold'],
  liftLegalHold: ['解除暂缓销毁', 'lift a legal hold'],
  destructionList: ['查看到期案卷', 'read what is due for destruction'],
  proposeDestruction: ['拟销毁', 'propose a destruction'],
  confirmDestruction: ['批准销毁', 'confirm a destruction'],
  declineDestruction: ['不批准销毁', 'decline a destruction'],
};

export const ACCESS_KIND_LABELS: Labels<AccessRow['kind']> = {
  OPENED: ['打开案件', 'opened the case'],
  REFUSED: ['无权查看而被拒', 'was refused'],
  REVEALED: ['显示了当事人信息', 'revealed particulars'],
  PACKAGED: ['制作了移交材料', 'made a package'],
  COPIED: ['制作了当事人副本', 'made a party’s copy'],
};

export const REVEAL_FIELD_LABELS: Labels<RevealField> = {
  ID_NUMBER: ['公民身份号码', 'identity number'],
  PHONE: ['电话', 'telephone'],
  ADDRESS: ['地址', 'address'],
  FULL: ['全部', 'all particulars'],
};

export const REVEAL_REASON_LABELS: Labels<RevealReason> = {
  CONTACT_PARTY: ['联系当事人', 'contact the party'],
  CHECK_IDENTITY: ['核对身份', 'check identity'],
  DRAW_UP_DOCUMENT: ['制作文书', 'draw up a document'],
  SERVE_DOCUMENT: ['送达文书', 'serve a document'],
  HAND_OVER: ['移送其他机关', 'hand over to another body'],
  RIGHTS_REQUEST: ['办理个人信息请求', 'act on a request about personal data'],
  OTHER: ['其他', 'other'],
};

export const SEARCH_REASON_LABELS: Labels<SearchReason> = {
  PARTY_ASKED: ['当事人申请', 'a party asked'],
  COMPLAINT: ['信访投诉', 'a complaint'],
  DUPLICATE_CHECK: ['查重', 'check for duplicates'],
  COURT_OR_POLICE_ASKED: ['司法机关、公安机关查询', 'a court or the police asked'],
  INSPECTION: ['监督检查', 'an inspection'],
};

export const SOUGHT_BY_LABELS: Labels<SoughtBy> = {
  NAME: ['姓名或者名称', 'name'],
  PHONE: ['电话', 'telephone'],
  ID_NUMBER: ['公民身份号码', 'identity number'],
  CREDIT_CODE: ['统一社会信用代码', 'credit code'],
  EXTERNAL_NUMBER: ['登记时所填的外部编号', 'a number given at registering'],
};

export const RIGHT_LABELS: Labels<Right> = {
  ACCESS: ['查阅', 'access'],
  COPY: ['复制', 'a copy'],
  CORRECTION: ['更正、补充', 'correction'],
  RESTRICTION: ['限制处理', 'restriction'],
  DELETION: ['删除', 'deletion'],
  EXPLANATION: ['解释说明', 'explanation'],
};

export const IDENTITY_LABELS: Labels<IdentityCheck> = {
  ID_CARD_SEEN: ['已验看身份证', 'identity card seen'],
  KNOWN_TO_THE_ROOM: ['本办理点已知其人', 'known to the room'],
  AGENT_AUTHORISED: ['代理人，已验看授权', 'agent, authorisation seen'],
  GUARDIAN_SHOWN: ['监护人，已验看证明', 'guardian, proof seen'],
  ONE_TIME_CODE: ['经一次性验证码', 'by a one-time code'],
};

export const DECISION_LABELS: Labels<'GRANTED' | 'REFUSED'> = {
  GRANTED: ['准予', 'granted'],
  REFUSED: ['不予', 'refused'],
};

export const HOLD_LABELS: Labels<HoldGround> = {
  LITIGATION: ['诉讼', 'litigation'],
  ARBITRATION: ['仲裁', 'arbitration'],
  COMPLAINT: ['信访投诉', 'a complaint'],
  AUDIT: ['审计', 'an audit'],
  INVESTIGATION: ['调查', 'an investigation'],
  OTHER: ['其他', 'other'],
};

export const BASIS_LABELS: Labels<BasisCode> = labelsOf(BASES);
export const RETENTION_LABELS: Labels<RetentionRule> = labelsOf(RETENTION_RULES);
