// Partners in the API.
import { ID, ObjectType } from 'type-graphql';
import type * as port from '../../../app/accounts/ports/partners.js';
import { PartnerKindEnum } from '../enums/packages.js';
import type { Broken } from '../shared/answer.js';
import { MAYBE, Shown } from '../shared/shown.js';
import { Problem } from '../shared/problem.types.js';

@ObjectType({
  description: '移交对象：自有系统的法院、仲裁委 — An authority with a system of its own',
  simpleResolvers: true,
})
export class HandoverPartner implements Omit<port.Partner, 'jwks'> {
  @Shown(() => ID, '标识 — The identifier')
  id!: string;

  @Shown(() => String, '归属区划 — The home')
  home!: string;

  @Shown(() => PartnerKindEnum, '种类 — The kind')
  kind!: port.PartnerKind;

  @Shown(() => ID, '机关 — The authority')
  organisationId!: string;

  @Shown(() => ID, '其文件以哪一岗位办理 — The post through which its documents act')
  postId!: string;

  @Shown(() => String, '签发方名称 — The name by which it signs')
  issuer!: string;

  @Shown(() => String, '接收文件的地址 — Where it takes documents', MAYBE)
  endpoint!: string | null;

  @Shown(() => String, '公钥的地址；已固定公钥的为空 — Where its keys stand; null where they are pinned', MAYBE)
  jwksUrl!: string | null;
}

@ObjectType({ description: '变更的结果 — What a change answers', simpleResolvers: true })
export class PartnerPayload {
  @Shown(() => Boolean, '已办理 — It was done')
  done!: boolean;

  @Shown(() => ID, '移交对象 — The partner', MAYBE)
  partnerId!: string | null;

  @Shown(() => Problem, '不能办理的原因 — The problem', MAYBE)
  problem!: Broken | null;
}
