/** What a grid judge does at a grid besides judging (mission M20): counted by kind, with how many people were helped, never whom. */
import { asPastDay, type Day } from '../kernel/day.js';
import { ensure } from '../kernel/rule-broken.js';
import type { Layer } from '../taxonomy/layer.js';

/** 指导调解 · 法律咨询 · 业务培训 · 参与联合调解. */
export const SERVICE_KINDS = ['GUIDANCE', 'ADVICE', 'TRAINING', 'JOINT_MEDIATION'] as const;
export type ServiceKind = (typeof SERVICE_KINDS)[number];

export interface Service {
  readonly kind: ServiceKind;
  readonly on: Day;
  /** How many people it helped. */
  readonly helped: number;
  /** How many cases it was about; 0 for a training. */
  readonly cases: number;
}

/** A day that has come, and whole numbers of people and cases (SERVICE_COUNT). */
export function soundService({ on, helped, cases }: Service, today: Day): void {
  asPastDay(on, 'on', today);
  ensure(Number.isInteger(helped) && helped >= 0 && helped <= 100_000, 'SERVICE_COUNT', { field: 'helped' });
  ensure(Number.isInteger(cases) && cases >= 0 && cases <= 10_000, 'SERVICE_COUNT', { field: 'cases' });
}

/** Grids and committees of people’s mediation are served, no court or hub (SERVICE_PLACE). */
export function servesThere(layer: Layer): void {
  ensure(layer === 'L2', 'SERVICE_PLACE', { field: 'roomId' });
}
