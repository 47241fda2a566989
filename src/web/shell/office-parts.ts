/** The parts of the office, and whose work each is; the same roles as the server's table of operations. */
const ADMINISTRATOR = ['ADMINISTRATOR'];
const HEADS = ['ROOM_HEAD', 'GRID_LEAD', 'UNION_OFFICER', 'ENTERPRISE_SECRETARY'];
const CLERKS = [...HEADS, 'INTAKE_CLERK', 'ARB_CLERK', 'COURT_CLERK'];
const WATCHERS = ['JUSTICE_SUPERVISOR', 'AUDITOR'];

export const OFFICE_PARTS = [
  ['people', ADMINISTRATOR],
  ['accounts', ADMINISTRATOR],
  ['appointments', ADMINISTRATOR],
  ['allowances', [...ADMINISTRATOR, ...HEADS]],
  ['accessLog', WATCHERS],
  ['searchLog', WATCHERS],
  ['exportLog', WATCHERS],
  ['accountLog', [...ADMINISTRATOR, 'AUDITOR']],
  ['rights', [...CLERKS, ...WATCHERS]],
  ['retention', [...HEADS, ...WATCHERS]],
  ['numbers', [...HEADS]],
  ['calendar', [...ADMINISTRATOR, ...CLERKS, ...WATCHERS]],
  ['partners', ADMINISTRATOR],
  ['settings', [...ADMINISTRATOR, ...WATCHERS]],
  ['deadLetters', ADMINISTRATOR],
  ['webhooks', ADMINISTRATOR],
] as const satisfies readonly (readonly [string, readonly string[]])[];

export type OfficePart = (typeof OFFICE_PARTS)[number][0];

/** Whoever has a part of it. */
export const OFFICE_ROLES: readonly string[] = [...new Set(OFFICE_PARTS.flatMap(([, roles]) => [...roles]))];
