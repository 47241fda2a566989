// Inputs about a side of many people.
import { Matches, MaxLength } from 'class-validator';
import { Field, InputType, Int } from 'type-graphql';
import { SideEnum } from '../enums/case.js';
import { OnCaseInput } from '../shared/envelope.js';
import { NameField, NestedList, OPTIONAL, PlainField, PlainList } from '../shared/fields.js';
import { Day, Uuid } from '../shared/scalars.js';

/** Five thousand lines of a name, a telephone and an identity number. */
const LONGEST_LIST = 400_000;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters refused
const NO_CONTROL = /^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]*$/u;

@InputType({ description: '登记代表人和被代表人名单 — Recording the members of a side and their representatives' })
export class RecordGroupMembersInput extends OnCaseInput {
  @PlainField(() => SideEnum, '地位 — The side')
  side!: 'APPLICANT' | 'RESPONDENT' | 'THIRD_PARTY';

  @PlainList(() => Uuid, '推选出的代表人，该方当事人 — The representatives they chose, parties of that side')
  representatives!: string[];

  @Field(() => String, {
    description:
      '被代表人名单，每行一人：姓名，电话、证件号码可不填；最多 5000 行 — The list of members who are no parties, one person a line: the name, then telephone and identity number if known; 5,000 lines at most',
  })
  @MaxLength(LONGEST_LIST)
  @Matches(NO_CONTROL)
  members!: string;

  @NameField('推选书在卷内的编号 — The reference of the paper by which they were chosen')
  document!: string;

  @PlainField(() => Day, '日期；不填为今天 — The day; left out, today', OPTIONAL)
  on?: string;
}

@InputType({ description: '被代表人名单的几行 — Lines of a list of members' })
export class MemberLinesInput {
  @PlainField(() => Int, '从第几行 — The first line')
  from!: number;

  @PlainField(() => Int, '到第几行 — The last line')
  to!: number;
}

@InputType({ description: '记录被代表人的意见 — Recording how the represented answer' })
export class RecordGroupConsentsInput extends OnCaseInput {
  @PlainField(() => SideEnum, '地位 — The side')
  side!: 'APPLICANT' | 'RESPONDENT' | 'THIRD_PARTY';

  @NestedList(() => MemberLinesInput, '被代表人名单的哪些行 — Which lines of the list of members')
  lines!: MemberLinesInput[];

  @PlainField(() => Boolean, '是否同意现有协议 — Whether they consent to the agreement as it is drafted')
  consents!: boolean;

  @NameField('书面意见在卷内的编号 — The reference of their written answer in the file')
  document!: string;

  @PlainField(() => Day, '日期；不填为今天 — The day; left out, today', OPTIONAL)
  on?: string;
}
