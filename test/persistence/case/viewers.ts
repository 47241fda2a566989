// Four cases in the middle of their course, and everybody who may or may not see them.
import type { DisputeFacts } from '../../../src/domain/case/state.js';
import { beforeAll } from '@jest/globals';
import { run } from '../../../src/app/pipeline/command.js';
import { draft } from '../../../src/app/case/commands/outcome.js';
import type { Reading } from '../../../src/adapters/graphql/shared/context.js';
import type { ReadSession } from '../../../src/app/reading/query.js';
import { caseById } from '../../../src/app/case/queries/case.js';
import type { CaseView } from '../../../src/app/case/views/case-view.js';
import type { Actor } from '../../../src/domain/kernel/actor.js';
import { aRegisteredCase } from '../../fixtures/acts.js';
import { roomId, type TestApp, useApp } from '../../fixtures/app.js';
import { acceptedAt, assigned, offered, readingOf, sessionHeld, versionOf } from './reading-app.js';

export const DISTRICT = roomId('committee-320612');
const NAMES = {
  worker: '季晓芸',
  clerk: '宁亚琴',
  head: '解广田',
  mediator: '储爱国',
  colleague: '瞿永康',
  asked: '尤国梁',
  supervisor: '娄敬业',
  auditor: '简慧如',
  dispatcher: '臧海波',
  stranger: '蓝心怡',
  administrator: '关景行',
  afar: '程远山',
};
export type Name = keyof typeof NAMES;

export const OLD_HAND = {
  side: 'APPLICANT' as const,
  kind: 'PERSON' as const,
  name: '闻人听雨',
  phone: '13800001111',
  idNumber: '320612190207277756',
  address: '江苏省南通市通州区三余镇海晏村三组12号',
};
export const FIRM = { side: 'RESPONDENT' as const, kind: 'ORGANISATION' as const, name: '通州云帆商贸有限公司' };
export const CHILD = {
  side: 'RESPONDENT' as const,
  kind: 'PERSON' as const,
  name: '小石头',
  minor: true,
  standIns: [{ kind: 'GUARDIAN' as const, name: '石大山', phone: '13800003333' }],
};

/** The cases by what they are for: `plain` was offered to the district, `child` has a minor, `injury` tells of one. */
export interface CaseIds {
  readonly plain: string;
  readonly child: string;
  readonly injury: string;
  readonly accepted: string;
}

export interface Viewers {
  app(): TestApp;
  reading(): ReadSession<Reading>;
  ids(): CaseIds;
  actor(name: Name): Actor;
  /** The case as that person sees it, the plain one when none is named. */
  seen(name: Name, id?: string): Promise<CaseView | null>;
  view(name: Name, id?: string): Promise<CaseView>;
}

export function useViewers(): Viewers {
  const app = useApp();
  const who: Record<string, Actor> = {};
  let ids: CaseIds | undefined;
  beforeAll(async () => {
    for (const [key, name] of Object.entries(NAMES)) who[key] = await app().actor(name);
    ids = await makeCases(app(), actor);
  }, 60_000);
  const actor = (name: Name): Actor => who[name] as Actor;
  const reading = () => readingOf(app());
  const cases = (): CaseIds => ids as CaseIds;
  const seen = (name: Name, id = cases().plain) => caseById(reading(), actor(name), { id });
  const view = async (name: Name, id?: string) => {
    const found = await seen(name, id);
    if (!found) throw new Error(`the case does not exist for ${name}`);
    return found;
  };
  return { app, reading, ids: cases, actor, seen, view };
}

type By = (name: Name) => Actor;

async function makeCases(app: TestApp, by: By): Promise<CaseIds> {
  const plain = await mediated(app, by);
  await drafted(app, by, plain);
  await offered(app, by('head'), plain, DISTRICT);
  const child = await mediated(app, by, { parties: [OLD_HAND, CHILD] });
  await offered(app, by('head'), child, DISTRICT);
  const dispute: DisputeFacts = {
    type: 'ROAD_TRAFFIC',
    labourCause: null,
    source: 'ON_APPLICATION',
    amount: 1,
    people: 2,
    difficult: false,
    placeCode: '320612104',
  };
  const injury = await aRegisteredCase(app, by('worker'), { dispute });
  await acceptedAt(app, by('clerk'), injury);
  await offered(app, by('head'), injury, DISTRICT);
  const accepted = await aRegisteredCase(app, by('clerk'));
  await acceptedAt(app, by('clerk'), accepted);
  return { plain, child, injury, accepted };
}

/** Registered by a grid worker, mediated jointly and apart, drafted. */
async function mediated(at: TestApp, by: By, over: object = {}): Promise<string> {
  const id = await aRegisteredCase(at, by('worker'), { parties: [OLD_HAND, FIRM], employer: '云帆商贸', ...over });
  await acceptedAt(at, by('clerk'), id);
  await assigned(at, by('head'), id, by('mediator'));
  const { state } = await versionOf(at, id);
  const [first] = state.parties;
  await sessionHeld(at, by('mediator'), id, {
    place: '三余镇司法所',
    helpers: [{ name: '范老师', profession: '教师' }],
    helpersConsented: true,
  });
  await sessionHeld(at, by('mediator'), id, {
    kind: 'CAUCUS',
    caucusWith: first?.id ?? '',
    record: '申请人私下愿让三成。',
    present: [{ partyId: first?.id ?? '', identityChecked: true }],
  });
  return id;
}

async function drafted(at: TestApp, by: By, id: string): Promise<void> {
  const { state: _, ...seen } = await versionOf(at, id);
  const items = [{ text: '七月底前付清', dueOn: '2026-07-31', amount: 50_000 }];
  await run(draft, at.runtime, by('mediator'), {
    ...seen,
    scope: 'WHOLE',
    agreedAmount: 50_000,
    terms: '云帆商贸向闻人听雨赔付。',
    items,
    contentChecked: true,
  });
}
