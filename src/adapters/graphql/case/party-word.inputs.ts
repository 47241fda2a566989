// The answer to an objection or complaint.
import { InputType } from 'type-graphql';
import { OnCaseInput } from '../shared/envelope.js';
import { PlainField, TextField } from '../shared/fields.js';
import { Uuid } from '../shared/scalars.js';

@InputType({ description: '答复异议、投诉 — Answering an objection or complaint' })
export class AnswerPartyWordInput extends OnCaseInput {
  @PlainField(() => Uuid, '哪一条 — Which one')
  wordId!: string;

  @TextField('答复，写明理由 — The answer, with its reasons')
  answer!: string;
}
