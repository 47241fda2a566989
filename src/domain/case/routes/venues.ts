/** Who is competent: courts and other bodies, each by its rule. */
import { BODIES } from './bodies.js';
import { COURTS } from './courts.js';

export const VENUES = { ...COURTS, ...BODIES };
export type Venue = keyof typeof VENUES;
