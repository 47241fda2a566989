// Questions about packages: what of a case leaves it, for whom, and what left it before.
import { Arg, Args, ArgsType, Ctx, Field, Query, Resolver } from 'type-graphql';
import * as queries from '../../../app/packages/queries.js';
import type * as port from '../../../app/packages/port.js';
import { PackageKindEnum, RecipientEnum } from '../enums/packages.js';
import { RevealReasonEnum } from '../enums/privacy.js';
import type { Context } from '../shared/context.js';
import { SelectedFields } from '../shared/field-selection.js';
import { listOf, type ListPage, PageArgs, requestOf } from '../shared/page.types.js';
import { Uuid } from '../shared/scalars.js';
import { contentOf } from './content.js';
import { CasePackage, PackagePage, SentPackage } from './types.js';

@ArgsType()
export class PackageArgs {
  @Field(() => Uuid, { description: '案件 — The case' })
  caseId!: string;

  @Field(() => PackageKindEnum, { description: '种类 — The kind' })
  kind!: port.PackageRow['package'];

  @Field(() => RecipientEnum, { description: '接收方 — Who receives it' })
  recipient!: port.PackageRow['recipient'];

  @Field(() => RevealReasonEnum, { description: '事由，记入访问记录 — Why; it is logged' })
  reason!: port.PackageRow['reason'];

  @Field(() => Uuid, { nullable: true, description: '属于哪一名当事人；起诉、支付令须填 — Whose paper it is' })
  partyId?: string | null;
}

@Resolver()
export class PackageResolver {
  @Query(() => CasePackage, {
    nullable: true,
    description:
      '制作移交材料：只含准予该接收方的各项，记入访问记录；网页与文档见 /export/package.html、.docx — Makes a package of what its recipient may have; its making is logged. Pages and documents: /export/package.html and .docx',
  })
  async package(@Args(() => PackageArgs) args: PackageArgs, @Ctx() context: Context): Promise<CasePackage | null> {
    const { ask, language, today } = context;
    const made = await ask(queries.packageOf, { ...args, language, today, format: 'json' });
    return made && { ...made, content: contentOf(made) };
  }

  @Query(() => PackagePage, {
    nullable: true,
    description: '本案制作过哪些移交材料，最近的在前 — Which packages of a case were made, latest first',
  })
  async packageLog(
    @Arg('caseId', () => Uuid, { description: '案件 — The case' }) caseId: string,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { ask }: Context,
    @SelectedFields() asked: ReadonlySet<string>,
  ): Promise<ListPage<port.PackageRow> | null> {
    const read = await ask(queries.packageLog, { caseId, page: requestOf(page, asked) });
    return read && listOf(read);
  }

  @Query(() => [SentPackage], {
    nullable: true,
    description:
      '本案送往法院、仲裁委系统的材料，是否送达、如何答复 — Packages of a case that went to another system, and its answers',
  })
  async sentPackages(
    @Arg('caseId', () => Uuid, { description: '案件 — The case' }) caseId: string,
    @Ctx() { ask }: Context,
  ): Promise<readonly port.SentPackage[] | null> {
    return ask(queries.sentPackages, { caseId });
  }
}
