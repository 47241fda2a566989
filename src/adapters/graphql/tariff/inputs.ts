// Inputs of tariffs.
import { InputType, Int } from 'type-graphql';
import { KeyedInput } from '../shared/envelope.js';
import { PlainField } from '../shared/fields.js';
import { Day, Fen, Uuid } from '../shared/scalars.js';

@InputType({ description: '分段收费的一段 — A step of a tariff' })
export class TariffStepInput {
  @PlainField(() => Fen, '争议金额超过多少的部分，分 — Of the part of the amount above this, in fen')
  over!: number;

  @PlainField(() => Int, '万分之几 — So many ten-thousandths')
  perTenThousand!: number;
}

@InputType({ description: '商事调解组织公布的收费标准 — The tariff that a commercial body published' })
export class PublishTariffInput extends KeyedInput {
  @PlainField(() => Uuid, '商事调解组织 — The commercial body')
  roomId!: string;

  @PlainField(() => Day, '自何日起执行，不能早于今日 — From which day on, today at the earliest')
  from!: string;

  @PlainField(() => String, '公布在何处 — Where it was published')
  published!: string;

  @PlainField(() => Fen, '基本费，分 — The base fee, in fen')
  base!: number;

  @PlainField(() => [TariffStepInput], '按争议金额分段，由低到高 — By steps of the amount, rising', {
    defaultValue: [],
  })
  steps!: TariffStepInput[];
}
