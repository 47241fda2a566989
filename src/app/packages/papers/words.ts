/** Days, money and names as documents write them. */
import type { Day } from '../../../domain/kernel/day.js';
import { DISPUTE_TYPES } from '../../../domain/taxonomy/dispute-type.js';
import { labelsOf } from '../../texts/labels/label.js';
import type { Values } from '../contents/collect.js';
import { BLANK, type Say } from './paper.js';

const FEN = 100;
const TYPES = labelsOf(DISPUTE_TYPES);

/** 2026年3月2日; a blank for a day that is not known. */
export function dayIn(say: Say, day: Day | null | undefined): string {
  if (!day) return say(['＿＿＿＿年＿＿月＿＿日', BLANK]);
  const [year, month, date] = day.split('-').map(Number);
  return say([`${year}年${month}月${date}日`, day]);
}

/** Fen in yuan. */
export function yuanIn(say: Say, fen: number): string {
  const yuan = (fen / FEN).toFixed(2);
  return say([`${yuan}元`, `CNY ${yuan}`]);
}

/** The dispute by its type, as 邻里纠纷. */
export function disputeIn(say: Say, values: Values): string {
  const type = values['case.type'];
  return type ? say(TYPES[type] ?? ['', '']) : '';
}

/** Several names in a row. */
export const names = (say: Say, all: readonly (string | undefined)[]): string =>
  all.filter(Boolean).join(say(['、', ', ']));

/** The committee, and its room where that has another name. */
export function bodyIn(values: Values): string {
  const { 'room.organisation': organisation = '', 'room.name': room = '' } = values;
  return organisation && room && !room.includes(organisation)
    ? `${organisation}${`（${room}）`}`
    : room || organisation;
}

/** The addressee by name, or a blank with its kind. */
export const courtIn = (say: Say, name: string | undefined): string =>
  name || say([`${BLANK}人民法院`, `${BLANK} People’s Court`]);
export const commissionIn = (say: Say, name: string | undefined): string =>
  name || say([`${BLANK}劳动人事争议仲裁委员会`, `${BLANK} Labour and Personnel Dispute Arbitration Commission`]);
