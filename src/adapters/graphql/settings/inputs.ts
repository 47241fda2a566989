// Input of a change of a dated setting.
import { InputType } from 'type-graphql';
import type { SettingName } from '../../../domain/network/setting.js';
import type { Mark } from '../../../domain/taxonomy/term.js';
import { MarkEnum } from '../enums/case.js';
import { SettingEnum } from '../enums/network.js';
import { KeyedInput } from '../shared/envelope.js';
import { OPTIONAL, PlainField } from '../shared/fields.js';
import { Day } from '../shared/scalars.js';

@InputType({ description: '自某日起改变一项设置 — Changing a setting from a day on' })
export class ChangeSettingInput extends KeyedInput {
  @PlainField(() => SettingEnum, '哪项设置 — Which setting')
  name!: SettingName;

  @PlainField(
    () => String,
    '区划代码，及于其下；不填为本岗位的区域 — A division and all below; left out, of the post',
    OPTIONAL,
  )
  area?: string;

  @PlainField(() => Day, '自何日起，不能早于今日 — From which day on, today at the earliest')
  from!: string;

  @PlainField(() => Boolean, '准许与否 — Whether it is allowed from then on')
  allowed!: boolean;

  @PlainField(() => String, '依据的文件 — The document by which it changes')
  law!: string;

  @PlainField(() => MarkEnum, '依据的可靠程度 — How far that was checked')
  mark!: Mark;
}
