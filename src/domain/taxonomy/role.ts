/** Names of roles, professions, grades and forms of employment (domain.md §1.6 and §7.0). */
import type { Role } from '../kernel/actor.js';
import { chineseLookup, type Term } from './term.js';

/** Every role a post can have, in the order of the network; the system comes last. */
export const ROLE_TERMS = [
  { code: 'INTAKE_CLERK', zh: '受理员', en: 'Intake clerk', mark: 'D' },
  { code: 'GRID_WORKER', zh: '网格员', en: 'Grid worker', mark: 'V' },
  { code: 'GRID_LEAD', zh: '网格长', en: 'Grid lead', mark: 'V' },
  { code: 'MEDIATOR', zh: '调解员', en: 'Mediator', mark: 'V' },
  { code: 'ROOM_HEAD', zh: '调解室负责人', en: 'Room head', mark: 'D', also: ['调委会主任'] },
  { code: 'HUB_DISPATCHER', zh: '调处中心分流员', en: 'Hub dispatcher', mark: 'D' },
  { code: 'JUSTICE_SUPERVISOR', zh: '司法行政监督员', en: 'Justice supervisor', mark: 'D', also: ['司法所长'] },
  { code: 'UNION_OFFICER', zh: '工会干事', en: 'Union officer', mark: 'D' },
  { code: 'ENTERPRISE_SECRETARY', zh: '企业调委会秘书', en: 'Enterprise committee secretary', mark: 'D' },
  { code: 'ARB_CLERK', zh: '仲裁委受理员', en: 'Arbitration clerk', mark: 'D' },
  { code: 'ARBITRATOR', zh: '仲裁员', en: 'Arbitrator', mark: 'V' },
  { code: 'COURT_CLERK', zh: '书记员', en: 'Court clerk', mark: 'V' },
  { code: 'JUDGE', zh: '法官', en: 'Judge', mark: 'V', also: ['网格法官'] },
  { code: 'EXPERT', zh: '专家', en: 'Expert', mark: 'V' },
  { code: 'AUDITOR', zh: '审计员', en: 'Auditor (reads only)', mark: 'D' },
  { code: 'ADMINISTRATOR', zh: '系统管理员', en: 'Administrator', mark: 'D' },
  { code: 'PARTY', zh: '当事人', en: 'Party', mark: 'D' },
  { code: 'SYSTEM', zh: '系统', en: 'System', mark: 'D' },
] as const satisfies readonly Term<Role>[];

/** The role a list of staff names in Chinese. */
export const roleOf = chineseLookup<Role>(ROLE_TERMS);

/** A person's profession, besides the role of a post: 三官一律 are judges, procurators, police officers and lawyers. */
export const PROFESSIONS = [
  { code: 'PEOPLES_MEDIATOR', zh: '人民调解员', en: 'People’s mediator', mark: 'V' },
  { code: 'GRID_WORKER', zh: '网格员', en: 'Grid worker', mark: 'V' },
  { code: 'GRID_LEAD', zh: '网格长', en: 'Grid lead', mark: 'V' },
  { code: 'MICRO_GRID_LIAISON', zh: '微网格联络员', en: 'Micro-grid liaison', mark: 'V' },
  { code: 'JUDGE', zh: '法官', en: 'Judge', mark: 'V' },
  { code: 'PROCURATOR', zh: '检察官', en: 'Procurator', mark: 'V' },
  { code: 'POLICE_OFFICER', zh: '民警', en: 'Police officer', mark: 'V' },
  { code: 'LAWYER', zh: '律师', en: 'Lawyer', mark: 'V', also: ['基层法律服务工作者'] },
  { code: 'ARBITRATOR', zh: '仲裁员', en: 'Arbitrator', mark: 'V' },
  { code: 'UNION_STAFF', zh: '工会干部', en: 'Union staff', mark: 'D' },
  { code: 'CIVIL_SERVANT', zh: '公务员', en: 'Civil servant', mark: 'D' },
  { code: 'DOCTOR', zh: '医师', en: 'Doctor', mark: 'D' },
  { code: 'VOLUNTEER', zh: '志愿者', en: 'Volunteer', mark: 'V' },
  { code: 'OTHER', zh: '其他', en: 'Other', mark: 'D' },
] as const satisfies readonly Term[];

export type Profession = (typeof PROFESSIONS)[number]['code'];

/** Grades of mediators; only 金牌 is named in a source, the others are our own. */
export const GRADES = [
  { code: 'GOLD', zh: '金牌调解员', en: 'Gold', mark: 'V' },
  { code: 'SENIOR', zh: '高级调解员', en: 'Senior', mark: 'D' },
  { code: 'ORDINARY', zh: '调解员', en: 'Ordinary', mark: 'D' },
] as const satisfies readonly Term[];

export type Grade = (typeof GRADES)[number]['code'];

/** How much of a working life a post takes (专职、兼职、网格助理员、志愿者). */
export const EMPLOYMENTS = [
  { code: 'FULL_TIME', zh: '专职', en: 'Full-time', mark: 'V' },
  { code: 'PART_TIME', zh: '兼职', en: 'Part-time', mark: 'V' },
  { code: 'ASSISTANT', zh: '助理', en: 'Assistant', mark: 'V' },
  { code: 'VOLUNTEER', zh: '志愿', en: 'Volunteer', mark: 'V' },
] as const satisfies readonly Term[];

export type Employment = (typeof EMPLOYMENTS)[number]['code'];
