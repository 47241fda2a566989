/** Amounts and counts as registers write them. */
import { compact } from '../../domain/kernel/half-width.js';

const UNITS: Readonly<Record<string, number>> = {
  元: 100,
  圆: 100,
  万元: 1_000_000,
  万: 1_000_000,
  亿元: 10_000_000_000,
  亿: 10_000_000_000,
};
const AMOUNT = /^(?:人民币|RMB|[¥￥])?(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?(亿元|亿|万元|万|元|圆)?(?:整|人民币)?$/;

/** Fen of `32000`, `3.2万元`, `32,000.00元`; a bare number is in the column's unit. Null for what is no whole number of fen. */
export function readFen(text: string, unit: number): number | null {
  const found = AMOUNT.exec(compact(text).replaceAll('，', ','));
  if (!found) return null;
  const [, whole = '', part = '', written] = found;
  const inUnit = BigInt(written ? (UNITS[written] ?? unit) : unit);
  const scale = 10n ** BigInt(part.length);
  const scaled = BigInt(whole.replaceAll(',', '') + part) * inUnit;
  return scaled % scale === 0n && scaled / scale <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(scaled / scale) : null;
}

/** A number of people, `2` or `2人`; null for none or for more than a district has. */
export function readPeople(text: string): number | null {
  const found = /^(\d{1,7})[人名]?$/.exec(compact(text));
  const people = Number(found?.[1] ?? 0);
  return people >= 1 && people <= 1_000_000 ? people : null;
}
