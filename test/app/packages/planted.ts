/** A case with a mark in every sealed text and every particular, and what of the marks is found in a package. */
import { strFromU8, unzipSync } from 'fflate';
import { PAPERS_WRITERS } from '../../../src/adapters/documents/writers.js';
import { allowedFor, valuesOf } from '../../../src/app/packages/contents/collect.js';
import { papersOf } from '../../../src/app/packages/papers/papers-of.js';
import { fold } from '../../../src/domain/case/fold.js';
import type { PackageKind, Recipient } from '../../../src/domain/case/packages.js';
import type { Particulars } from '../../../src/domain/case/party.js';
import type { CaseSecret } from '../../../src/domain/case/secret.js';
import type { CaseState } from '../../../src/domain/case/state.js';
import { aParty, aStandIn, MONDAY, WITNESS } from '../../domain/case/fixtures.js';
import { Story } from '../../domain/case/story.js';
import { PARTICULARS, type To } from './who-gets-what.js';

export const OWN = aParty('own', 'APPLICANT', { standIns: [aStandIn('agent', 'AGENT', true)] });
export const OTHER = aParty('other', 'RESPONDENT', { kind: 'ORGANISATION' });

/** Mediated, caucus and all; facts confirmed, addresses of service, an agreement in effect, a mandate that ended. */
function whole(): { readonly state: CaseState; readonly secret: CaseSecret } {
  const story = new Story().take('register', { parties: [OWN, OTHER, WITNESS] });
  for (const action of ['requestConsent', 'accept', 'assignMediators', 'openSession'] as const) story.take(action);
  const apart = { kind: 'CAUCUS', caucusWith: OWN.id, present: [{ partyId: OWN.id, identityChecked: true }] };
  story.take('openSession', apart).take('recordFacts').take('confirmFacts');
  for (const party of [OWN, OTHER]) {
    const act = { partyId: party.id, manner: 'ON_PAPER', on: MONDAY, document: mark('act.document') };
    story.take('confirmServiceAddress', { act });
  }
  story.take('draft').signedByAll();
  const { state, secret } = fold(story.history);
  const authority = { id: 'court', kind: 'COURT', home: '320612', divisionCode: '320612' } as const;
  const turns = (['OFFERED', 'TAKEN', 'ENDED'] as const).map((kind) => {
    return { kind, event: 'event', day: MONDAY, result: kind === 'ENDED' ? ('agreed' as const) : null };
  });
  const mandate = { id: 'mandate', kind: 'ENTRUSTED_POST_FILING', authority, room: state.room, turns } as const;
  const mandates = [{ ...mandate, procedure: 'ORDINARY' as const, receiptSignedOn: MONDAY }];
  return { state: { ...state, mandates, externalNumbers: [mark('externalNumber')] }, secret };
}

export const mark = (what: string): string => `⟦${what}⟧`;
const MARK = /⟦([^⟦⟧]*)⟧/g;

/** Texts of any kind that the case could have beside those it has. */
const FURTHER = [
  'employer',
  'oral',
  'reason:undo:1',
  'decline:1',
  'followUp:1',
  'default:1',
  'asTyped:facts',
  'helpers:1',
];

const people = (ids: readonly string[]): CaseSecret['people'] =>
  Object.fromEntries(
    ids.map((id) => {
      const marks = Object.keys(PARTICULARS).map((field) => [field, mark(`${id}.${field}`)]);
      const odd = { formerNames: [mark(`${id}.formerNames`)], idKind: 'PASSPORT' };
      return [id, { ...Object.fromEntries(marks), ...odd } as unknown as Particulars];
    }),
  );

const { state, secret: told } = whole();
const keys = [...Object.keys(told.texts), ...FURTHER, `place:${state.sessions[0]?.id}`, `record:1`];
export const PLANTED = {
  state,
  keys,
  secret: {
    texts: Object.fromEntries(keys.map((key) => [key, mark(key)])),
    people: people([OWN.id, 'agent', OTHER.id, WITNESS.id]),
  },
};

const names = { room: '调解室', organisation: '调委会', mediators: ['甲'], authority: '某法院' };

export interface Found {
  /** Marks in the values. */
  readonly values: readonly string[];
  /** The whole, to be searched for what is no mark. */
  readonly all: string;
  /** Marks in pages and documents of both languages, by format. */
  readonly written: Readonly<Record<string, readonly string[]>>;
}

const marksIn = (text: string): string[] => [...new Set([...text.matchAll(MARK)].map(([, what]) => what ?? ''))].sort();

/** Every part of the archive as text. */
const unpacked = (bytes: Uint8Array): string =>
  Object.values(unzipSync(bytes))
    .map((part) => strFromU8(part).replaceAll(/<[^>]*>/g, ''))
    .join('\n');

/** What of the planted marks the package holds, whoever's paper it is. */
export async function foundIn(to: To, own = OWN, given = PLANTED): Promise<Found> {
  const [kind, recipient] = to.split(':') as [PackageKind, Recipient];
  const values = valuesOf(allowedFor(kind, recipient), { ...given, own, names });
  const written: Record<string, string[]> = {};
  let all = JSON.stringify(values);
  for (const language of ['zh', 'en'] as const) {
    const papers = papersOf(kind, values, language);
    const page = String(await PAPERS_WRITERS.html.write(papers));
    const document = unpacked((await PAPERS_WRITERS.docx.write(papers)) as Uint8Array);
    written[`html ${language}`] = marksIn(page);
    written[`docx ${language}`] = marksIn(document);
    all += page + document;
  }
  return { values: marksIn(JSON.stringify(values)), all, written };
}
