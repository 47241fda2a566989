// The parties of one case as far as the viewer may see them.
import { ID, ObjectType } from 'type-graphql';
import type * as view from '../../../app/case/views/case-view.js';
import { IdKindEnum, LeavingEnum, PartyKindEnum, SideEnum, StandInEnum } from '../enums/case.js';
import { Day } from '../shared/scalars.js';
import { MAYBE, Shown } from '../shared/shown.js';

@ObjectType({
  description: '姓名等信息；无权查看的已遮盖或者为空 — Particulars; masked or null where they are not for the viewer',
  simpleResolvers: true,
})
abstract class Particulars implements view.ParticularsView {
  @Shown(() => String, '姓名或者单位名称 — The name', MAYBE)
  name!: string | null;

  @Shown(() => [String], '曾用名，最早的在前 — Names borne before, oldest first')
  formerNames!: readonly string[];

  @Shown(() => String, '证件号码，始终遮盖 — The number of the document, always masked', MAYBE)
  idNumber!: string | null;

  @Shown(() => IdKindEnum, '证件种类 — The kind of document', MAYBE)
  idKind!: view.ParticularsView['idKind'];

  @Shown(() => String, '统一社会信用代码 — The credit code', MAYBE)
  creditCode!: string | null;

  @Shown(() => String, '电话 — The telephone', MAYBE)
  phone!: string | null;

  @Shown(() => String, '电子邮箱 — The e-mail address', MAYBE)
  email!: string | null;

  @Shown(() => String, '地址 — The address', MAYBE)
  address!: string | null;
}

@ObjectType({ description: '代为参加的人 — Someone who stands in for a party', simpleResolvers: true })
export class StandIn extends Particulars implements view.StandInView {
  @Shown(() => ID, '标识 — The identifier')
  id!: string;

  @Shown(() => StandInEnum, '身份 — In what capacity')
  kind!: view.StandInView['kind'];

  @Shown(() => Boolean, '有特别授权 — With special authorisation on file')
  specialAuthorisation!: boolean;
}

@ObjectType({ description: '当事人 — A party', simpleResolvers: true })
export class Party extends Particulars implements view.PartyView {
  @Shown(() => ID, '标识 — The identifier')
  id!: string;

  @Shown(() => SideEnum, '地位 — The side')
  side!: view.PartyView['side'];

  @Shown(() => PartyKindEnum, '自然人或者单位 — A person or an organisation')
  kind!: view.PartyView['kind'];

  @Shown(() => Boolean, '未成年人 — A minor')
  minor!: boolean;

  @Shown(() => [StandIn], '代为参加的人 — Those who stand in')
  standIns!: readonly view.StandInView[];
}

@ObjectType({ description: '曾为当事人的人 — Somebody who was a party', simpleResolvers: true })
export class FormerParty implements view.FormerPartyView {
  @Shown(() => Party, '其人 — Who')
  party!: view.PartyView;

  @Shown(() => LeavingEnum, '原因 — Why')
  reason!: view.FormerPartyView['reason'];

  @Shown(() => Day, '至何日 — Until when')
  until!: string;

  @Shown(() => ID, '由谁承受 — Who took the place', MAYBE)
  successor!: string | null;
}
