// Inputs about letters.
import { InputType, Int } from 'type-graphql';
import type { Preference } from '../../../app/letters/port.js';
import { LanguageEnum } from '../enums/case.js';
import { KeyedInput } from '../shared/envelope.js';
import { NameField, OPTIONAL, PlainField } from '../shared/fields.js';
import { NewsWishEnum } from './enums.js';

@InputType({ description: '本人希望怎样收到通知 — How one wants to be told' })
export class SetLetterPreferencesInput extends KeyedInput {
  @PlainField(() => Int, '所见版本，未设定过为 0 — The version seen; 0 for who has said nothing yet')
  expectedVersion!: number;

  @NameField('电子邮箱 — E-mail', OPTIONAL)
  email?: string;

  @NameField('手机 — Mobile', OPTIONAL)
  mobile?: string;

  @NameField('微信标识 — The identifier in WeChat', OPTIONAL)
  wechat?: string;

  @PlainField(() => LanguageEnum, '语言 — The language')
  language!: Preference['language'];

  @PlainField(() => NewsWishEnum, '案件通知 — News of cases')
  news!: Preference['news'];

  @PlainField(() => Boolean, '期限提醒 — Reminders of dates')
  reminders!: boolean;
}
