/** The words of a register for outcomes and for what it attests besides; a word not listed here is not guessed. */
import { chineseLookup, type Term } from '../../domain/taxonomy/term.js';

/** 办结方式: the outcome the book will hold. */
export const RESULTS = [
  {
    code: 'settled',
    zh: '调解成功',
    en: 'Settled',
    mark: 'W',
    also: ['成功', '达成协议', '调成', '调解达成协议', '调处成功', '已调解'],
  },
  {
    code: 'failed',
    zh: '调解不成',
    en: 'Not settled',
    mark: 'W',
    also: ['调解不成功', '调解失败', '不成', '不成功', '未达成协议', '未成功'],
  },
  {
    code: 'withdrawn',
    zh: '申请人撤回',
    en: 'Withdrawn by the applicant',
    mark: 'D',
    also: ['撤回', '撤回申请', '撤诉', '撤回调解'],
  },
  { code: 'terminated', zh: '终止调解', en: 'Terminated', mark: 'D', also: ['调解终止', '终止'] },
] as const satisfies readonly Term[];
export type Result = (typeof RESULTS)[number]['code'];

export const FORMS = [
  { code: 'WRITTEN', zh: '书面协议', en: 'Written', mark: 'W', also: ['书面', '书面调解协议', '调解协议书'] },
  { code: 'ORAL', zh: '口头协议', en: 'Oral', mark: 'W', also: ['口头', '口头调解协议'] },
] as const satisfies readonly Term[];
export type Form = (typeof FORMS)[number]['code'];

export const PERFORMANCES = [
  { code: 'PERFORMED', zh: '已履行', en: 'Performed', mark: 'W', also: ['履行完毕', '全部履行'] },
  { code: 'ON_THE_SPOT', zh: '当场履行', en: 'Performed on the spot', mark: 'W', also: ['即时履行', '当场履行完毕'] },
  { code: 'IN_PROGRESS', zh: '履行中', en: 'Being performed', mark: 'D', also: ['正在履行', '部分履行'] },
  { code: 'NOT_PERFORMED', zh: '未履行', en: 'Not performed', mark: 'D' },
] as const satisfies readonly Term[];

export const ANSWERS = [
  { code: 'YES', zh: '是', en: 'Yes', mark: 'D', also: ['已确认'] },
  { code: 'NO', zh: '否', en: 'No', mark: 'D', also: ['未确认', '无'] },
] as const satisfies readonly Term[];

export const SATISFACTIONS = [
  { code: 'VERY_SATISFIED', zh: '非常满意', en: 'Very satisfied', mark: 'D', also: ['很满意'] },
  { code: 'SATISFIED', zh: '满意', en: 'Satisfied', mark: 'D' },
  { code: 'SO_SO', zh: '一般', en: 'So-so', mark: 'D', also: ['基本满意'] },
  { code: 'DISSATISFIED', zh: '不满意', en: 'Dissatisfied', mark: 'D' },
] as const satisfies readonly Term[];

/** What a report lists beside a word that is not known. */
export function allowed(terms: readonly Term[]): { readonly allowed: string } {
  return { allowed: terms.map(({ zh }) => zh).join('、') };
}

export const resultOf = chineseLookup<Result>(RESULTS);
export const formOf = chineseLookup<Form>(FORMS);
export const performanceOf = chineseLookup<(typeof PERFORMANCES)[number]['code']>(PERFORMANCES);
export const answerOf = chineseLookup<(typeof ANSWERS)[number]['code']>(ANSWERS);
export const satisfactionOf = chineseLookup<(typeof SATISFACTIONS)[number]['code']>(SATISFACTIONS);
