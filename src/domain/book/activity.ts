/** Figures beside the book, tallied by room and day: sessions held where the people are, and what grid judges do besides judging (mission M2, M20). */
import { ARBITRATION_RULES, law } from '../clock/laws.js';
import type { Cite } from '../clock/row.js';
import { SERVICE_KINDS } from '../network/service.js';

export const ACTIVITY_KINDS = ['CIRCUIT_SESSION', ...SERVICE_KINDS] as const;
export type ActivityKind = (typeof ACTIVITY_KINDS)[number];

interface ActivityDefinition {
  readonly zh: string;
  readonly en: string;
  /** What is counted, and what not. */
  readonly counts: readonly [zh: string, en: string];
  /** Null where no rule speaks of it. */
  readonly cite: Cite | null;
}

const service = (zh: string, en: string): ActivityDefinition => ({
  ...{ zh, en, cite: null },
  counts: [
    '期内网格法官在该办理点的服务次数，附服务人次与涉及纠纷件数；不记姓名',
    'services of grid judges at the room in the period, with people helped and cases; nobody is named',
  ],
});

export const ACTIVITIES: Readonly<Record<ActivityKind, ActivityDefinition>> = {
  CIRCUIT_SESSION: {
    ...{ zh: '巡回调解场次', en: 'circuit sessions' },
    counts: [
      '期内在企业、村（社区）举行的调解，一场一次，按举行之日计入当时的办理点；撤销的不计',
      'sessions held at an enterprise or in a village in the period, each once, on its day, for the room that held it; undone ones do not count',
    ],
    cite: law(ARBITRATION_RULES, '67', 'V'),
  },
  GUIDANCE: service('网格法官指导调解', 'guidance by grid judges'),
  ADVICE: service('网格法官法律咨询', 'legal advice by grid judges'),
  TRAINING: service('网格法官业务培训', 'training by grid judges'),
  JOINT_MEDIATION: service('网格法官参与联合调解', 'joint mediation with grid judges'),
};

/** The sum of a kind over a period and a place. */
export interface ActivityCount {
  /** The room or the division of a line by room or division; '' otherwise. */
  readonly key: string;
  readonly kind: ActivityKind;
  readonly times: number;
  /** People helped; 0 of sessions, whose people the book counts. */
  readonly people: number;
  readonly cases: number;
}
