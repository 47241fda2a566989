// Inputs about undisputed facts and addresses of service.
import { InputType, Int } from 'type-graphql';
import { OnCaseInput } from '../shared/envelope.js';
import { NestedField, NestedList, OPTIONAL, PlainField, TextField, TextList } from '../shared/fields.js';
import { PartyActInput } from '../shared/party.inputs.js';
import { Day } from '../shared/scalars.js';

@InputType({ description: '记载无争议事实 — Recording undisputed facts' })
export class RecordFactsInput extends OnCaseInput {
  @TextList('各项事实，一项一条 — The facts, each by itself')
  facts!: string[];

  @NestedList(() => PartyActInput, '各方当事人同意记载 — Every party consents to the recording')
  consents!: PartyActInput[];

  @PlainField(() => Boolean, '已告知记载在后续程序中的用途 — The parties were told that a later procedure may use it')
  useExplained!: boolean;

  @PlainField(
    () => Boolean,
    '不含为达成协议所作的让步、方案或者认可 — No concession, proposal or acknowledgement made for a settlement is in it',
  )
  noConcessions!: boolean;

  @PlainField(() => Day, '记载日期；不填为今天 — The day of the record; left out, today', OPTIONAL)
  on?: string;
}

@InputType({ description: '当事人书面确认无争议事实 — Parties confirm the undisputed facts in writing' })
export class ConfirmFactsInput extends OnCaseInput {
  @PlainField(() => Int, '当事人所确认的版本 — The version that they confirmed')
  version!: number;

  @NestedList(
    () => PartyActInput,
    '各方的确认：纸质或者电子，并填明卷内凭据编号 — The confirmations: on paper or electronic, with the reference of the paper in the file',
  )
  acts!: PartyActInput[];
}

@InputType({ description: '确认送达地址 — Confirming an address of service' })
export class ConfirmServiceAddressInput extends OnCaseInput {
  @NestedField(() => PartyActInput, '当事人的书面确认 — The written confirmation of the party')
  act!: PartyActInput;

  @TextField('送达地址 — The address')
  address!: string;

  @TextField('联系电话 — The telephone number')
  phone!: string;

  @PlainField(() => Boolean, '同意电子送达 — The party consents to electronic service')
  electronic!: boolean;
}
