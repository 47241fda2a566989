/** What is too much for a list to choose from, and is found by a part of its name or number. */
import type { Option } from '../kit/option.js';
import { findAuthorities, findCases, findOrganisations, findPersons, findPosts, findRooms } from '../made/documents.js';
import { ask } from '../server/ask.js';
import { t } from '../words/i18n.js';
import { label } from '../words/labels.js';
import type { Found } from './found.js';
import { placeName } from './names.js';
import type { Word } from '../made/words.js';

interface Finder {
  readonly hint: Word;
  readonly find: (search: string) => Promise<readonly Option[]>;
}

interface Named {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
}

const called = (one: Named): Option => ({ id: one.id, label: placeName(one) });
const asked = (search: string) => (search ? { search } : {});

async function authorities(search: string): Promise<readonly Option[]> {
  const { courts, commissions, others } = await ask(findAuthorities, asked(search));
  const first = [...courts.nodes, ...commissions.nodes];
  const rest = search ? others.nodes.filter(({ id }) => !first.some((one) => one.id === id)) : [];
  return [...first, ...rest].map(called);
}

/** Another case goes with the version that was found, because both are changed. */
async function otherCases(number: string): Promise<readonly Option[]> {
  if (!number) return [];
  const { cases } = await ask(findCases, { number });
  return cases.nodes.map(({ id, version, number: given, displayNo, parties }) => ({
    id: `${id}@${version}`,
    label: [given ?? displayNo, parties?.applicant ?? t('hidden'), parties?.respondent].filter(Boolean).join(' · '),
  }));
}

/** Who sits in a room of that name. */
async function postsIn(search: string): Promise<readonly Option[]> {
  if (!search) return [];
  const { rooms } = await ask(findPosts, { search });
  return rooms.nodes.flatMap((room) =>
    room.posts.map(({ id, personName, role }) => ({
      id,
      label: [personName, label('Role', role), placeName(room)].join(' · '),
    })),
  );
}

/** People of the same name are told apart by where they sit. */
async function persons(search: string): Promise<readonly Option[]> {
  const found = await ask(findPersons, asked(search));
  return found.persons.nodes.map(({ id, name, posts: [post] }) => ({
    id,
    label: post ? [name, label('Role', post.role), post.placeName].join(' · ') : name,
  }));
}

const ROOMS: Finder = {
  hint: 'findRoom',
  find: async (search) => (await ask(findRooms, asked(search))).rooms.nodes.map(called),
};

/** By the name of the field. */
export const FINDERS: Readonly<Record<Found, Finder>> = {
  roomId: ROOMS,
  personId: { hint: 'findPerson', find: persons },
  organisationId: {
    hint: 'findOrganisation',
    find: async (search) => (await ask(findOrganisations, asked(search))).organisations.nodes.map(called),
  },
  authorityId: { hint: 'findAuthority', find: authorities },
  mediatorPostId: { hint: 'findRoom', find: postsIn },
  otherId: { hint: 'findCase', find: otherCases },
  sameDisputeAs: {
    hint: 'findCase',
    find: async (number) => (await otherCases(number)).map(({ id, label }) => ({ id: id.split('@')[0] ?? id, label })),
  },
};
