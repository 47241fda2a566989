// Letters of a case, whom a change of many cases would tell, and how one's own letters are wanted.
import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { CaseView } from '../../../app/case/views/case-view.js';
import { letterRecipients, type LetterRow, type Recipient } from '../../../app/letters/reading.js';
import { setLetterPreferences } from '../../../app/letters/set-preferences.js';
import { run } from '../../../app/pipeline/command.js';
import { Case } from '../case/case.types.js';
import { Input } from '../case/change.js';
import { answer } from '../shared/answer.js';
import type { SignedInContext } from '../shared/context.js';
import { Uuid } from '../shared/scalars.js';
import { SetLetterPreferencesInput } from './inputs.js';
import { Letter, LetterPreferences, LetterPreferencesPayload, LetterRecipient } from './types.js';

@Resolver(() => Case)
export class LettersResolver {
  @FieldResolver(() => [Letter], {
    description:
      '就本案发出的信件，最近的在前；持案办理点可见 — The letters of the case, the latest first; for the room that holds it',
  })
  async letters(
    @Root() { id, accessLevel }: CaseView,
    @Ctx() { services, by }: SignedInContext,
  ): Promise<readonly LetterRow[]> {
    return accessLevel === 'CUSTODIAN' ? services.letters.ofCase(by, id) : [];
  }

  @Query(() => [LetterRecipient], {
    description:
      '批量办理之前：这些案件的各方当事人由谁、以何种方式收到通知 — Before many cases are changed: who hears for their parties, and by which way',
  })
  letterRecipients(
    @Arg('caseIds', () => [Uuid], { description: '案件，至多 200 件 — The cases, at most 200' }) caseIds: string[],
    @Ctx() { services, by }: SignedInContext,
  ): Promise<Recipient[]> {
    return letterRecipients(services.letters, by, caseIds);
  }

  @Query(() => LetterPreferences, {
    description: '本人希望怎样收到通知 — How one wants to be told',
  })
  async myLetterPreferences(@Ctx() { services, by }: SignedInContext): Promise<LetterPreferences> {
    const own = await services.letters.own(by.personId);
    const { MAIL: email = null, SMS: mobile = null, WECHAT: wechat = null } = own?.addresses ?? {};
    const { language = 'zh', news = 'AT_ONCE', reminders = true, version = 0 } = own ?? {};
    return { email, mobile, wechat, language, news, reminders, version, channels: services.letters.channels };
  }

  @Mutation(() => LetterPreferencesPayload, {
    description: '设定本人希望怎样收到通知 — Says how one wants to be told',
  })
  async setLetterPreferences(
    @Input(() => SetLetterPreferencesInput) input: SetLetterPreferencesInput,
    @Ctx() { services, by }: SignedInContext,
  ): Promise<LetterPreferencesPayload> {
    const { value, problem } = await answer(run(setLetterPreferences, services.letters, by, input));
    return { version: value?.version ?? null, problem };
  }
}
