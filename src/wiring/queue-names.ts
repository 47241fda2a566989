// The queues of this program. What each holds is done by whoever works.
export const NOTES = 'notes';
export const LETTERS = 'letters';
export const WEBHOOKS = 'webhooks';
export const HANDOVERS = 'handovers';
export const SWEEP = 'sweep';

/** One in each process: a kill leaves at most one letter that may go again. More hands are more workers. */
export const LETTERS_AT_ONCE = 1;

/** Those whose work belongs to a district: what fails there for good, its administrator sees and has tried again. */
export const RETRIED_BY_ADMINISTRATORS: readonly string[] = [NOTES, LETTERS, WEBHOOKS, HANDOVERS];

export const ALL_QUEUES: readonly string[] = [...RETRIED_BY_ADMINISTRATORS, SWEEP];
