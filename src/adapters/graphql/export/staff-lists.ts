// Who serves where, who could mediate and who stands in for whom, as files.
import { type ExportedList, field } from './column.js';

export const STAFF_LISTS: Readonly<Record<string, ExportedList>> = {
  appointments: {
    name: ['待确认的岗位', 'appointments'],
    rows: '',
    columns: [
      field('personName', '姓名', 'name'),
      field('organisationName', '单位', 'organisation'),
      field('role', '岗位', 'role'),
      field('validFrom', '自', 'from'),
      field('validTo', '至', 'to'),
      field('proposedByName', '提出人', 'proposed by'),
      field('proposedAt', '提出时间', 'proposed'),
    ],
  },
  handoverPreview: {
    name: ['移交预览', 'handover preview'],
    rows: '',
    columns: [
      field('role', '岗位', 'role'),
      field('placeName', '单位', 'place'),
      field('validTo', '任至', 'until'),
      field('open', '在办案件', 'open cases'),
      field('presided', '其中主持', 'presided'),
      field('cases.displayNo', '案件', 'cases'),
      field('successors.personName', '可以接手的人', 'successors'),
    ],
  },
  candidates: {
    name: ['可承办的调解员', 'mediators to choose from'],
    rows: '',
    columns: [
      field('personName', '姓名', 'name'),
      field('role', '岗位', 'role'),
      field('openCases', '在办案件', 'open cases'),
      field('presided', '其中主持', 'presided'),
      field('cap', '上限', 'cap'),
    ],
  },
  services: {
    name: ['网格法官服务记录', 'services of grid judges'],
    rows: '',
    columns: [
      field('on', '日期', 'day'),
      field('kind', '服务', 'service'),
      field('roomName', '办理点', 'room'),
      field('personName', '法官', 'judge'),
      field('helped', '服务人数', 'people helped'),
      field('cases', '涉及纠纷', 'cases'),
    ],
  },
  serviceCounts: {
    name: ['网格法官服务统计', 'figures of grid judges'],
    rows: '',
    columns: [
      field('month', '月份', 'month'),
      field('kind', '服务', 'service'),
      field('services', '次数', 'services'),
      field('helped', '服务人次', 'people helped'),
      field('cases', '涉及纠纷', 'cases'),
      field('judges', '法官人数', 'judges'),
    ],
  },
  partners: {
    name: ['移交对象', 'partners'],
    rows: '',
    columns: [
      field('issuer', '签发方', 'signs as'),
      field('endpoint', '接收地址', 'takes documents at'),
      field('jwksUrl', '公钥地址', 'keys at'),
    ],
  },
  deadLetters: {
    name: ['未办成的后续事项', 'dead letters'],
    rows: '',
    columns: [
      field('queue', '队列', 'queue'),
      field('id', '标识', 'identifier'),
      field('reason', '错误种类', 'kind of error'),
      field('tries', '试过次数', 'tries'),
      field('failedAt', '最后一次失败', 'last failed at'),
    ],
  },
  webhooks: {
    name: ['事件推送', 'webhooks'],
    rows: '',
    columns: [
      field('url', '接收地址', 'takes events at'),
      field('events', '事件', 'events'),
      field('failingSince', '何时起未送达', 'failing since'),
      field('disabledAt', '何时停用', 'disabled'),
      field('disabledFor', '为何停用', 'why disabled'),
    ],
  },
  webhookDeliveries: {
    name: ['推送记录', 'deliveries of a webhook'],
    rows: '',
    columns: [
      field('id', '标识', 'webhook-id'),
      field('type', '事件', 'event'),
      field('state', '状态', 'state'),
      field('happenedAt', '何时告知', 'told'),
      field('status', '最近一次的状态码', 'last status'),
      field('reason', '未送达的原因', 'why not taken'),
      field('dueAt', '下次送出', 'tried next'),
    ],
  },
  clerkAllowances: {
    name: ['允许书记员代为答复', 'clerks allowed to answer'],
    rows: '',
    columns: [
      field('roomName', '办理点', 'room'),
      field('headName', '代哪位负责人', 'in place of'),
      field('validFrom', '自', 'from'),
      field('validTo', '至', 'to'),
    ],
  },
};
