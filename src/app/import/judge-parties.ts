/** The two sides of a row. A doubtful number is kept as typed among the sealed texts, never as a way to find the party. */
import type { Particulars, PartyKind, Side } from '../../domain/case/party.js';
import { isCreditCode, normaliseCreditCode } from '../../domain/kernel/credit-code.js';
import { compact } from '../../domain/kernel/half-width.js';
import { identityNumberFault, normaliseIdentityNumber } from '../../domain/kernel/identity-number.js';
import { isPhone, normalisePhone } from '../../domain/kernel/phone.js';
import type { Column } from './columns.js';
import type { Reading } from './reading.js';

export interface PartyFacts {
  readonly side: Side;
  readonly kind: PartyKind;
  readonly particulars: Particulars;
}

interface SideColumns {
  readonly side: Side;
  readonly name: Column;
  readonly id: Column;
  readonly phone: Column;
}

const SIDES: readonly SideColumns[] = [
  { side: 'APPLICANT', name: 'applicant', id: 'applicantId', phone: 'applicantPhone' },
  { side: 'RESPONDENT', name: 'respondent', id: 'respondentId', phone: 'respondentPhone' },
];

const ORGANISATION =
  /(?:公司|集团|企业|工厂|厂|商店|店|超市|酒店|宾馆|饭店|医院|卫生院|诊所|学校|中学|小学|大学|学院|幼儿园|银行|合作社|家庭农场|农场|委员会|村委会|居委会|业委会|管委会|政府|办事处|法院|中心|工作室|经营部|项目部|协会|商会|工会|事务所|研究所|研究院|管理处|服务部|局|站)(?:\(.*\)|（.*）)?$/u;
/** 张店 is a person, 张家大药店 is not. */
const SHORTEST_ORGANISATION = 4;

/** The parties that the row names. A side without any name is missing: kept, with the guard PARTY_MISSING named. */
export function partiesOf(reading: Reading, typed: Record<string, string>): PartyFacts[] {
  return SIDES.flatMap((columns) => {
    if (reading.cell(columns.name) === '') reading.doubt('PARTY_MISSING', columns.name);
    return [columns.name, columns.id, columns.phone].some((column) => reading.cell(column) !== '')
      ? [partyOf(reading, columns, typed)]
      : [];
  });
}

function partyOf(
  reading: Reading,
  { side, name: nameColumn, id, phone }: SideColumns,
  typed: Record<string, string>,
): PartyFacts {
  const name = reading.cell(nameColumn).replace(/\s+/gu, ' ');
  const credit = isCreditCode(reading.cell(id)) ? normaliseCreditCode(reading.cell(id)) : null;
  const sound = (column: Column, code: string, read: (text: string) => string | null): string | null => {
    const text = reading.cell(column);
    if (text === '') return null;
    const value = read(text);
    if (value !== null) return value;
    typed[`asTyped:${column}`] = text;
    return reading.doubt(code, column);
  };
  const idNumber = credit ? null : sound(id, 'ID_NUMBER_DOUBTFUL', readIdNumber);
  const phoneNumber = sound(phone, 'PHONE_DOUBTFUL', readPhone);
  return {
    side,
    kind: kindOf(name, credit, idNumber),
    particulars: {
      name,
      ...(idNumber ? { idNumber } : {}),
      ...(credit ? { creditCode: credit } : {}),
      ...(phoneNumber ? { phone: phoneNumber } : {}),
    },
  };
}

/** A citizen's number makes a person, a credit code an organisation; without either the name decides. */
function kindOf(name: string, credit: string | null, idNumber: string | null): PartyKind {
  if (credit) return 'ORGANISATION';
  if (idNumber) return 'PERSON';
  return Array.from(compact(name)).length >= SHORTEST_ORGANISATION && ORGANISATION.test(name)
    ? 'ORGANISATION'
    : 'PERSON';
}

function readIdNumber(text: string): string | null {
  return identityNumberFault(text) === null ? normaliseIdentityNumber(text) : null;
}

function readPhone(text: string): string | null {
  return isPhone(text) ? normalisePhone(text) : null;
}
