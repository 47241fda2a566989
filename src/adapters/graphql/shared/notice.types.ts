// What is said beside an answer: nothing was refused, and it should be known.
import { Arg, Ctx, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { noticeText } from '../../../app/texts/problems/text-of.js';
import type { Language } from '../../../app/texts/labels/label.js';
import type { Notice as Stated } from '../../../domain/kernel/notice.js';
import { LanguageEnum } from '../enums/case.js';
import type { Context } from './context.js';
import { Fact, factsOf } from './problem.types.js';
import { Shown } from './shown.js';

@ObjectType({
  description: '提示：已经办理，另请注意 — A notice: it is done, and this should be known',
  simpleResolvers: true,
})
export class Notice {
  @Shown(() => String, '提示代码，不随语言变化 — Code of the notice, the same in every language')
  code!: string;
}

@Resolver(() => Notice)
export class NoticeResolver {
  @FieldResolver(() => [Fact], { description: '有关事实，不含当事人信息 — The facts, without anything of a party' })
  facts(@Root() { facts }: Stated): Fact[] {
    return factsOf(facts);
  }

  @FieldResolver(() => String, { description: '说明文字 — The text' })
  message(
    @Root() { code, facts }: Stated,
    @Ctx() context: Context,
    @Arg('language', () => LanguageEnum, {
      nullable: true,
      description: '语言；不填按请求头 — The language; left out, as the header says',
    })
    language?: Language | null,
  ): string {
    return noticeText(code, facts, language ?? context.language);
  }
}
