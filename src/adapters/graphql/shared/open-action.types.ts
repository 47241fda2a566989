// What the viewer may do with a case now; for what is shut, why, and what opens it.
import { ArgsType, Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { wayTo } from '../../../app/texts/way-to.js';
import type { OpenAction as Opening } from '../../../domain/case/open-actions.js';
import { ActionEnum } from '../enums/case.js';
import { type Broken, brokenOf } from './answer.js';
import type { Context } from './context.js';
import { Problem } from './problem.types.js';
import { MAYBE, Shown } from './shown.js';

@ObjectType({
  description: '此刻可否办理某步，不可则说明原因 — Whether a step is open now, and if not why',
  simpleResolvers: true,
})
export class OpenAction {
  @Shown(() => ActionEnum, '动作，与变更操作同名 — The action; the mutation has the same name')
  action!: string;

  @Shown(() => Boolean, '可以办理 — It is open')
  open!: boolean;

  @Shown(() => Problem, '不可办理的原因 — What shuts it', MAYBE)
  problem!: Broken | null;
}

/** What opens a shut step is looked for only when it is asked. */
interface LookedAt extends OpenAction {
  readonly opening: Opening;
}

@Resolver(() => OpenAction)
export class OpenActionResolver {
  @FieldResolver(() => [ActionEnum], {
    ...MAYBE,
    description:
      '由哪些步骤开始可以办到；空表示已不能再办；可以办理、或者因人而不可办的为 null — ' +
      'By which steps the way to it begins; empty: over for good; null where it is open, or the person is the reason',
  })
  opensBy(@Root() { opening }: LookedAt): readonly string[] | null {
    return opening.opensBy;
  }

  @FieldResolver(() => String, {
    ...MAYBE,
    description: '怎样才可以办理，或者已不能再办 — What opens it, or that it is over for good',
  })
  wayTo(@Root() { opening }: LookedAt, @Ctx() { language }: Context): string | null {
    return wayTo(opening.opensBy, language);
  }
}

@ArgsType()
export class OpenActionsArgs {
  @Field(() => Boolean, { defaultValue: false, description: '连同不可办理的 — Also what is shut, with the reason' })
  all!: boolean;
}

/** What is open; `all` adds what is shut. */
export function openActionsOf(actions: readonly Opening[] | null, all: boolean): OpenAction[] {
  const shown = (actions ?? []).filter(({ shutBy }) => all || shutBy === null);
  return shown.map((opening): LookedAt => {
    const { action, shutBy } = opening;
    return { action, open: shutBy === null, problem: shutBy && brokenOf(shutBy), opening };
  });
}
