// The one type of expected failure: which rule, at which field, with which facts, and its text.
import { Arg, Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import type { Broken } from './answer.js';
import { problemText } from '../../../app/texts/problems/text-of.js';
import type { Language } from '../../../app/texts/labels/label.js';
import type { Context } from './context.js';
import { LanguageEnum } from '../enums/case.js';

@ObjectType({ description: '事实：名与值 — A fact: name and value', simpleResolvers: true })
export class Fact {
  @Field(() => String, { description: '名 — The name' })
  name!: string;

  @Field(() => String, { description: '值 — The value' })
  value!: string;
}

@ObjectType({ description: '不能办理的原因 — Why something cannot be done', simpleResolvers: true })
export class Problem {
  @Field(() => String, { description: '规则代码，不随语言变化 — Code of the rule, the same in every language' })
  code!: string;

  @Field(() => String, { nullable: true, description: '有关的输入字段 — The input field it is about' })
  field!: string | null;
}

export const factsOf = (facts: Broken['facts']): Fact[] =>
  Object.entries(facts).map(([name, value]) => ({
    name,
    value: Array.isArray(value) ? value.join(',') : String(value),
  }));

@Resolver(() => Problem)
export class ProblemResolver {
  @FieldResolver(() => [Fact], { description: '有关事实，不含当事人信息 — The facts, without anything of a party' })
  facts(@Root() { facts }: Broken): Fact[] {
    return factsOf(facts);
  }

  @FieldResolver(() => String, { description: '说明文字 — The text' })
  message(
    @Root() { code, facts }: Broken,
    @Ctx() context: Context,
    @Arg('language', () => LanguageEnum, {
      nullable: true,
      description: '语言；不填按请求头 — The language; left out, as the header says',
    })
    language?: Language | null,
  ): string {
    return problemText(code, facts, language ?? context.language);
  }
}
