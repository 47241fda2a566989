// The same questions in the peer's words.
const CASELOAD = `query Caseload($person: UUID!) {
  allAssignments(condition: { personId: $person, open: true }, orderBy: [CASE_ID_DESC], first: 20) { nodes { file {
    caseId version displayNo number status disputeType amount registeredOn acceptedOn referralDue listSealed
    room { id roomVersionsByRoomId(first: 1, orderBy: [VERSION_DESC]) { nodes { name } } }
    assignments { nodes { postId presider person { name } } } } } pageInfo { hasNextPage endCursor } } }`;

const CASE = `query Case($home: String!, $id: UUID!) {
  caseFileByHomeAndCaseId(home: $home, caseId: $id) {
    caseId version status displayNo number disputeType source amount people registeredOn acceptedOn sealed state
    room { id roomVersionsByRoomId(first: 1, orderBy: [VERSION_DESC]) { nodes { name } } } place { code name }
    assignments { nodes { postId presider person { name } } }
    events(first: 20, orderBy: [SEQ_DESC]) { nodes { seq type action day at sealed data person { name } } pageInfo { hasNextPage } } } }`;

const asked = (query, variables, headers) => ({
  method: 'POST', path: '/graphql', body: JSON.stringify({ query, variables }), headers: { 'content-type': 'application/json', ...headers },
});

export const peerCaseload = (room, headers) => asked(CASELOAD, { person: room.mediator.person }, headers);
export const peerCase = (home, id, headers) => asked(CASE, { home, id }, headers);
