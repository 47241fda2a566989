// Inputs about mediators and sessions.
import { InputType } from 'type-graphql';
import type { Session, SessionVenue } from '../../../domain/case/state.js';
import type { ReplaceInput } from '../../../domain/case/steps/assign.js';
import { ChosenEnum, ReplacementEnum, SessionKindEnum, VenueKindEnum } from '../enums/case.js';
import { NameField, NestedList, OPTIONAL, PlainField, PlainList, TextField } from '../shared/fields.js';
import { DateTime, Uuid } from '../shared/scalars.js';
import { OnCaseInput } from '../shared/envelope.js';

@InputType({ description: '指派调解员 — Assigning mediators' })
export class AssignMediatorsInput extends OnCaseInput {
  @PlainField(() => Uuid, '主持人的岗位 — Post of the presider')
  presider!: string;

  @PlainList(() => Uuid, '其他调解员的岗位 — Posts of the other mediators', { defaultValue: [] })
  others!: string[];

  @PlainField(() => ChosenEnum, '由谁确定 — Who chose them')
  chosenBy!: 'ROOM' | 'PARTIES';

  @PlainField(() => Boolean, '已询问回避 — Each has declared no tie')
  recusalChecked!: boolean;

  @TextField('超出在办上限的理由 — Why the caseload cap is passed', OPTIONAL)
  overCapReason?: string;
}

@InputType({ description: '更换调解员 — Replacing a mediator' })
export class ReplaceMediatorInput extends OnCaseInput {
  @PlainField(() => Uuid, '离开的岗位 — The post that leaves')
  out!: string;

  @PlainField(() => Uuid, '接替的岗位 — The post that comes in')
  in!: string;

  @PlainField(() => ReplacementEnum, '理由 — The reason')
  reason!: ReplaceInput['reason'];

  @PlainField(() => Boolean, '已询问回避 — The new mediator has declared no tie')
  recusalChecked!: boolean;

  @TextField('超出在办上限的理由 — Why the caseload cap is passed', OPTIONAL)
  overCapReason?: string;
}

@InputType({ description: '安排调解 — Scheduling a session' })
export class ScheduleSessionInput extends OnCaseInput {
  @PlainField(() => SessionKindEnum, '面对面或者背对背 — Joint or caucus')
  kind!: Session['kind'];

  @PlainField(() => DateTime, '开始时间 — When it begins')
  startsAt!: Date;

  @NameField('地点 — The place', OPTIONAL)
  place?: string;

  @PlainField(
    () => VenueKindEnum,
    '不在本办理点的，在哪类地方；巡回调解须写明地点 — Away from the room: at what kind of place',
    OPTIONAL,
  )
  venue?: SessionVenue;

  @PlainField(() => Uuid, '背对背时的当事人 — The one party of a caucus', OPTIONAL)
  caucusWith?: string;
}

@InputType({ description: '改期 — Rescheduling a session' })
export class RescheduleSessionInput extends OnCaseInput {
  @PlainField(() => Uuid, '哪次调解 — The session')
  sessionId!: string;

  @PlainField(() => DateTime, '新的开始时间 — When it begins now')
  startsAt!: Date;
}

@InputType({ description: '取消安排 — Cancelling a session' })
export class CancelSessionInput extends OnCaseInput {
  @PlainField(() => Uuid, '哪次调解 — The session')
  sessionId!: string;

  @TextField('理由 — The reason')
  reason!: string;
}

@InputType({ description: '到场的当事人 — A party that is present' })
export class PresentInput {
  @PlainField(() => Uuid, '当事人 — The party')
  partyId!: string;

  @PlainField(() => Uuid, '由谁代为到场 — The stand-in through whom', OPTIONAL)
  throughId?: string;

  @PlainField(() => Boolean, '已核对身份 — The identity was checked')
  identityChecked!: boolean;
}

@InputType({ description: '协助调解的人（人民调解法第二十条） — A person who helps to mediate' })
export class AssistantInput {
  @NameField('姓名 — The name')
  name!: string;

  @NameField('身份 — The profession')
  profession!: string;
}

@InputType({ description: '开展调解 — Holding a session' })
export class OpenSessionInput extends OnCaseInput {
  @PlainField(() => Uuid, '先前的安排；未安排的不填 — The planned session; left out for one not planned', OPTIONAL)
  sessionId?: string;

  @PlainField(() => SessionKindEnum, '面对面或者背对背 — Joint or caucus')
  kind!: Session['kind'];

  @PlainField(() => DateTime, '开始时间 — When it began')
  startsAt!: Date;

  @NameField('地点 — The place', OPTIONAL)
  place?: string;

  @PlainField(
    () => VenueKindEnum,
    '不在本办理点的，在哪类地方；巡回调解须写明地点 — Away from the room: at what kind of place',
    OPTIONAL,
  )
  venue?: SessionVenue;

  @PlainField(() => Uuid, '背对背时的当事人 — The one party of a caucus', OPTIONAL)
  caucusWith?: string;

  @NestedList(() => PresentInput, '到场的当事人 — Who was present')
  present!: PresentInput[];

  @NestedList(() => AssistantInput, '协助调解的人 — Who helped', { defaultValue: [] })
  helpers!: AssistantInput[];

  @PlainField(() => Boolean, '当事人同意有人协助 — The parties agreed to the help', { defaultValue: false })
  helpersConsented!: boolean;

  @TextField('调解记录；背对背时为调解员的保密记录 — The record; in a caucus the mediator’s private note')
  record!: string;
}
