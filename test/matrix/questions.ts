// How questions that are about no case are asked in the table of operations without one.
import { FAR, HOLDER } from './people.js';

/** Of whom some of them are asked. */
interface AskedAbout {
  readonly accountId: string;
  readonly personId: string;
  /** Of a package that came to the court. */
  readonly receivedId: string;
}

const YEAR = 'from: "2026-01-01", to: "2026-12-31"';
/** How each question that is about no case is asked. */
export const QUESTIONS: Record<string, (subject: AskedAbout) => string> = {
  me: () => 'me { login }',
  mySessions: () => 'mySessions { id }',
  myCalendarLink: () => 'myCalendarLink { madeAt }',
  statement: () => `statement(input: { ${YEAR}, by: ROOM }) { lines { key } }`,
  mandateStatement: () =>
    `mandateStatement(input: { ${YEAR}, by: ROOM }) { lines { key } stationTotal { total { accepted } } }`,
  definitions: () => 'definitions { code }',
  divisions: () => 'divisions(below: "320612") { code }',
  division: () => 'division(code: "320612") { name }',
  organisations: () => 'organisations(home: "320612") { nodes { name } }',
  rooms: () => 'rooms(home: "320371") { nodes { name posts { personName } } }',
  room: () => `room(id: "${FAR}") { name }`,
  divisionMap: () => 'divisionMap(below: "320612") { open overdue rooms { count } }',
  publishedFigures: () => 'publishedFigures { value }',
  calendar: () => 'calendar(year: 2026) { loaded }',
  calendarWaiting: () => 'calendarWaiting { year }',
  taxonomies: () => 'taxonomies { name }',
  services: () => `services(${YEAR}) { id }`,
  serviceCounts: () => `serviceCounts(${YEAR}) { month }`,
  settings: () => 'settings { id }',
  courtRoster: () => 'courtRoster { id }',
  letterRecipients: () => `letterRecipients(caseIds: ["${HOLDER}"]) { partyId }`,
  myLetterPreferences: () => 'myLetterPreferences { version }',
  tariffs: () => `tariffs(roomId: "${HOLDER}") { base }`,
  mandatesOffered: () => 'mandatesOffered { total nodes { id } }',
  mandatesRunning: () => `mandatesRunning(roomId: "${HOLDER}") { total nodes { id dueOn } }`,
  mandatesEnded: () => 'mandatesEnded(mine: true) { total nodes { id result } }',
  searchLog: () => 'searchLog { total }',
  exportLog: () => 'exportLog { total }',
  destructionList: () => 'destructionList { total }',
  accountLog: () => 'accountLog { total }',
  persons: () => 'persons { total }',
  accounts: () => 'accounts { total }',
  appointments: () => 'appointments { id }',
  accountSessions: ({ accountId }) => `accountSessions(accountId: "${accountId}") { id }`,
  candidates: () => `candidates(roomId: "${HOLDER}") { postId }`,
  clerkAllowances: () => 'clerkAllowances { id }',
  proceedingsToDecide: () => 'proceedingsToDecide { nodes { id } }',
  partners: () => 'partners { id }',
  receivedPackages: () => 'receivedPackages { total nodes { id } }',
  receivedPackage: ({ receivedId }) => `receivedPackage(id: "${receivedId}") { content }`,
  deadLetters: () => 'deadLetters { id }',
  webhooks: () => 'webhooks { id }',
  webhookDeliveries: ({ personId }) => `webhookDeliveries(webhookId: "${personId}") { id }`,
  handoverPreview: ({ personId }) => `handoverPreview(personId: "${personId}") { __typename }`,
};
