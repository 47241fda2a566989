// The inbox of a court or commission: listed, read, answered.
import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { answerPackage } from '../../../app/handover/answer.js';
import * as inbox from '../../../app/handover/inbox.js';
import { run } from '../../../app/pipeline/command.js';
import { Input } from '../case/change.js';
import { answer } from '../shared/answer.js';
import type { SignedInContext } from '../shared/context.js';
import { SelectedFields } from '../shared/field-selection.js';
import { listOf, type ListPage, PageArgs, requestOf } from '../shared/page.types.js';
import { Uuid } from '../shared/scalars.js';
import { withoutNulls } from '../shared/without-nulls.js';
import { AnswerPackageInput, AnswerPackagePayload, ReceivedContent, ReceivedPackagePage } from './received.types.js';

@Resolver()
export class ReceivedResolver {
  @Query(() => ReceivedPackagePage, {
    description: '外区系统向本机关移交的材料，最近的在前 — Packages that other servers handed over here, latest first',
  })
  async receivedPackages(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { ask }: SignedInContext,
    @SelectedFields() asked: ReadonlySet<string>,
  ): Promise<ListPage<inbox.ReceivedRow>> {
    return listOf(await ask(inbox.receivedPackages, { page: requestOf(page, asked) }));
  }

  @Query(() => ReceivedContent, {
    nullable: true,
    description:
      '一份收到的材料，查看记入导出记录；网页与文档见 /export/received-package.html、.docx — One of them, logged; as a page or document: /export/received-package.html and .docx',
  })
  async receivedPackage(
    @Arg('id', () => Uuid, { description: '收到的材料 — The package' }) id: string,
    @Ctx() { ask }: SignedInContext,
  ): Promise<ReceivedContent | null> {
    const found = await ask(inbox.receivedPackage, { id, format: 'json' });
    return found && { ...found, content: JSON.stringify(found.body.values, null, 2) };
  }

  @Mutation(() => AnswerPackagePayload, {
    description:
      '答复收到的材料：受理、不予受理、进展或者结果，以签名文件送回 — Answers a package by a signed document: accepted, refused, a step or the result',
  })
  async answerPackage(
    @Input(() => AnswerPackageInput) input: AnswerPackageInput,
    @Ctx() { services, by }: SignedInContext,
  ): Promise<AnswerPackagePayload> {
    const { value, problem } = await answer(
      run(answerPackage, services.handover.answering, by, withoutNulls(input) as AnswerPackageInput),
    );
    return { packageId: value?.packageId ?? null, problem };
  }
}
