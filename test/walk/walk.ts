// The walk: a dispute goes from a grid worker's doorstep through two referrals to an evaluated agreement, over HTTP.
import { GraphQLClient } from 'graphql-request';
import { dayOf } from '../../src/domain/kernel/day.js';

/** What each step answers with. */
export interface Step {
  readonly who: string;
  readonly verb: string;
  readonly status: string;
  readonly version: number;
  readonly number: string | null;
  readonly room: string;
}

interface Answer {
  readonly case: {
    id: string;
    version: number;
    status: string;
    number: string | null;
    room: { id: string; name: string };
    parties: { id: string; side: string }[];
    agreement: { items: { id: string }[] } | null;
  } | null;
  readonly problem: { code: string; field: string | null; message: string } | null;
}

const SEEN = `case { id version status number room { id name } parties { id side } agreement { items { id } } }
  problem { code field message }`;

/** One person at the API, signed in. */
export class Person {
  private constructor(
    readonly login: string,
    readonly client: GraphQLClient,
  ) {}

  static async signIn(url: string, login: string, password: string): Promise<Person> {
    const client = new GraphQLClient(url);
    const sign = `mutation ($input: SignInInput!) { signIn(input: $input) { tickets { accessToken } problem { code } } }`;
    const answer = await client.request<{ signIn: { tickets: { accessToken: string } | null } }>(sign, {
      input: { login, password },
    });
    const token = answer.signIn.tickets?.accessToken;
    if (!token) throw new Error(`${login} cannot sign in`);
    return new Person(login, new GraphQLClient(url, { headers: { authorization: `Bearer ${token}` } }));
  }

  async ask<T>(query: string, variables: object = {}): Promise<T> {
    return this.client.request<T>(query, variables);
  }

  async change(verb: string, input: object): Promise<Answer> {
    const type = `${verb[0]?.toUpperCase()}${verb.slice(1)}Input`;
    const mutation = `mutation ($input: ${type}!) { ${verb}(input: $input) { ${SEEN} } }`;
    const answer = await this.client.request<Record<string, Answer>>(mutation, { input });
    return answer[verb] as Answer;
  }
}

/** A case on its way: carries its version along, so each step says what it saw. */
export class Journey {
  readonly steps: Step[] = [];
  private last: NonNullable<Answer['case']> | null = null;

  constructor(private readonly key: string) {}

  get case(): NonNullable<Answer['case']> {
    if (!this.last) throw new Error('the journey has not begun');
    return this.last;
  }

  async take(who: Person, verb: string, input: object): Promise<void> {
    const known = this.last ? { caseId: this.last.id, expectedVersion: this.last.version } : {};
    const idempotencyKey = `${this.key}-${this.steps.length}`;
    const answer = await who.change(verb, { ...input, ...known, idempotencyKey });
    if (!answer.case) throw new Error(`${who.login} ${verb}: ${JSON.stringify(answer.problem)}`);
    this.last = answer.case;
    const { status, version, number, room } = answer.case;
    this.steps.push({ who: who.login, verb, status, version, number, room: room.name });
  }
}

interface Cast {
  readonly worker: Person;
  readonly villageHead: Person;
  readonly villageMediator: Person;
  readonly streetHead: Person;
  readonly districtHead: Person;
  readonly districtMediator: Person;
}

/** Rooms and posts by which the walk goes, found through the API by name. */
export interface Places {
  readonly village: string;
  readonly street: string;
  readonly district: string;
}

async function postOf(who: Person, role: string, room: string): Promise<string> {
  const { me } = await who.ask<{ me: { posts: { id: string; role: string; roomId: string | null }[] } }>(
    '{ me { posts { id role roomId } } }',
  );
  const post = me.posts.find((one) => one.role === role && one.roomId === room);
  if (!post) throw new Error(`${who.login} has no post ${role} there`);
  return post.id;
}

