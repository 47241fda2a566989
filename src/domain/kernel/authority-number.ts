/** Numbers of courts and arbitration commissions: recorded as they were given and checked by their form, never made here (domain.md §3.1, 3.2). */
import { externalNumber } from './external-number.js';
import { ensure } from './rule-broken.js';

const PROVINCES = '京津冀晋内辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新军兵';
const TYPES =
  '民诉前调|诉前调确|诉前调书|诉前调|民特|民督|民初|民终|民再|民申|民撤|民辖|行初|行终|行审|破|执恢|执保|执异|执监|执复|执';
/** 法〔2015〕137号 art 3 as amended by 法〔2018〕335号 (W): year, court, special trial, type, serial. */
const OF_A_COURT = new RegExp(
  `^（20\\d{2}）(?:最高法|[${PROVINCES}](?:\\d{4}|\\d{2})?)知?(?:${TYPES})[1-9]\\d*号(?:之[一二三四五六七八九十]+)?$`,
  'u',
);
/** The form of the commissions' own papers (W, K). */
const OF_A_COMMISSION = /^[\u4e00-\u9fa5]{1,10}劳人仲(?:案|调|审)?字（20\d{2}）第?[1-9]\d*号$/u;

export const ofACourt = (number: string): boolean => OF_A_COURT.test(number);
export const ofACommission = (number: string): boolean => OF_A_COMMISSION.test(number);

/** The canonical form of a court's number (COURT_NUMBER_MALFORMED). */
export function asCourtNumber(text: string, field: string): string {
  const number = externalNumber(text);
  ensure(ofACourt(number), 'COURT_NUMBER_MALFORMED', { field });
  return number;
}

/** The canonical form of an arbitration commission's number (ARBITRATION_NUMBER_MALFORMED). */
export function asCommissionNumber(text: string, field: string): string {
  const number = externalNumber(text);
  ensure(ofACommission(number), 'ARBITRATION_NUMBER_MALFORMED', { field });
  return number;
}
