// What parties said about those who work on their case, answered by the head of the room.
import { Ctx, Resolver } from 'type-graphql';
import { answerPartyWord } from '../../../app/case/commands/party-word.js';
import type { Changed, Context } from '../shared/context.js';
import { Change, Input } from './change.js';
import { AnswerPartyWordInput } from './party-word.inputs.js';

@Resolver()
export class PartyWordResolver {
  @Change('答复当事人的异议、投诉，当事人看得到答复 — Answers an objection or complaint; the party reads the answer')
  answerPartyWord(
    @Input(() => AnswerPartyWordInput) input: AnswerPartyWordInput,
    @Ctx() { act }: Context,
  ): Promise<Changed> {
    return act(answerPartyWord, input);
  }
}
