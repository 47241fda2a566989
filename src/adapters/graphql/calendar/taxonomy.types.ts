// The lists of codes.
import { ObjectType } from 'type-graphql';
import type { Mark, Term as Word } from '../../../domain/taxonomy/term.js';
import { Shown } from '../shared/shown.js';

@ObjectType({ description: '一个代码及其名称 — A code and its names', simpleResolvers: true })
export class Term implements Word {
  @Shown(() => String, '代码 — The code')
  code!: string;

  @Shown(() => String, '中文 — Chinese')
  zh!: string;

  @Shown(() => String, '英文 — English')
  en!: string;

  @Shown(
    () => String,
    '依据：V 已核实，W 弱来源，K 未核实，D 本系统自定 — V read in a source, W a weak source, K unverified, D this system’s choice',
  )
  mark!: Mark;
}

@ObjectType({ description: '代码表 — A word list', simpleResolvers: true })
export class Taxonomy {
  @Shown(() => String, '名称，与枚举同名 — The name, as the enum’s')
  name!: string;

  @Shown(() => [Term], '各代码 — The codes')
  terms!: readonly Word[];
}
