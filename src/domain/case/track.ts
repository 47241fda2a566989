/** Which rules make an agreement effective: the track of the room and the dispute (domain.md §8, 13). */
import type { DisputeType } from '../taxonomy/dispute-type.js';
import type { MandateKind } from './mandate.js';
import type { RoomKind } from '../taxonomy/room-kind.js';
import type { Source } from '../taxonomy/source.js';

export const TRACKS = [
  ...(['PEOPLE', 'LABOUR', 'MEDICAL', 'COMMERCIAL', 'ADMIN', 'ASSIGNED'] as const),
  ...(['TRAFFIC', 'PUBLIC_SECURITY', 'LAND', 'PETITION'] as const),
] as const;
export type Track = (typeof TRACKS)[number];

interface Form {
  readonly mediator: boolean;
  readonly seal: boolean;
  readonly oral: boolean;
  readonly basis: string;
  /** How reliable the source of the rule is: V read in a source, W only in a weak one (domain.md §0.1). */
  readonly mark: 'V' | 'W';
}

/** Mediated by people’s committees under their own law, also where police, a land or a petition office takes part. */
const OF_PEOPLE: Form = { mediator: true, seal: true, oral: true, basis: '人民调解法 28–30', mark: 'V' };

/** Every track needs every party's signature; the rest differs. A bar on oral form stands only on verified text. */
export const AGREEMENT_FORM: Record<Track, Form> = {
  PEOPLE: OF_PEOPLE,
  LABOUR: { mediator: true, seal: true, oral: false, basis: '劳动争议调解仲裁法 14', mark: 'V' },
  MEDICAL: { mediator: true, seal: true, oral: false, basis: '医疗纠纷预防和处理条例 39', mark: 'V' },
  COMMERCIAL: { mediator: true, seal: true, oral: true, basis: '商事调解条例 22', mark: 'W' },
  ADMIN: { mediator: false, seal: true, oral: false, basis: '行政复议法 73', mark: 'V' },
  ASSIGNED: { mediator: false, seal: false, oral: false, basis: '法释〔2016〕14号 24', mark: 'V' },
  ...{ TRAFFIC: OF_PEOPLE, PUBLIC_SECURITY: OF_PEOPLE, LAND: OF_PEOPLE, PETITION: OF_PEOPLE },
};

const LABOUR_TYPES: readonly DisputeType[] = ['MIGRANT_WORKER_WAGES', 'OTHER_LABOUR'];
const LABOUR_ROOMS: readonly RoomKind[] = ['ENTERPRISE_COMMITTEE', 'UNION_ROOM', 'ARBITRATION_MEDIATION'];
const COURT_ROOMS: readonly RoomKind[] = ['LITIGATION_MEDIATION', 'COURT_LINK_ROOM'];

/** Under a mandate: what a court sent takes effect as its rules say (2016 art 24), a commission's as labour law says (办案规则 70). */
export function trackUnder(kind: MandateKind, roomKind: RoomKind, dispute: TrackedDispute): Track {
  const ownRules = kind === 'COMMISSIONED' || roomKind === 'ADMIN_DISPUTE_STATION';
  return ownRules ? trackOf(roomKind, dispute) : 'ASSIGNED';
}

/** What of a dispute decides its track: what it is about, and who sent it. */
export interface TrackedDispute {
  readonly type: DisputeType;
  readonly source?: Source;
}

/** The track of a dispute in a room of this kind: the statute of its matter before the rules of the room. */
export function trackOf(roomKind: RoomKind, { type: disputeType, source }: TrackedDispute): Track {
  if (roomKind === 'ADMIN_DISPUTE_STATION') return 'ADMIN';
  if (LABOUR_TYPES.includes(disputeType) || LABOUR_ROOMS.includes(roomKind)) return 'LABOUR';
  if (disputeType === 'MEDICAL') return 'MEDICAL';
  if (COURT_ROOMS.includes(roomKind)) return 'ASSIGNED';
  if (roomKind === 'CHAMBER_COMMERCIAL') return 'COMMERCIAL';
  if (disputeType === 'ROAD_TRAFFIC') return 'TRAFFIC';
  if (roomKind === 'POLICE_LINKED') return 'PUBLIC_SECURITY';
  if (disputeType === 'FOREST_LAND') return 'LAND';
  return source === 'FROM_PETITION' ? 'PETITION' : 'PEOPLE';
}
