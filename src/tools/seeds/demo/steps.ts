/** The function for each step of a scenario; it gives the input that a clerk or mediator would have typed. */
import * as court from './court-steps.js';
import * as after from './outcome-steps.js';
import * as intake from './intake-steps.js';
import * as mediation from './mediation-steps.js';
import type { DemoCase } from './demo-case.js';
import type { Step } from './scenarios.js';

const { fallDue, ...endings } = after;

export const RUN_STEP: Record<Step, (demo: DemoCase) => Promise<void>> = {
  ...intake,
  ...mediation,
  ...endings,
  ...court,
  default: fallDue,
};
