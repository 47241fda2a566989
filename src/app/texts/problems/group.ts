/** Texts of the problems around a side of many people; `{name}` stands for a fact. */
import type { GroupProblem } from '../../../domain/kernel/case-problem.js';
import type { ProblemTexts } from './text.js';

export const GROUP_TEXTS: ProblemTexts<GroupProblem> = {
  NO_GROUP: {
    zh: '本案涉及 {people} 人，当事人已登记 {parties} 名，没有需要由代表人代表的人；人数有误的，请先更正涉及人数。',
    en: 'The case concerns {people} people and has {parties} parties: nobody is left to be represented. If the number is wrong, correct it first.',
  },
  NO_ROSTER: { zh: '该方尚未登记名册和代表人。', en: 'No roster and representatives are recorded of that side yet.' },
  REPRESENTATIVES_COUNT: {
    zh: '代表人须有 {least} 至 {most} 名，且为该方现有当事人。',
    en: 'There must be {least} to {most} representatives, each a party of that side.',
  },
  ROSTER_TOO_LONG: { zh: '名册最多 {most} 人。', en: 'A roster has at most {most} people.' },
  ROSTER_LINE_UNREADABLE: {
    zh: '名册第 {line} 行无法识别：每行一人，先写姓名，再写电话、证件号码（可不填），用逗号隔开。',
    en: 'Line {line} of the roster cannot be read: one person a line, the name first, then telephone and identity number if known, separated by commas.',
  },
  ROSTER_LINE_TWICE: {
    zh: '名册第 {line} 行与第 {first} 行证件号码相同，请核对。',
    en: 'Lines {first} and {line} of the roster bear the same identity number. Check them.',
  },
  ROSTER_LARGER_THAN_PEOPLE: {
    zh: '当事人和名册合计 {listed} 人，多于登记的涉及人数 {people} 人；请核对名册或者更正涉及人数。',
    en: 'Parties and roster are {listed} people, more than the {people} that the case concerns. Check the roster, or correct that number.',
  },
  ROSTER_LINE_UNKNOWN: {
    zh: '请填写名册上的行号，从 1 到 {most}。',
    en: 'Name lines of the roster, from 1 to {most}.',
  },
  REPRESENTED_UNANSWERED: {
    zh: '名册 {represented} 人中还有 {missing} 人未表示是否同意；和解须经被代表的人同意，请先记录他们的意见。',
    en: '{missing} of the {represented} people on the roster have not answered. A settlement needs the consent of the represented: record their answers first.',
  },
  GROUP_NEEDS_WRITING: {
    zh: '一方有代表人的，请制作书面调解协议，并记录被代表的人的意见。',
    en: 'Where a side has representatives, draw up a written agreement and record the answers of the represented.',
  },
};
