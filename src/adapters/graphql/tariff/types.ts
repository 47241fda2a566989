// Tariffs of commercial bodies.
import { ID, Int, ObjectType } from 'type-graphql';
import type * as domain from '../../../domain/network/tariff.js';
import type { Broken } from '../shared/answer.js';
import { Problem } from '../shared/problem.types.js';
import { Day, Fen } from '../shared/scalars.js';
import { MAYBE, Shown } from '../shared/shown.js';

@ObjectType({ description: '分段收费的一段 — A step of a tariff', simpleResolvers: true })
export class TariffStep implements domain.TariffStep {
  @Shown(() => Fen, '争议金额超过多少的部分，分 — Of the part of the amount above this, in fen')
  over!: number;

  @Shown(() => Int, '万分之几 — So many ten-thousandths')
  perTenThousand!: number;
}

@ObjectType({
  description:
    '商事调解组织公布的收费标准；人民调解、劳动争议调解不收费 — The published tariff of a commercial body; people’s and labour mediation are free',
  simpleResolvers: true,
})
export class Tariff implements domain.Tariff {
  @Shown(() => Day, '自何日起执行 — From which day on')
  from!: string;

  @Shown(() => String, '公布在何处 — Where it was published')
  published!: string;

  @Shown(() => Fen, '基本费，分 — The base fee, in fen')
  base!: number;

  @Shown(() => [TariffStep], '按争议金额分段 — By steps of the amount')
  steps!: readonly TariffStep[];
}

@ObjectType({ description: '登记收费标准的结果 — What publishing a tariff answers', simpleResolvers: true })
export class TariffPayload {
  @Shown(() => ID, '编号 — Its identifier', MAYBE)
  tariffId!: string | null;

  @Shown(() => Problem, '不能办理的原因 — The problem', MAYBE)
  problem!: Broken | null;
}
