// The public registers as files: divisions, organisations, rooms, published figures, the calendar.
import { type ExportedList, field } from './column.js';

const VALID = [field('validFrom', '自', 'from'), field('validTo', '至', 'to')];

export const NETWORK_LISTS: Readonly<Record<string, ExportedList>> = {
  divisions: {
    name: ['区划', 'divisions'],
    rows: '',
    columns: [
      field('code', '区划代码', 'code'),
      field('name', '名称', 'name'),
      field('level', '层级', 'level'),
      field('parentCode', '上级', 'parent'),
      ...VALID,
    ],
  },
  organisations: {
    name: ['机构', 'organisations'],
    rows: 'nodes',
    columns: [
      field('name', '名称', 'name'),
      field('nameEn', '英文名称', 'English name'),
      field('kind', '类别', 'kind'),
      field('divisionCode', '区划代码', 'division'),
      field('numberWord', '案号用字', 'word of its numbers'),
      field('caseloadCap', '承办上限', 'caseload cap'),
      ...VALID,
    ],
  },
  rooms: {
    name: ['办理点', 'rooms'],
    rows: 'nodes',
    columns: [
      field('name', '名称', 'name'),
      field('nameEn', '英文名称', 'English name'),
      field('organisationName', '所属机构', 'organisation'),
      field('kind', '类别', 'kind'),
      field('layer', '层级', 'layer'),
      field('legalCharacter', '性质', 'legal character'),
      field('ledgerClass', '统计类别', 'class'),
      field('divisionCode', '区划代码', 'division code'),
      field('divisionName', '区划', 'division'),
      field('mayAccept', '可以受理', 'may accept'),
      field('accepts', '受理的纠纷', 'accepts'),
      ...VALID,
    ],
  },
  divisionMap: {
    name: ['地图', 'map'],
    rows: '',
    columns: [
      field('division.code', '区划代码', 'code'),
      field('division.name', '名称', 'name'),
      field('open', '在办（不足五件的不告诉区外）', 'open (under five not told outside)'),
      field('overdue', '逾期（本人看得到的）', 'overdue (of those one may see)'),
    ],
  },
  publishedFigures: {
    name: ['公开数字', 'published figures'],
    rows: '',
    columns: [
      field('place', '地方', 'place'),
      field('name', '指标', 'figure in Chinese'),
      field('nameEn', '英文指标', 'figure'),
      field('value', '数值', 'value'),
      field('atLeast', '不少于', 'at least'),
      field('unit', '单位', 'unit'),
      field('asOf', '截至', 'as of'),
      field('source', '出处', 'source'),
      field('note', '说明', 'note'),
    ],
  },
  calendar: {
    name: ['日历', 'calendar'],
    rows: 'days',
    columns: [
      field('day', '日期', 'day'),
      field('kind', '放假或者上班', 'kind'),
      field('name', '名称', 'name'),
      field('source', '出处', 'source'),
    ],
  },
  settings: {
    name: ['设置', 'settings'],
    rows: '',
    columns: [
      field('name', '设置', 'setting'),
      field('area', '区划', 'area'),
      field('from', '自何日起', 'from'),
      field('allowed', '准许', 'allowed'),
      field('law', '依据', 'document'),
      field('mark', '可靠程度', 'mark'),
      field('changedByName', '改变人', 'changed by'),
      field('changedAt', '改变时间', 'changed'),
    ],
  },
  courtRoster: {
    name: ['特邀调解名册', 'rosters of courts'],
    rows: '',
    columns: [
      field('authorityName', '法院', 'court'),
      field('roomName', '组织', 'body'),
      field('mediatorName', '调解员', 'mediator'),
      field('from', '入册日期', 'from'),
      field('to', '出册日期', 'until'),
    ],
  },
  tariffs: {
    name: ['收费标准', 'tariffs'],
    rows: '',
    columns: [
      field('from', '自何日起', 'from'),
      field('published', '公布在何处', 'published at'),
      field('base', '基本费', 'base fee'),
      field('steps.over', '超过', 'above'),
      field('steps.perTenThousand', '万分之', 'ten-thousandths'),
    ],
  },
  letterRecipients: {
    name: ['收到通知的人', 'recipients of letters'],
    rows: '',
    columns: [
      field('caseId', '案件', 'case'),
      field('partyId', '当事人', 'party'),
      field('hears', '收信的人', 'who hears'),
      field('channel', '方式', 'way'),
    ],
  },
  calendarWaiting: {
    name: ['缺少日历而等待的', 'waiting for the calendar'],
    rows: '',
    columns: [
      field('year', '所缺年份', 'year'),
      field('referrals', '转办', 'referrals'),
      field('rightsRequests', '个人信息请求', 'requests of parties'),
    ],
  },
};
