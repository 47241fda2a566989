/** When a suit and an arbitration stand open, and where: by what is disputed, and by what was agreed or decided (domain.md §7.6, A01). */
import { LABOUR_ARBITRATION_LAW, LABOUR_READING, law } from '../../clock/laws.js';
import type { DisputeType } from '../../taxonomy/dispute-type.js';
import type { CaseState } from '../state.js';
import type { About } from './about.js';
import type { Opening } from './route.js';
import type { Venue } from './venues.js';

const COURT_OF: Partial<Record<DisputeType, Venue>> = {
  CONTRACT: 'CONTRACT',
  PRODUCTION_BUSINESS: 'CONTRACT',
  TOURISM: 'CONTRACT',
  E_COMMERCE: 'CONTRACT',
  OTHER_CONSUMER: 'CONTRACT',
  DAMAGES: 'TORT',
  ENVIRONMENT: 'TORT',
  MEDICAL: 'TORT',
  ROAD_TRAFFIC: 'TRAFFIC',
  HOUSING_HOMESTEAD: 'LAND',
  FOREST_LAND: 'LAND',
  PROPERTY_MANAGEMENT: 'LAND',
};
const ofWages = (state: CaseState) =>
  state.dispute.labourCause === 'L5' || state.dispute.type === 'MIGRANT_WORKER_WAGES';

/** A partial agreement leaves a rest to sue about; a confirmed one is objected to. Of labour, arbitration comes first, save of owed wages with an IOU. */
export function sue({ matter, agreed, whole, authority, decided, state }: About): Opening | null {
  if (authority === 'COURT' || decided || (agreed && whole)) return null;
  if (matter === 'CIVIL') return { clock: 'PM-08', where: COURT_OF[state.dispute.type] ?? 'DEFENDANT' };
  if (matter !== 'LABOUR' || agreed || !ofWages(state)) return null;
  return {
    clock: 'PM-08',
    where: 'LABOUR_COURT',
    cost: 'LABOUR_COURT_FEE',
    cite: law(LABOUR_READING, '15', 'V'),
    note: [
      '限于持有用人单位工资欠条、不涉及其他争议的；否则应当先申请劳动仲裁',
      'Only with the employer’s written IOU for wages and nothing else; otherwise arbitration comes first',
    ],
  };
}

/** On the agreement itself; a confirmed one is enforced or objected to. */
export function sueOnAgreement({ matter, agreed, confirmation, owed, authority, state }: About): Opening | null {
  if (!agreed || authority === 'COURT' || confirmation === 'GRANTED') return null;
  if (matter === 'CIVIL') return { clock: 'PM-08' };
  if (matter !== 'LABOUR' || !owed || !ofWages(state)) return null;
  return {
    where: 'LABOUR_COURT',
    cost: 'LABOUR_COURT_FEE',
    cite: law(LABOUR_READING, '51 ¶2', 'V'),
    note: ['限于只涉及劳动报酬的协议', 'Only where the agreement is about pay alone'],
  };
}

/** Institutions decide on contracts and property between equals, never on family matters (仲裁法 3). */
const NOT_FOR_INSTITUTIONS: readonly DisputeType[] = ['MARRIAGE_FAMILY', 'FOREST_LAND'];

/** Before an institution. */
export function arbitrate({ matter, authority, confirmation, decided, state }: About): Opening | null {
  const barred = decided !== null || NOT_FOR_INSTITUTIONS.includes(state.dispute.type) || confirmation === 'GRANTED';
  return matter === 'CIVIL' && authority === null && !barred ? {} : null;
}

/** Before the labour commission: at any time, until an authority has the case or the agreement is enforceable. */
export function labourArbitration(about: About): Opening | null {
  const { matter, agreed, authority, confirmation, review, decided } = about;
  if (decided) return null;
  if (matter !== 'LABOUR' || authority === 'ARBITRATION_COMMISSION' || authority === 'COURT') return null;
  if (confirmation === 'GRANTED' || review === 'GRANTED') return null;
  return agreed ? { clock: 'LL-01', cite: law(LABOUR_ARBITRATION_LAW, '15', 'V') } : { clock: 'LL-01' };
}
