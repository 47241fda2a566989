// Undisputed facts and addresses of service in the file of a case.
import { ID, Int, ObjectType } from 'type-graphql';
import type * as view from '../../../app/case/views/case-view.js';
import { MannerEnum } from '../enums/case.js';
import { Day } from '../shared/scalars.js';
import { MAYBE, Shown } from '../shared/shown.js';

@ObjectType({ description: '一项无争议事实 — A fact that nobody disputes', simpleResolvers: true })
export class UndisputedFact {
  @Shown(() => ID, '标识 — The identifier')
  id!: string;

  @Shown(() => String, '内容 — The fact', MAYBE)
  text!: string | null;
}

@ObjectType({ description: '当事人的书面确认 — A written confirmation of a party', simpleResolvers: true })
export class WrittenConfirmation implements view.ActView {
  @Shown(() => ID, '当事人 — The party')
  partyId!: string;

  @Shown(() => MannerEnum, '方式 — The manner')
  manner!: view.ActView['manner'];

  @Shown(() => Day, '日期 — The day')
  on!: string;
}

@ObjectType({ description: '无争议事实记载 — The record of undisputed facts', simpleResolvers: true })
export class UndisputedFacts implements view.FactsView {
  @Shown(() => Int, '版本；新的记载取代旧的 — The version; a new one takes the place of the former')
  version!: number;

  @Shown(() => Day, '记载日期 — The day of the record')
  on!: string;

  @Shown(() => [UndisputedFact], '各项事实 — The facts')
  items!: view.FactsView['items'][number][];

  @Shown(() => [WrittenConfirmation], '已作的书面确认 — The written confirmations so far')
  confirmations!: view.ActView[];

  @Shown(() => Boolean, '各方均已书面确认，方为有效 — In effect: every party confirmed it in writing')
  inEffect!: boolean;
}

@ObjectType({ description: '送达地址确认书 — An address of service, confirmed by the party', simpleResolvers: true })
export class ServiceAddress implements view.ServiceAddressView {
  @Shown(() => ID, '当事人 — The party')
  partyId!: string;

  @Shown(() => MannerEnum, '方式 — The manner')
  manner!: view.ActView['manner'];

  @Shown(() => Day, '日期 — The day')
  on!: string;

  @Shown(() => Boolean, '同意电子送达 — Electronic service is consented to')
  electronic!: boolean;

  @Shown(() => String, '送达地址 — The address', MAYBE)
  address!: string | null;

  @Shown(() => String, '联系电话 — The telephone number', MAYBE)
  phone!: string | null;
}
