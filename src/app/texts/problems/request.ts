/** Texts of what is refused before any rule is asked: size, rate, form, and a database that is away. */
import type { RequestProblem } from '../../../domain/kernel/problem-code.js';
import type { ProblemTexts } from './text.js';

export const REQUEST_TEXTS: ProblemTexts<RequestProblem> = {
  QUERY_TOO_DEEP: { zh: '查询嵌套过深（最多 {most} 层）。', en: 'The query nests too deep (at most {most} levels).' },
  QUERY_TOO_COSTLY: {
    zh: '查询量过大：约 {cost}，上限 {most}。请减少每页行数或者字段。',
    en: 'The query asks too much: about {cost}, at most {most}. Ask for fewer rows or fields.',
  },
  TOO_MANY_ALIASES: { zh: '别名过多（最多 {most} 个）。', en: 'Too many aliases (at most {most}).' },
  TOO_MANY_DIRECTIVES: { zh: '指令过多（最多 {most} 个）。', en: 'Too many directives (at most {most}).' },
  TOO_MANY_QUESTIONS: { zh: '一次请求最多问 {most} 项。', en: 'One request asks at most {most} things.' },
  OPERATION_UNKNOWN: {
    zh: '没有名为 operationName 的操作，或者未指明是哪一个。',
    en: 'The document has no such operation, or does not say which.',
  },
  ONE_CHANGE_ONLY: { zh: '一次请求只能办理一个变更。', en: 'One request makes one change.' },
  ONE_REQUEST_ONLY: { zh: '不接受批量请求，请逐个发送。', en: 'Requests come one by one, not in a list.' },
  TOO_MANY_TOKENS: {
    zh: '查询文本过长（最多 {most} 个词）。',
    en: 'The document is too long (at most {most} tokens).',
  },
  DOCUMENT_TOO_LONG: {
    zh: '查询文本过长（最多 {most} 个字符）。长文字请放入变量。',
    en: 'The document is too long (at most {most} characters). Put long texts into variables.',
  },
  VARIABLES_TOO_MANY: {
    zh: '变量中的值过多（最多 {most} 个）。',
    en: 'The variables hold too many values (at most {most}).',
  },
  VARIABLES_TOO_DEEP: {
    zh: '变量嵌套过深（最多 {most} 层）。',
    en: 'The variables nest too deep (at most {most} levels).',
  },
  TEXT_UNSOUND: {
    zh: '文字中有无法保存的字符（空字符或者半个字符）。',
    en: 'A text holds what cannot be stored: NUL or half a character.',
  },
  DOCUMENT_NOT_TRUSTED: { zh: '只接受预先登记的查询。', en: 'Only documents registered beforehand are run.' },
  RATE_LIMITED: {
    zh: '请求过于频繁，请 {seconds} 秒后再试。',
    en: 'Too many requests. Try again in {seconds} seconds.',
  },
  DATABASE_AWAY: {
    zh: '数据库暂不可用，请稍后再试；未收到答复的提交可用原幂等键重试。',
    en: 'The database is away for the moment. Try again; a change without an answer may be sent again with its key.',
  },
  QUEUE_AWAY: {
    zh: '队列暂时连不上，请稍后再试；后续事项都在等候，不会丢失。',
    en: 'The queue is away for the moment. Try again later; what is to follow waits and is not lost.',
  },
  STORAGE_LOW: {
    zh: '服务器磁盘只剩 {free} MB（须有 {least} MB），暂停办理，查阅照常。请告知系统管理员，腾出空间后重试。',
    en: 'The server has {free} MB of disk left ({least} are needed): changes are refused, reading goes on. Tell your administrator and try again once there is room.',
  },
  CLOCK_WRONG: {
    zh: '服务器时钟相差 {seconds} 秒，暂停办理，以免日期和编号记错；查阅照常。请告知系统管理员校准时间。',
    en: 'The server’s clock is off by {seconds} s: changes are refused so that no day and number goes wrong, reading goes on. Tell your administrator to set it right.',
  },
  BODY_TOO_LARGE: { zh: '请求过大。', en: 'The request is too large.' },
  BODY_MALFORMED: { zh: '请求不是正确的 JSON。', en: 'The request is not sound JSON.' },
  BODY_NOT_UTF8: { zh: '请求须为 UTF-8 编码。', en: 'The request must be UTF-8.' },
  CONTENT_TYPE_UNKNOWN: {
    zh: '请求须为 application/json（UTF-8）。',
    en: 'The request must be application/json in UTF-8.',
  },
  ADDRESS_MALFORMED: { zh: '网址不正确。', en: 'The address is malformed.' },
  HEADERS_TOO_LARGE: { zh: '请求头过大。', en: 'The headers are too large.' },
  NOT_ACCEPTABLE: {
    zh: '答复只有 application/json 一类格式（UTF-8）。',
    en: 'Answers come as application/json or application/graphql-response+json in UTF-8.',
  },
  REQUEST_MALFORMED: { zh: '请求不正确。', en: 'The request is malformed.' },
  TOO_SLOW: { zh: '请求发送过慢，已中断。', en: 'The request came too slowly.' },
  INTERNAL: { zh: '服务器内部错误。', en: 'Internal error.' },
  EXPORT_BUSY: {
    zh: '正在为您或者为较多的人导出，请 {seconds} 秒后再试。',
    en: 'An export of yours is running, or too many of others. Try again in {seconds} seconds.',
  },
  EXPORT_TOO_LARGE: {
    zh: '共 {rows} 行，一次最多导出 {most} 行。请用筛选条件缩小范围。',
    en: 'These are {rows} rows; one file takes at most {most}. Narrow the filter.',
  },
  ARGUMENT_UNKNOWN: {
    zh: '这份名单没有“{argument}”这一条件。',
    en: 'This list is not asked by “{argument}”.',
  },
  SOCKET_ONLY: {
    zh: '订阅须经 WebSocket（graphql-transport-ws），查询和变更须经 HTTP。',
    en: 'Subscriptions come by WebSocket (graphql-transport-ws), queries and changes by HTTP.',
  },
  TOO_MANY_SUBSCRIPTIONS: {
    zh: '同时的订阅过多（每人最多 {most} 个）。请关闭一些页面。',
    en: 'Too many subscriptions at once (at most {most} a person). Close some pages.',
  },
  OTHER_SITE: {
    zh: '请求不是本系统页面发出的，未予受理；请在本系统页面里操作。',
    en: 'The request does not come from a page of this system and was not taken; please use its own pages.',
  },
  NOT_SERVED: { zh: '没有这个网址。', en: 'Nothing is served here.' },
};
