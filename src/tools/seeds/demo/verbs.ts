/** What each word of a plot does in a scene: the input a clerk or mediator would have typed. */
import * as after from './after-verbs.js';
import * as intake from './intake-verbs.js';
import * as mediation from './mediation-verbs.js';
import type { Scene } from './play.js';
import type { Verb } from './plots.js';

const { fallDue, ...endings } = after;

export const DOING: Record<Verb, (scene: Scene) => Promise<void>> = {
  ...intake,
  ...mediation,
  ...endings,
  default: fallDue,
};
