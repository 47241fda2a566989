// Inputs of signing in and of going on.
import { MaxLength } from 'class-validator';
import { InputType } from 'type-graphql';
import { NameField, PlainField } from '../shared/fields.js';

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
