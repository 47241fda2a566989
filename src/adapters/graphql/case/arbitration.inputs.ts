// Input of a step of consultation or arbitration.
import { InputType, Int } from 'type-graphql';
import type { ArbitrationStepKind } from '../../../domain/case/arbitration-rules.js';
import type { Side } from '../../../domain/case/party.js';
import { ArbitrationStepEnum } from '../enums/arbitration.js';
import { SideEnum } from '../enums/case.js';
import { OnCaseInput } from '../shared/envelope.js';
import { NameField, OPTIONAL, PlainField, PlainList } from '../shared/fields.js';
import { Day, Uuid } from '../shared/scalars.js';

@InputType({ description: '记录协商、仲裁的一步 — Recording a step of consultation or arbitration' })
export class RecordArbitrationStepInput extends OnCaseInput {
  @PlainField(() => ArbitrationStepEnum, '哪一步 — Which step')
  kind!: ArbitrationStepKind;

  @NameField('文书名称，如「受理通知书」 — The title of its paper')
  document!: string;

  @NameField('仲裁委的案号，照文书填写 — The commission’s number, as on the paper', OPTIONAL)
  number?: string;

  @PlainField(() => Day, '日期；不填为今天 — The day; left out, today', OPTIONAL)
  on?: string;

  @PlainField(() => SideEnum, '送达哪一方，或者由哪一方提出 — Served on which side, or done by which', OPTIONAL)
  side?: Side;

  @PlainField(() => Day, '开庭日期 — The day of the hearing', OPTIONAL)
  hearingOn?: string;

  @PlainField(() => Int, '延期日数 — Days of an extension', OPTIONAL)
  days?: number;

  @PlainList(() => Boolean, '裁决各项是否终局，依次填写 — Of each item of the award, whether it is final', OPTIONAL)
  finals?: boolean[];

  @PlainField(() => Int, '仲裁员人数 — How many arbitrators', OPTIONAL)
  arbitrators?: number;

  @PlainList(() => Uuid, '代表人 — The representatives', OPTIONAL)
  parties?: string[];

  @PlainField(() => Day, '书面约定的协商期限 — Until when the parties agreed in writing to talk', OPTIONAL)
  until?: string;
}
