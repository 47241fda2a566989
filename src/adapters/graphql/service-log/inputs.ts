// Inputs of the log of services.
import { ArgsType, InputType, Int } from 'type-graphql';
import type { ServiceKind } from '../../../domain/network/service.js';
import { ServiceKindEnum } from '../enums/network.js';
import { KeyedInput } from '../shared/envelope.js';
import { OPTIONAL, PlainField } from '../shared/fields.js';
import { Day, Uuid } from '../shared/scalars.js';

@InputType({ description: '网格法官的一次服务；不记任何当事人 — A service of a grid judge; nobody helped is named' })
export class RecordServiceInput extends KeyedInput {
  @PlainField(() => Uuid, '服务的网格或者调委会 — The grid or committee that was served')
  roomId!: string;

  @PlainField(() => ServiceKindEnum, '哪种服务 — Which service')
  kind!: ServiceKind;

  @PlainField(() => Day, '日期 — The day')
  on!: string;

  @PlainField(() => Int, '服务人数 — How many people it helped')
  helped!: number;

  @PlainField(() => Int, '涉及纠纷件数 — How many cases it was about', { defaultValue: 0 })
  cases!: number;
}

@ArgsType()
export class ServiceArgs {
  @PlainField(() => Day, '自 — From')
  from!: string;

  @PlainField(() => Day, '至，含当日 — To, this day among them')
  to!: string;

  @PlainField(() => Uuid, '办理点；不填为全部可见的 — The room; left out, all that are visible', OPTIONAL)
  roomId?: string | null;
}
