/** Ways to an authority about what others did: complaints, and mediation by the health authority or the traffic police (domain.md §2.2). */
import { CONSUMER_LAW, LABOUR_ARBITRATION_LAW, law, MEDICAL_RULES, TRAFFIC_RULES } from '../../clock/laws.js';
import type { About } from './about.js';
import type { Opening, RouteRow } from './route.js';

const CONSUMER = ['OTHER_CONSUMER', 'E_COMMERCE'];

/** Together, before a committee took it: ten days from the police’s finding; after it ended without result: three. */
function trafficPolice({ state, agreed, authority, held, decided }: About): Opening | null {
  if (decided) return null;
  if (state.dispute.type !== 'ROAD_TRAFFIC' || agreed || authority || held) return null;
  const failed = state.status === 'TERMINATED_FAILED';
  return failed ? { clock: 'TR-02', cite: law(TRAFFIC_RULES, '85 ¶2', 'V') } : { clock: 'TR-01' };
}

export const COMPLAINT_ROUTES = {
  LABOUR_INSPECTION: {
    zh: '向劳动行政部门投诉',
    en: 'Complaint to the labour authority',
    says: [
      '用人单位拖欠工资、工伤医疗费、经济补偿或者赔偿金的，可以投诉，由其依法处理',
      'Where pay, costs of injury, compensation or damages are withheld, the authority deals with it',
    ],
    taker: 'WORKER',
    cite: law(LABOUR_ARBITRATION_LAW, '9', 'V'),
    where: 'LABOUR_INSPECTORATE',
    cost: 'FREE',
    closes: [],
    opens: ({ matter, state, agreed, owed, decided }) => {
      if (decided) return null;
      const { labourCause, type } = state.dispute;
      const pay = labourCause === 'L5' || type === 'MIGRANT_WORKER_WAGES';
      return matter === 'LABOUR' && pay && (!agreed || owed) ? {} : null;
    },
  },
  CONSUMER_COMPLAINT: {
    zh: '向消费者协会或者行政部门投诉',
    en: 'Consumer complaint',
    says: [
      '可以请消费者协会调解，或者向有关行政部门投诉，后者七个工作日内处理并告知',
      'The association mediates, or the authority deals with it within seven working days',
    ],
    taker: 'CONSUMER',
    cite: law(CONSUMER_LAW, '39, 46', 'V'),
    where: 'CONSUMER_BODIES',
    cost: 'FREE',
    closes: [],
    opens: ({ state, agreed, decided }) => (!decided && CONSUMER.includes(state.dispute.type) && !agreed ? {} : null),
  },
  HEALTH_AUTHORITY: {
    zh: '申请卫生主管部门调解',
    en: 'Mediation by the health authority',
    says: [
      '医患双方可以申请行政调解；其受理后，人民调解终止',
      'Both sides may ask the health authority; when it accepts, people’s mediation ends',
    ],
    taker: 'ALL_PARTIES',
    cite: law(MEDICAL_RULES, '40', 'V'),
    where: 'HEALTH_AUTHORITY',
    cost: 'FREE',
    closes: ['MEDIATE', 'OTHER_MEDIATOR', 'MEDIATE_ANEW'],
    opens: ({ state, agreed, authority, held, decided }) =>
      state.dispute.type === 'MEDICAL' && !agreed && !authority && !held && !decided ? {} : null,
  },
  TRAFFIC_POLICE: {
    zh: '申请公安交管部门调解',
    en: 'Mediation by the traffic police',
    says: [
      '各方一起书面申请公安交管部门调解损害赔偿',
      'All together ask the traffic police in writing to mediate the damages',
    ],
    taker: 'ALL_PARTIES',
    cite: law(TRAFFIC_RULES, '86', 'V'),
    where: 'TRAFFIC_POLICE',
    cost: 'FREE',
    closes: [],
    endsWithClock: true,
    opens: trafficPolice,
  },
} as const satisfies Record<string, RouteRow>;
