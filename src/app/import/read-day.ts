/** Days as registers write them; a date is 00:00 in Asia/Shanghai, an hour behind it is left out. */
import { addDays, type Day, isDay } from '../../domain/kernel/day.js';
import { halfWidth } from '../../domain/kernel/half-width.js';

/** Day 0 of the spreadsheets' 1900 system, as it counts from March 1900 on; a workbook may say that it counts from 1904. */
const SERIAL_ZERO = '1899-12-30';
/** A serial is taken for a day of 1980 to 2119: `20221` is a month cut short, not a day of 1955. */
const SERIAL_DAYS = ['1980-01-01', '2119-01-10'] as const;

const HOUR = '(?:[T ]?\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.0+)?)?)?';
const FORMS = [
  new RegExp(`^(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})${HOUR}$`),
  new RegExp(`^(\\d{4})(年)(\\d{1,2})月(\\d{1,2})[日号]?${HOUR}$`),
  /^(\d{4})()(\d{2})(\d{2})$/,
];

/** 2022-01-02, 2022/1/2, 2022.1.2, 2022年1月2日, 20220102, a spreadsheet's serial, in any width; null for what is no day. */
export function readDay(text: string, serialZero: Day = SERIAL_ZERO): Day | null {
  const plain = halfWidth(text)
    .replace(/[—–−－]/gu, '-')
    .replace(/\s*([-/.年月日号])\s*/gu, '$1')
    .trim();
  const day = serialDay(plain, serialZero) ?? writtenDay(plain);
  return day && isDay(day) ? day : null;
}

function writtenDay(text: string): string | null {
  for (const form of FORMS) {
    const found = form.exec(text);
    if (found) return [found[1], found[3]?.padStart(2, '0'), found[4]?.padStart(2, '0')].join('-');
  }
  return null;
}

function serialDay(text: string, zero: Day): string | null {
  if (!/^\d{5}(\.\d+)?$/.test(text)) return null;
  const day = addDays(zero, Math.floor(Number(text)));
  return day >= SERIAL_DAYS[0] && day <= SERIAL_DAYS[1] ? day : null;
}
