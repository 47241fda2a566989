// Lists of accounts, logs and personal data's registers as files.
import { type ExportedList, field } from './column.js';

const post = (zh: string, en: string, columns: ExportedList['columns']): ExportedList => ({
  ...{ name: [zh, en], rows: 'nodes', columns },
});

const WHO = [field('personName', '姓名', 'name'), field('role', '岗位', 'role')];
const REQUEST = field('requestId', '请求编号', 'request');

export const OFFICE_LISTS: Readonly<Record<string, ExportedList>> = {
  accessLog: post('访问记录', 'access log', [
    field('at', '时间', 'when'),
    ...WHO,
    field('placeName', '单位', 'place'),
    field('kind', '方式', 'how'),
    field('accessLevel', '查看身份', 'seen as'),
    field('field', '显示哪一项', 'revealed'),
    field('reason', '事由', 'reason'),
    field('note', '说明', 'note'),
    REQUEST,
  ]),
  packageLog: post('移交材料记录', 'package log', [
    field('at', '时间', 'when'),
    ...WHO,
    field('package', '种类', 'package'),
    field('recipient', '接收方', 'recipient'),
    field('format', '格式', 'format'),
    field('reason', '事由', 'reason'),
    REQUEST,
  ]),
  sentPackages: {
    ...{ name: ['送出的材料', 'packages sent'], rows: '' },
    columns: [
      field('madeAt', '签名时间', 'signed'),
      field('package', '种类', 'package'),
      field('authorityName', '送往', 'sent to'),
      field('state', '送到哪一步', 'state'),
      field('sentAt', '对方收到', 'taken'),
      field('reason', '为何未送达', 'why not taken'),
      field('answer', '答复', 'answer'),
      field('answeredAt', '答复时间', 'answered'),
      field('answerNumber', '对方案号', 'their number'),
      field('answerDocument', '文书', 'paper'),
      field('answerReason', '理由', 'reason'),
    ],
  },
  receivedPackages: post('收到的材料', 'packages received', [
    field('receivedAt', '收到时间', 'received'),
    field('issuer', '移交方', 'sender'),
    field('authorityName', '收件机关', 'authority'),
    field('package', '种类', 'package'),
    field('madeOn', '制作日期', 'made on'),
    field('answer', '答复', 'answer'),
    field('answeredAt', '答复时间', 'answered'),
    field('answerState', '答复送到哪一步', 'state of the answer'),
    field('keptUntil', '保管至', 'kept until'),
    field('destroyedAt', '销毁时间', 'destroyed'),
  ]),
  searchLog: post('检索记录', 'search log', [
    field('at', '时间', 'when'),
    ...WHO,
    field('by', '以何检索', 'by'),
    field('reason', '事由', 'reason'),
    field('found', '所得', 'found'),
    REQUEST,
  ]),
  exportLog: post('导出记录', 'export log', [
    field('at', '时间', 'when'),
    ...WHO,
    field('list', '名单', 'list'),
    field('format', '格式', 'format'),
    {
      header: ['条件', 'asked by'],
      select: 'asked { name value }',
      kind: 'TEXT',
      cell: ({ asked }) =>
        asked.map(({ name, value }: { name: string; value: string }) => `${name}: ${value}`).join('; '),
    },
    field('rows', '行数', 'rows'),
    REQUEST,
  ]),
  rightsRequests: post('个人信息请求', 'requests about personal data', [
    field('displayNo', '登记号', 'display number'),
    field('kind', '请求', 'asked'),
    field('identity', '身份核实', 'identity check'),
    field('askedOn', '提出日期', 'asked on'),
    field('dueOn', '答复期限', 'due'),
    field('receivedByName', '接收人', 'received by'),
    field('outcome', '决定', 'decision'),
    field('basis', '依据', 'basis'),
    field('decidedAt', '决定时间', 'decided'),
    field('decidedByName', '决定人', 'decided by'),
    field('asked', '请求内容', 'what is asked'),
    field('reason', '理由', 'reason'),
  ]),
  destructionList: post('保管期满案卷', 'files due for destruction', [
    field('displayNo', '登记号', 'display number'),
    field('number', '案号', 'number'),
    field('type', '纠纷类型', 'type'),
    field('status', '状态', 'status'),
    field('until', '保管至', 'kept until'),
    field('held', '暂缓销毁', 'on hold'),
    field('openRequests', '未决请求', 'open requests'),
    field('proposed', '已拟销毁', 'proposed'),
  ]),
  persons: post('人员', 'persons', [
    field('name', '姓名', 'name'),
    field('home', '归属区划', 'home'),
    field('posts.role', '岗位', 'roles'),
    field('posts.placeName', '单位', 'places'),
    field('posts.openCases', '在办案件', 'open cases'),
  ]),
  accounts: post('账号', 'accounts', [
    field('login', '账号', 'login'),
    field('personName', '姓名', 'name'),
    field('home', '归属区划', 'home'),
    field('disabled', '已停用', 'disabled'),
    field('hasPassword', '有密码', 'has a password'),
    field('providerLinked', '统一身份', 'provider'),
    field('sessions', '有效登录', 'sessions'),
    field('lastUsedAt', '最近使用', 'last used'),
    field('createdAt', '创建时间', 'created'),
  ]),
  accountLog: post('账号日志', 'account log', [
    field('at', '时间', 'when'),
    field('action', '操作', 'action'),
    field('actorName', '操作人', 'by'),
    field('actorRole', '岗位', 'role'),
    field('personName', '对象', 'about'),
    field('home', '归属区划', 'home'),
  ]),
  mySessions: { ...post('我的登录', 'my sessions', sessionColumns()), rows: '' },
  accountSessions: { ...post('账号的登录', 'sessions of an account', sessionColumns()), rows: '' },
};

function sessionColumns(): ExportedList['columns'] {
  return [
    field('openedAt', '登录时间', 'opened'),
    field('usedAt', '最近使用', 'used'),
    field('expiresAt', '到期', 'expires'),
  ];
}
