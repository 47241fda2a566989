/** Texts of the problems around a side of many people; `{name}` stands for a fact. */
import type { GroupProblem } from '../../../domain/kernel/case-problem.js';
import type { ProblemTexts } from './text.js';

export const GROUP_TEXTS: ProblemTexts<GroupProblem> = {
  NO_GROUP: {
    zh: '本案涉及 {people} 人，当事人已登记 {parties} 名，没有需要由代表人代表的人；人数有误的，请先更正涉及人数。',
    en: 'The case concerns {people} people and has {parties} parties: nobody is left to be represented. If the number is wrong, correct it first.',
  },
  NO_MEMBERS: {
    zh: '该方尚未登记代表人和被代表人名单。',
    en: 'The members of that side and their representatives are not recorded yet.',
  },
  REPRESENTATIVES_COUNT: {
    zh: '代表人须有 {least} 至 {most} 名，且为该方现有当事人。',
    en: 'There must be {least} to {most} representatives, each a party of that side.',
  },
  TOO_MANY_MEMBERS: { zh: '被代表人名单最多 {most} 人。', en: 'A list of members has at most {most} people.' },
  MEMBER_UNREADABLE: {
    zh: '名单第 {line} 行无法识别：每行一人，先写姓名，再写电话、证件号码（可不填），用逗号隔开。',
    en: 'Line {line} of the list of members cannot be read: one person a line, the name first, then telephone and identity number if known, separated by commas.',
  },
  MEMBER_TWICE: {
    zh: '名单第 {line} 行与第 {first} 行证件号码相同，请核对。',
    en: 'Lines {first} and {line} of the list of members bear the same identity number. Check them.',
  },
  MORE_MEMBERS_THAN_PEOPLE: {
    zh: '当事人和被代表人名单合计 {listed} 人，多于登记的涉及人数 {people} 人；请核对名单或者更正涉及人数。',
    en: 'Parties and listed members are {listed} people, more than the {people} that the case concerns. Check the list, or correct that number.',
  },
  MEMBER_UNKNOWN: {
    zh: '请填写被代表人名单上的行号，从 1 到 {most}。',
    en: 'Name lines of the list of members, from 1 to {most}.',
  },
  REPRESENTED_UNANSWERED: {
    zh: '被代表人名单 {represented} 人中还有 {missing} 人未表示是否同意；和解须经被代表的人同意，请先记录他们的意见。',
    en: '{missing} of the {represented} listed members have not answered. A settlement needs the consent of the represented: record their answers first.',
  },
  GROUP_NEEDS_WRITING: {
    zh: '一方有代表人的，请制作书面调解协议，并记录被代表的人的意见。',
    en: 'Where a side has representatives, draw up a written agreement and record the answers of the represented.',
  },
};
