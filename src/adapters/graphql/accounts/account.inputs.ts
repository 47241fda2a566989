// Inputs about accounts: links, passwords, sessions, sign-in through the provider.
import { Matches, MaxLength } from 'class-validator';
import { ArgsType, InputType } from 'type-graphql';
import { NameField, OPTIONAL, PlainField } from '../shared/fields.js';
import { KeyedInput } from '../shared/envelope.js';
import { Uuid } from '../shared/scalars.js';
import { PageArgs } from '../shared/page.types.js';

const LONGEST_SECRET = 200;

/** A password or token: never trimmed, never shown again. */
function SecretField(description: string): PropertyDecorator {
  return (target, property) => {
    MaxLength(LONGEST_SECRET)(target, property as string);
    PlainField(() => String, description)(target, property);
  };
}

@InputType({ description: '登记人员 — Adding a person' })
export class AddPersonInput extends KeyedInput {
  @Matches(/^[0-9]{4}([0-9]{2})?$/)
  @PlainField(() => String, '归属区县或者设区市的代码 — Code of the home district or city')
  home!: string;

  @NameField('姓名 — The name')
  name!: string;
}

@InputType({ description: '邀请 — Inviting' })
export class InviteInput extends KeyedInput {
  @PlainField(() => Uuid, '人员 — The person')
  personId!: string;
}

@InputType({ description: '接受邀请 — Accepting an invitation' })
export class AcceptInvitationInput {
  @SecretField('链接中的令牌 — The token of the link')
  token!: string;

  @NameField('自选的账号 — The login one wants')
  login!: string;

  @SecretField('自设的密码 — The password one sets')
  password!: string;
}

@InputType({ description: '创建账号，密码由本人设定 — Making an account; its person sets the password' })
export class CreateAccountInput extends InviteInput {
  @NameField('账号 — The login')
  login!: string;
}

@InputType({ description: '凭链接设置密码 — Setting a password by link' })
export class SetPasswordInput {
  @SecretField('链接中的令牌 — The token of the link')
  token!: string;

  @SecretField('新密码 — The new password')
  password!: string;
}

@InputType({ description: '修改自己的密码 — Changing one’s own password' })
export class ChangePasswordInput {
  @SecretField('原密码 — The old password')
  old!: string;

  @SecretField('新密码 — The new password')
  password!: string;
}

@InputType({ description: '以登录码换取令牌 — Changing a sign-in code for tokens' })
export class ExchangeTicketInput {
  @SecretField(
    '统一身份认证返回的登录码，一分钟内用一次 — The code from the provider’s way back, good once within a minute',
  )
  code!: string;
}

@InputType({ description: '终止一次登录 — Ending a session' })
export class RevokeSessionInput {
  @PlainField(() => Uuid, '登录 — The session')
  sessionId!: string;
}

abstract class OnAccountInput {
  accountId!: string;
}

/** Each change has an input of its own name; those that only say which account are alike. */
function onAccount(name: string, description: string): new () => OnAccountInput {
  @InputType(name, { description })
  class OneAccountInput extends OnAccountInput {
    @PlainField(() => Uuid, '账号 — The account')
    declare accountId: string;
  }
  return OneAccountInput;
}

export type OneAccount = OnAccountInput;

@InputType({ description: '重置密码 — Resetting a password' })
export class ResetPasswordInput extends KeyedInput {
  @PlainField(() => Uuid, '账号 — The account')
  accountId!: string;
}

export const DisableAccountInput = onAccount('DisableAccountInput', '停用账号 — Disabling an account');
export const EnableAccountInput = onAccount('EnableAccountInput', '启用账号 — Enabling an account');
export const UnlockSignInInput = onAccount('UnlockSignInInput', '解除登录锁定 — Lifting a lock-out');
export const RevokeSessionsInput = onAccount('RevokeSessionsInput', '终止全部登录 — Ending all sessions');
export const RemoveProviderLinkInput = onAccount(
  'RemoveProviderLinkInput',
  '解除统一身份 — Removing the link to the identity provider',
);

@InputType({ description: '预设统一身份 — Preparing sign-in through the provider' })
export class PrepareProviderLinkInput extends KeyedInput {
  @PlainField(() => Uuid, '账号 — The account')
  accountId!: string;

  @MaxLength(200)
  @PlainField(() => String, '该人员在统一身份认证中的登录名 — The person’s login at the provider, as its claim says it')
  login!: string;
}

@ArgsType()
export class SearchArgs extends PageArgs {
  @NameField('姓名或账号中的文字 — Part of a name or login', OPTIONAL)
  search?: string | null;
}

@InputType({ description: '生成日历链接 — Making a calendar link' })
export class MakeCalendarLinkInput extends KeyedInput {}

@InputType({ description: '废止日历链接 — Revoking one’s calendar link' })
export class RevokeCalendarLinkInput extends KeyedInput {}