/** The whole walk, taken at the instant `at`. */
export async function walk(cast: Cast, places: Places, key: string, at: Date): Promise<Journey> {
  const journey = new Journey(key);
  const today = dayOf(at);
  const acts = () => journey.case.parties.map(({ id }) => ({ partyId: id, manner: 'ON_PAPER', on: today }));
  await register(journey, cast.worker, places, today);
  await journey.take(cast.worker, 'routeToDesk', { roomId: places.village, reason: '请村调委会受理' });
  const asked = journey.case.parties.map(({ id }) => ({ partyId: id, channel: 'PHONE' }));
  await journey.take(cast.villageHead, 'requestConsent', { asked });
  await journey.take(cast.villageHead, 'accept', { consents: acts(), rightsNotice: { manner: 'WRITTEN', on: today } });
  const first = await postOf(cast.villageMediator, 'MEDIATOR', places.village);
  await journey.take(cast.villageHead, 'assignMediators', {
    presider: first,
    chosenBy: 'PARTIES',
    recusalChecked: true,
  });
  await refer(journey, cast.villageHead, cast.streetHead, places.street, acts());
  await refer(journey, cast.streetHead, cast.districtHead, places.district, acts());
  const second = await postOf(cast.districtMediator, 'MEDIATOR', places.district);
  await journey.take(cast.districtHead, 'assignMediators', {
    presider: second,
    chosenBy: 'ROOM',
    recusalChecked: true,
  });
  await settle(journey, cast, at, acts);
  return journey;
}

async function register(journey: Journey, worker: Person, { village }: Places, today: string): Promise<void> {
  await journey.take(worker, 'register', {
    applicationForm: 'ORAL',
    dispute: {
      type: 'NEIGHBOUR',
      source: 'GRID_REPORT',
      amount: 360_000,
      people: 3,
      difficult: false,
      placeCode: PLACE,
    },
    parties: [
      { side: 'APPLICANT', kind: 'PERSON', name: '璩听澜', idNumber: '320612190207277756', phone: '13800001111' },
      { side: 'RESPONDENT', kind: 'PERSON', name: '郗怀远', phone: '13800002222' },
    ],
    facts: '楼上卫生间渗水,楼下吊顶霉变(演示用虚构事实)。',
    claims: '修复漏水,赔偿吊顶损失。',
    on: today,
  });
  if (!village) throw new Error('no village committee');
}

const PLACE = '320612004008001';

async function refer(journey: Journey, from: Person, to: Person, roomId: string, consents: object[]): Promise<void> {
  await journey.take(from, 'proposeReferral', {
    roomId,
    reason: 'BEYOND_ABILITY',
    note: '责任认定有分歧,请上级协助。',
    consents,
  });
  await journey.take(from, 'sendReferral', { noticeGiven: true });
  await journey.take(to, 'acceptReferral', {});
}

async function settle(
  journey: Journey,
  { districtHead, districtMediator }: Cast,
  at: Date,
  acts: () => object[],
): Promise<void> {
  const [applicant] = journey.case.parties;
  const session = { startsAt: at.toISOString(), record: '笔录(演示用虚构内容)。' };
  const one = [{ partyId: applicant?.id, identityChecked: true }];
  await journey.take(districtMediator, 'openSession', {
    ...session,
    kind: 'CAUCUS',
    caucusWith: applicant?.id,
    present: one,
  });
  const both = journey.case.parties.map(({ id }) => ({ partyId: id, identityChecked: true }));
  await journey.take(districtMediator, 'openSession', { ...session, kind: 'JOINT', present: both });
  await journey.take(districtMediator, 'draft', {
    scope: 'WHOLE',
    agreedAmount: 180_000,
    terms: '修复并赔偿一千八百元。',
    contentChecked: true,
    items: [{ text: '赔偿款一次付清', dueOn: dayOf(at), amount: 180_000 }],
  });
  for (const act of acts()) await journey.take(districtMediator, 'sign', { signer: 'PARTY', act });
  await journey.take(districtMediator, 'sign', { signer: 'MEDIATOR' });
  await journey.take(districtHead, 'sign', { signer: 'SEAL' });
  const itemId = journey.case.agreement?.items[0]?.id;
  await journey.take(districtMediator, 'recordPerformance', { itemId, evidence: 'RECEIPT', document: '收条' });
  const visited = journey.case.parties.map(({ id }) => id);
  const visit = { visited, performance: 'PERFORMED', suit: false, escalationSigns: false, note: '双方无异议。' };
  await journey.take(districtMediator, 'followUp', visit);
  await journey.take(districtMediator, 'evaluate', { act: acts()[0], score: 5 });
}
