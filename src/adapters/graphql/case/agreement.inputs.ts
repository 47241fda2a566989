// Inputs about the agreement: drafted, signed or recorded as oral.
import { InputType } from 'type-graphql';
import type { Agreement, Signature } from '../../../domain/case/state.js';
import { ScopeEnum, SignerEnum } from '../enums/case.js';
import { NestedField, NestedList, OPTIONAL, PlainField, TextField } from '../shared/fields.js';
import { Day, Fen } from '../shared/scalars.js';
import { OnCaseInput } from '../shared/envelope.js';
import { NoticeInput, PartyActInput } from '../shared/party.inputs.js';

@InputType({ description: '协议事项 — An item of the agreement' })
export class AgreementItemInput {
  @TextField('内容 — What is to be done')
  text!: string;

  @PlainField(() => Day, '履行期限 — Day by which it is due', OPTIONAL)
  dueOn?: string;

  @PlainField(() => Fen, '金额 — The amount', OPTIONAL)
  amount?: number;

  @PlainField(() => Day, '已当场履行的日期 — Day on which it was performed on the spot', OPTIONAL)
  performedOn?: string;
}

@InputType({ description: '协议内容 — The terms of an agreement' })
abstract class TermsInput extends OnCaseInput {
  @PlainField(() => ScopeEnum, '全部或者部分 — The whole dispute or a part')
  scope!: Agreement['scope'];

  @PlainField(() => Fen, '协议金额 — The amount agreed')
  agreedAmount!: number;

  @TextField('协议正文 — The text')
  terms!: string;

  @NestedList(() => AgreementItemInput, '履行事项 — The items to perform', { defaultValue: [] })
  items!: AgreementItemInput[];

  @NestedField(
    () => NoticeInput,
    '部分协议：其余部分的途径告知 — For a part: how the routes of the rest were told',
    OPTIONAL,
  )
  routeNotice?: NoticeInput;
}

@InputType({ description: '拟定协议 — Drafting the agreement' })
export class DraftInput extends TermsInput {
  @PlainField(() => Boolean, '内容合法、明确，属当事人可处分 — Lawful, clear and within the parties’ power, as checked')
  contentChecked!: boolean;
}

@InputType({ description: '签署 — A signature' })
export class SignInput extends OnCaseInput {
  @PlainField(() => SignerEnum, '签署人 — Who signs')
  signer!: Signature['signer'];

  @NestedField(() => PartyActInput, '当事人的签署行为 — The act of the party that signs', {
    nullable: true,
    defaultValue: null,
  })
  act!: PartyActInput | null;

  @PlainField(
    () => Day,
    '调解员签名或者盖章的日期；不填为今天 — Day of the mediator’s signature or the seal; left out, today',
    OPTIONAL,
  )
  on?: string;
}

@InputType({ description: '口头协议 — An oral agreement' })
export class RecordOralAgreementInput extends TermsInput {
  @NestedList(() => PartyActInput, '当事人的同意 — Consents of the parties')
  consents!: PartyActInput[];

  @PlainField(() => Day, '日期；不填为今天 — The day; left out, today', OPTIONAL)
  on?: string;
}
