// Inputs about partners and signing keys.
import { Matches, MaxLength } from 'class-validator';
import { InputType } from 'type-graphql';
import type { PartnerKind } from '../../../app/accounts/ports/partners.js';
import { PartnerKindEnum } from '../enums/packages.js';
import { KeyedInput } from '../shared/envelope.js';
import { NameField, OPTIONAL, PlainField, TextField } from '../shared/fields.js';
import { Uuid } from '../shared/scalars.js';

const LONGEST_ADDRESS = 2_000;

function AddressField(description: string): PropertyDecorator {
  return (target, property) => {
    MaxLength(LONGEST_ADDRESS)(target, property as string);
    PlainField(() => String, description, OPTIONAL)(target, property);
  };
}

@InputType({ description: '登记移交对象 — Registering who hands over from another system' })
export class RegisterPartnerInput extends KeyedInput {
  @PlainField(
    () => Uuid,
    '该机关的岗位，其文件以此岗位办理 — A post of the court or commission: its documents act through it',
  )
  authorityPostId!: string;

  @PlainField(
    () => PartnerKindEnum,
    '种类；外区系统只能向该机关移交材料 — The kind: a sender can hand packages over and do nothing else',
    { defaultValue: 'AUTHORITY' },
  )
  kind!: PartnerKind;

  @NameField('签发方名称，与文件的 iss 一致 — The name by which it signs, as iss of its documents')
  issuer!: string;

  @AddressField('对方接收文件的地址；不填则另行送交 — Where it takes documents; left out, they are carried by hand')
  endpoint?: string;

  @TextField('对方公钥，JWKS 文本；与 jwksUrl 二者选一 — Its public keys, a JWKS text; or else jwksUrl', OPTIONAL)
  jwks?: string;

  @AddressField('对方公钥的地址 — Where its public keys stand')
  jwksUrl?: string;
}

@InputType({ description: '停用移交对象 — Disabling a partner' })
export class DisablePartnerInput {
  @PlainField(() => Uuid, '移交对象 — The partner')
  partnerId!: string;
}

@InputType({ description: '更换本区签名密钥 — Changing the signing key of a district' })
export class RotateHandoverKeyInput extends KeyedInput {
  @Matches(/^[0-9]{4}([0-9]{2})?$/)
  @PlainField(() => String, '区划代码 — Code of the district')
  home!: string;

  @PlainField(() => Boolean, '原密钥不再可信，一并撤下 — The former keys are trusted no more', OPTIONAL)
  retireFormer?: boolean;
}
