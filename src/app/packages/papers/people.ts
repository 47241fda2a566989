/** A party in the head of a document. */
import { ID_KIND_LABELS, STAND_IN_LABELS } from '../../texts/labels/case.js';
import type { PersonPart } from '../contents/people.js';
import { type Block, line, lineIf, type Say } from './paper.js';
import { dayIn } from './words.js';

const SEXES = { MALE: ['男', 'male'], FEMALE: ['女', 'female'] } as const;

/** Whoever applies: what is not in the file is left to be filled in. */
export function applying(say: Say, title: string, one: PersonPart): Block[] {
  const organisation = one.kind === 'ORGANISATION';
  return [
    line(title, one.name),
    ...(organisation ? organisationLines(say, one) : personLines(say, one)),
    line(say(organisation ? ['住所', 'Registered address'] : ['住址', 'Residence']), one.address),
    line(say(['联系电话', 'Telephone']), one.phone),
    line(say(['送达地址', 'Address of service']), one.service ?? null),
    ...standIns(say, one),
  ];
}

function personLines(say: Say, { sex, birth, idKind, idNumber }: PersonPart): Block[] {
  return [
    line(say(['性别', 'Sex']), sex ? say(SEXES[sex]) : null),
    line(say(['出生日期', 'Born']), birth ? dayIn(say, birth) : null),
    line(say(['民族', 'Ethnicity']), null),
    line(say(['职业、工作单位', 'Occupation and employer']), null),
    line(say(ID_KIND_LABELS[idKind ?? 'RESIDENT_ID']), idNumber),
  ];
}

function organisationLines(say: Say, { creditCode }: PersonPart): Block[] {
  return [line(say(['统一社会信用代码', 'Credit code']), creditCode)];
}

/** Who represents a party, and whether an agent may settle. */
function standIns(say: Say, one: PersonPart): Block[] {
  const mayHave = one.kind === 'ORGANISATION' && !one.standIns?.some(({ kind }) => kind === 'REPRESENTATIVE');
  const empty = mayHave ? [line(say(['法定代表人（负责人）', 'Representative']), null)] : [];
  const known = (one.standIns ?? []).map(({ kind, name, specialAuthorisation }) => {
    const special = kind === 'AGENT' && specialAuthorisation ? say(['（特别授权）', ' (specially authorised)']) : '';
    return line(say(STAND_IN_LABELS[kind]), `${name}${special}`);
  });
  return [...known, ...empty];
}

/** The other side: what is needed to find it. */
export function opposed(say: Say, title: string, one: PersonPart): Block[] {
  const organisation = one.kind === 'ORGANISATION';
  return [
    line(title, one.name),
    ...(organisation
      ? lineIf(say(['统一社会信用代码', 'Credit code']), one.creditCode)
      : lineIf(say(['性别', 'Sex']), one.sex ? say(SEXES[one.sex]) : null)),
    line(
      say(organisation ? ['住所', 'Registered address'] : ['住所、工作单位', 'Residence and employer']),
      one.address,
    ),
  ];
}
