/** The catalogue of rooms: what each kind is in law, where it stands and what it may do (domain.md §1.2). */
import type { Layer, LedgerClass } from './layer.js';
import type { Term } from './term.js';

/** A kind of room. Layer and class are where a new room of the kind starts; a room's version holds what is true of it. */
export interface RoomKindTerm extends Term {
  readonly layer: Layer;
  readonly legal: { readonly zh: string; readonly en: string; readonly basis: string };
  readonly ledgerClass: LedgerClass;
  /** False for the hub, which never mediates, and for tribunals, whose custody is outside. */
  readonly mayAccept: boolean;
  /** True where mediation is possible only in the name of a people's-mediation committee. */
  readonly needsCommittee: boolean;
}

const PEOPLE = { ledgerClass: 'PEOPLE', mayAccept: true } as const;
const COURT = { layer: 'L5', ledgerClass: 'COURT' } as const;
const THREE_LEVELS = { zh: '人民调解委员会', en: 'People’s mediation committee', basis: '人民调解法 arts 7–8, 34' };
const HOSTED = { zh: '人民调解委员会的派驻或者附设调解室', en: 'Mediates in the name of its committee', basis: '江苏省人民调解条例 art 5' };

export const ROOM_KINDS = [
  {
    code: 'ENTERPRISE_COMMITTEE', zh: '企业劳动争议调解委员会', en: 'Enterprise labour dispute mediation committee', mark: 'V',
    layer: 'L1', ledgerClass: 'LABOUR', mayAccept: true, needsCommittee: false,
    legal: { zh: '企业劳动争议调解组织', en: 'Mediation body of an enterprise', basis: '调解仲裁法 arts 10(1), 14; 企业劳动争议协商调解规定 art 15' },
  },
  { code: 'GRID_ROOM', zh: '网格调解室', en: 'Grid mediation point', mark: 'V', layer: 'L2', ...PEOPLE, needsCommittee: true, legal: HOSTED, also: ['网格工作室', '网格微家'] },
  { code: 'VILLAGE_COMMITTEE', zh: '村(居)人民调解委员会', en: 'Village or residents’ committee', mark: 'V', layer: 'L2', ...PEOPLE, needsCommittee: false, legal: THREE_LEVELS },
  { code: 'TOWN_COMMITTEE', zh: '乡镇(街道)人民调解委员会', en: 'Town or sub-district committee', mark: 'V', layer: 'L2', ...PEOPLE, needsCommittee: false, legal: THREE_LEVELS },
  { code: 'DISTRICT_COMMITTEE', zh: '区人民调解委员会', en: 'District committee', mark: 'V', layer: 'L2', ...PEOPLE, needsCommittee: false, legal: THREE_LEVELS },
  {
    code: 'UNION_ROOM', zh: '工会劳动争议调解室', en: 'Trade-union mediation room', mark: 'V',
    layer: 'L3', ledgerClass: 'LABOUR', mayAccept: true, needsCommittee: false,
    legal: { zh: '工会参与的劳动争议调解组织', en: 'Labour mediation body run by a union', basis: '工会法 art 29; 调解仲裁法 art 10' },
  },
  {
    code: 'ARBITRATION_MEDIATION', zh: '仲裁调解室', en: 'Arbitration-stage mediation', mark: 'V',
    layer: 'L4', ledgerClass: 'ARBITRATION', mayAccept: true, needsCommittee: false,
    legal: { zh: '劳动人事争议仲裁委员会的调解', en: 'Mediation by the arbitration commission', basis: '调解仲裁法 art 42; 办案规则 arts 68–73' },
  },
  {
    code: 'LABOUR_TRIBUNAL', zh: '劳动仲裁庭', en: 'Labour arbitration tribunal', mark: 'V',
    layer: 'L4', ledgerClass: 'NONE', mayAccept: false, needsCommittee: false,
    legal: { zh: '仲裁庭,案件由仲裁委员会持有', en: 'Tribunal; the commission holds the case', basis: '调解仲裁法 arts 42–43' },
  },
  { code: 'LITIGATION_MEDIATION', zh: '诉讼调解室', en: 'Court mediation', mark: 'V', ...COURT, mayAccept: true, needsCommittee: false, legal: { zh: '法院调解', en: 'Mediation by the court', basis: '民诉法 arts 96–102' } },
  { code: 'COURT_LINK_ROOM', zh: '诉调对接室', en: 'Litigation–mediation linkage room', mark: 'V', ...COURT, mayAccept: true, needsCommittee: false, legal: { zh: '接受委派、委托调解', en: 'Receives what the court assigns or entrusts', basis: '法释〔2016〕14号' } },
  {
    code: 'FAST_TRACK_TRIBUNAL', zh: '法院速裁庭', en: 'Fast-track tribunal', mark: 'V',
    layer: 'L5', ledgerClass: 'NONE', mayAccept: false, needsCommittee: false,
    legal: { zh: '审判组织,案件由法院持有', en: 'Summary and small-claims procedure; the court holds the case', basis: '民诉法 arts 160–169' },
  },
  { code: 'EXPERT_ROOM', zh: '专家调解室', en: 'Expert mediation room', mark: 'V', layer: 'L2', ...PEOPLE, needsCommittee: true, legal: HOSTED },
  { code: 'VOLUNTEER_ROOM', zh: '志愿者调解室', en: 'Volunteer mediation room', mark: 'V', layer: 'L2', ...PEOPLE, needsCommittee: true, legal: HOSTED },
  {
    code: 'SPECIALISED_ROOM', zh: '重点领域专业调解室', en: 'Key-field specialised room', mark: 'V', layer: 'L2', ...PEOPLE, needsCommittee: false,
    legal: { zh: '行业性、专业性人民调解委员会', en: 'People’s mediation committee of a sector', basis: '人民调解法 art 34' },
  },
  { code: 'POLICE_LINKED', zh: '公调对接调解室', en: 'Police–mediation linkage room', mark: 'V', layer: 'L2', ...PEOPLE, needsCommittee: true, legal: HOSTED },
  { code: 'PERSONAL', zh: '个人调解室', en: 'Personal mediation studio', mark: 'V', layer: 'L2', ...PEOPLE, needsCommittee: true, legal: HOSTED },
  {
    code: 'CHAMBER_COMMERCIAL', zh: '商会商事调解中心', en: 'Chamber of commerce mediation centre', mark: 'V',
    layer: 'OUTSIDE', ledgerClass: 'COMMERCIAL', mayAccept: true, needsCommittee: false,
    legal: { zh: '商事调解组织', en: 'Commercial mediation body, licensed since 2026-05-01', basis: '商事调解条例 arts 2, 8' },
  },
  { code: 'ENFORCEMENT_STATION', zh: '执行驿站', en: 'Enforcement station', mark: 'V', ...COURT, mayAccept: true, needsCommittee: false, legal: { zh: '执行和解', en: 'Settlement in enforcement', basis: '民诉法 art 241' } },
  {
    code: 'ADMIN_DISPUTE_STATION', zh: '行政案件协同化解工作站', en: 'Administrative-dispute joint station', mark: 'V',
    layer: 'OUTSIDE', ledgerClass: 'ADMIN', mayAccept: true, needsCommittee: false,
    legal: { zh: '行政争议化解', en: 'Resolution of administrative disputes', basis: '行政复议法 arts 5, 73–74; 行政诉讼法 art 60' },
  },
  {
    code: 'DISPUTE_CENTRE', zh: '社会矛盾纠纷调处化解中心', en: 'District dispute-resolution hub', mark: 'V',
    layer: 'HUB', ledgerClass: 'NONE', mayAccept: false, needsCommittee: false, also: ['区调处中心'],
    legal: { zh: '分流、督办,不调解', en: 'Routes and supervises, never mediates', basis: '' },
  },
] as const satisfies readonly RoomKindTerm[];

export type RoomKind = (typeof ROOM_KINDS)[number]['code'];

const BY_CODE = new Map<RoomKind, RoomKindTerm>(ROOM_KINDS.map((kind) => [kind.code, kind]));

/** What the catalogue says of a kind. */
export function roomKind(code: RoomKind): RoomKindTerm {
  return BY_CODE.get(code) as RoomKindTerm;
}
