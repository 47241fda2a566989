// Papers of the police, land and petition offices in the file of a case.
import { ObjectType } from 'type-graphql';
import type * as domain from '../../../domain/case/authority-paper.js';
import { AuthorityPaperEnum, PoliceMatterEnum } from '../enums/authority-papers.js';
import { Day } from '../shared/scalars.js';
import { MAYBE, Shown } from '../shared/shown.js';

@ObjectType({
  description: '公安、土地、信访文书 — A paper of the police, a land or a petition office',
  simpleResolvers: true,
})
export class AuthorityPaper implements Omit<domain.AuthorityPaper, 'event'> {
  @Shown(() => AuthorityPaperEnum, '哪种文书 — Which paper')
  kind!: domain.AuthorityPaperKind;

  @Shown(() => String, '编号 — Its number')
  number!: string;

  @Shown(() => Day, '文书日期；台账未载的为空 — The day that it bears; null where a register does not say it', MAYBE)
  on!: string | null;

  @Shown(() => Day, '当事人收到的日期 — When the party received it', MAYBE)
  receivedOn!: string | null;

  @Shown(() => PoliceMatterEnum, '公安受理的事由 — What the police took it for', MAYBE)
  matter!: domain.PoliceMatter | null;
}
