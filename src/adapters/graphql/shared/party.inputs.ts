// Parties, those who stand in for them, and their acts as staff records them.
import { InputType } from 'type-graphql';
import type { PartyAct, PartyKind, Side, StandIn } from '../../../domain/case/party.js';
import type { IdKind } from '../../../domain/kernel/identity-document.js';
import { IdKindEnum, MannerEnum, NoticeEnum, PartyKindEnum, SideEnum, StandInEnum } from '../enums/case.js';
import { NameField, NestedList, OPTIONAL, PlainField } from './fields.js';
import { Day, Uuid } from './scalars.js';

@InputType({ description: '姓名（名称）与联系方式 — Name and particulars' })
export abstract class PersonInput {
  @NameField('姓名或者单位名称 — Name of the person or organisation')
  name!: string;

  @NameField(
    '证件号码；居民身份证等十八位号码按 GB 11643 校验 — Number of the document; 18 digits are checked by GB 11643',
    OPTIONAL,
  )
  idNumber?: string;

  @PlainField(
    () => IdKindEnum,
    '证件种类；十八位号码不必填 — The kind of document; not needed for numbers of 18 digits',
    OPTIONAL,
  )
  idKind?: IdKind;

  @NameField('统一社会信用代码（GB 32100） — Credit code of an organisation (GB 32100)', OPTIONAL)
  creditCode?: string;

  @NameField('电话 — Telephone', OPTIONAL)
  phone?: string;

  @NameField('电子邮箱，通知发到这里 — E-mail, to which letters go', OPTIONAL)
  email?: string;

  @NameField('地址 — Address', OPTIONAL)
  address?: string;
}

@InputType({ description: '代理人、监护人或者代表人 — An agent, guardian or representative' })
export class StandInInput extends PersonInput {
  @PlainField(() => StandInEnum, '身份 — In what capacity')
  kind!: StandIn['kind'];

  @PlainField(() => Boolean, '有特别授权 — With special authorisation on file', OPTIONAL)
  specialAuthorisation?: boolean;
}

@InputType({ description: '当事人 — A party' })
export class PartyInput extends PersonInput {
  @PlainField(() => SideEnum, '地位 — The side')
  side!: Side;

  @PlainField(() => PartyKindEnum, '自然人或者单位 — A person or an organisation')
  kind!: PartyKind;

  @PlainField(() => Boolean, '未成年人 — A minor', OPTIONAL)
  minor?: boolean;

  @NestedList(() => StandInInput, '代为参加的人 — Those who stand in', OPTIONAL)
  standIns?: StandInInput[];
}

@InputType({ description: '当事人的行为，由工作人员记录 — An act of a party, recorded by staff' })
export class PartyActInput implements PartyAct {
  @PlainField(() => Uuid, '哪一方当事人 — The party')
  partyId!: string;

  @PlainField(() => Uuid, '通过谁作出 — The stand-in through whom', OPTIONAL)
  throughId?: string;

  @PlainField(() => MannerEnum, '方式 — The manner')
  manner!: PartyAct['manner'];

  @PlainField(() => Day, '日期 — The day')
  on!: string;

  @NameField('卷内凭据的编号 — Reference of the paper or recording in the file', OPTIONAL)
  document?: string;
}

@InputType({ description: '告知：方式与日期 — A notice: manner and day' })
export class NoticeInput {
  @PlainField(() => NoticeEnum, '方式 — The manner')
  manner!: 'WRITTEN' | 'SPOKEN';

  @PlainField(() => Day, '日期 — The day')
  on!: string;
}
