// The questions that are measured, as a console asks them, and who asks: mediators and the heads of their rooms.
import http from 'node:http';
import { text } from 'node:stream/consumers';
import { PASSWORD } from './app.mjs';

export const CASELOAD = `query Caseload { myCaseload(filter: { open: true }, first: 20) { nodes {
  id version displayNo number status type amount registeredOn acceptedOn referralDue
  room { id name } mediators { postId name presider } parties { applicant moreApplicants respondent moreRespondents } } next } }`;

export const CASE = `query Case($id: UUID!) { case(id: $id) {
  id version status displayNo number type source amount people registeredOn acceptedOn room { id name } place { code name }
  mediators { postId name presider } parties { id side kind name phone idNumber } facts claims
  timeline(first: 20) { nodes { seq type action day at actorName roomName undone } next } } }`;

export const STATEMENT = `query Statement($from: Day!, $to: Day!, $area: String) {
  statement(input: { from: $from, to: $to, by: ROOM, filter: { divisionPrefix: $area } }) { asOf readFrom lines { key ledgerClass
    tally { openBefore accepted settled closed openAfter } rates { code numerator denominator percent } } } }`;

const agent = new http.Agent({ keepAlive: true });

/** By the plainest client there is: what it costs itself is counted with the answer. */
export function post(url, body, token) {
  const sent = JSON.stringify(body);
  const headers = {
    'content-type': 'application/json', 'content-length': Buffer.byteLength(sent), ...(token && { authorization: `Bearer ${token}` }),
  };
  return new Promise((resolve, reject) => {
    const request = http.request(`${url}/graphql`, { method: 'POST', headers, agent }, (response) => {
      text(response).then((body) => resolve(JSON.parse(body)), reject);
    });
    request.on('error', reject).end(sent);
  });
}

const SIGN_IN = `mutation SignIn($login: String!, $password: String!) {
  signIn(input: { login: $login, password: $password }) { tickets { accessToken } problem { code } } }`;

export async function signIn(url, login) {
  const { data, errors } = await post(url, { query: SIGN_IN, variables: { login, password: PASSWORD } });
  if (!data?.signIn.tickets) throw new Error(`${login}: ${JSON.stringify(errors ?? data)}`);
  return data.signIn.tickets.accessToken;
}
