/** What is too much for a list to choose from, and is found by a part of its name or number. */
import type { Option } from '../kit/choice.js';
import { findAuthorities, findCases, findRooms } from '../made/documents.js';
import { ask } from '../server/ask.js';
import { currentLanguage, t } from '../words/i18n.js';
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

const called = ({ id, name, nameEn }: Named): Option => ({
  id,
  label: currentLanguage() === 'zh' ? name : nameEn || name,
});
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

const ROOMS: Finder = {
  hint: 'findRoom',
  find: async (search) => (await ask(findRooms, asked(search))).rooms.nodes.map(called),
};

/** By the name of the field. */
export const FINDERS: Readonly<Record<string, Finder>> = {
  roomId: ROOMS,
  authorityId: { hint: 'findAuthority', find: authorities },
  otherId: { hint: 'findCase', find: otherCases },
  sameDisputeAs: {
    hint: 'findCase',
    find: async (number) => (await otherCases(number)).map(({ id, label }) => ({ id: id.split('@')[0] ?? id, label })),
  },
};
