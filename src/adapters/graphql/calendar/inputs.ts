// Inputs that change no case: signing in, and the calendar.
import { MaxLength } from 'class-validator';
import { InputType } from 'type-graphql';
import type { DayKind } from '../../../app/calendar/port.js';
import { DayKindEnum } from '../enums/network.js';
import { NameField, OPTIONAL, PlainField } from '../shared/fields.js';
import { Day } from '../shared/scalars.js';
import { Envelope } from '../shared/envelope.js';

@InputType({ description: '登录 — Signing in' })
export class SignInInput {
  @NameField('账号 — The login')
  login!: string;

  @MaxLength(200)
  @PlainField(() => String, '密码 — The password')
  password!: string;
}

@InputType({ description: '续期 — Refreshing a session' })
export class RefreshSessionInput {
  @MaxLength(200)
  @PlainField(() => String, '刷新令牌，用一次即换 — The refresh token, good for one use')
  refreshToken!: string;
}

@InputType({ description: '修改一天的日历 — A change of one day of the calendar' })
export class EditCalendarDayInput extends Envelope {
  @PlainField(() => Day, '日期 — The day')
  day!: string;

  @PlainField(
    () => DayKindEnum,
    '放假或者上班；不填为恢复平常 — Off or at work; left out, as its weekday says',
    OPTIONAL,
  )
  kind?: DayKind;

  @NameField('名称，如“春节” — The name, as 春节', { defaultValue: '' })
  name!: string;

  @NameField('依据，如通知文号 — The source, as the number of the notice')
  source!: string;

  @PlainField(() => Boolean, '该年通知已全部录入 — The notice of that year is entered whole', { defaultValue: false })
  yearComplete!: boolean;
}
