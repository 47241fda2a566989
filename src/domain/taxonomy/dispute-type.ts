/** The 18 national types of people's-mediation disputes (domain.md §4.1); codes are the house's own. */
import { chineseLookup, type Term } from './term.js';

/** In the order of the return; `number` is the house's two-digit code. */
export const DISPUTE_TYPES = [
  { code: 'MARRIAGE_FAMILY', number: '01', zh: '婚姻家庭纠纷', en: 'Marriage and family', mark: 'W' },
  { code: 'NEIGHBOUR', number: '02', zh: '邻里纠纷', en: 'Neighbours', mark: 'W' },
  {
    code: 'HOUSING_HOMESTEAD',
    number: '03',
    zh: '房屋宅基地纠纷',
    en: 'Housing and homestead land',
    mark: 'W',
    also: ['房屋、宅基地纠纷'],
  },
  { code: 'CONTRACT', number: '04', zh: '合同纠纷', en: 'Contract', mark: 'W' },
  { code: 'PRODUCTION_BUSINESS', number: '05', zh: '生产经营纠纷', en: 'Production and business', mark: 'W' },
  { code: 'DAMAGES', number: '06', zh: '损害赔偿纠纷', en: 'Damages', mark: 'W' },
  { code: 'FOREST_LAND', number: '07', zh: '山林土地纠纷', en: 'Forest and land', mark: 'W', also: ['山林、土地纠纷'] },
  { code: 'EXPROPRIATION_DEMOLITION', number: '08', zh: '征地拆迁纠纷', en: 'Expropriation and demolition', mark: 'W' },
  {
    code: 'ENVIRONMENT',
    number: '09',
    zh: '环境污染纠纷',
    en: 'Environmental pollution',
    mark: 'W',
    also: ['环境保护纠纷', '环境保护'],
  },
  {
    code: 'MIGRANT_WORKER_WAGES',
    number: '10',
    zh: '拖欠农民工工资纠纷',
    en: 'Unpaid wages of migrant workers',
    mark: 'W',
  },
  { code: 'OTHER_LABOUR', number: '11', zh: '其他劳动争议纠纷', en: 'Other labour disputes', mark: 'W' },
  { code: 'TOURISM', number: '12', zh: '旅游纠纷', en: 'Tourism', mark: 'W' },
  { code: 'E_COMMERCE', number: '13', zh: '电子商务纠纷', en: 'E-commerce', mark: 'W' },
  { code: 'OTHER_CONSUMER', number: '14', zh: '其他消费纠纷', en: 'Other consumer disputes', mark: 'W' },
  { code: 'MEDICAL', number: '15', zh: '医疗纠纷', en: 'Medical', mark: 'W' },
  { code: 'ROAD_TRAFFIC', number: '16', zh: '道路交通事故纠纷', en: 'Road traffic accidents', mark: 'W' },
  { code: 'PROPERTY_MANAGEMENT', number: '17', zh: '物业纠纷', en: 'Property management', mark: 'W' },
  { code: 'OTHER', number: '99', zh: '其他纠纷', en: 'Other', mark: 'W' },
] as const satisfies readonly (Term & { number: string })[];

export type DisputeType = (typeof DISPUTE_TYPES)[number]['code'];

/** The type a register names in Chinese. */
export const disputeTypeOf = chineseLookup<DisputeType>(DISPUTE_TYPES);
