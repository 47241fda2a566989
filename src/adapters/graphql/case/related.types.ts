// Cases beside a case: those like it, and those that hang together with it.
import { ID, ObjectType } from 'type-graphql';
import type * as row from '../../../app/case/views/case-row.js';
import type * as view from '../../../app/case/views/case-view.js';
import { LinkKindEnum, StatusEnum } from '../enums/case.js';
import { RoomBrief } from '../shared/brief.types.js';
import { Day } from '../shared/scalars.js';
import { MAYBE, Shown } from '../shared/shown.js';

@ObjectType({
  description: '类似案件：当事人相同、日期相近 — A case like this one: the same two people within a few days',
  simpleResolvers: true,
})
export class SimilarCase implements view.SimilarCaseView {
  @Shown(() => RoomBrief, '在何处，可向其了解 — Where it stands: ask there')
  room!: row.RoomBrief;

  @Shown(() => String, '登记号；限负责人和监督岗位 — The display number, for heads and who watches', MAYBE)
  displayNo!: string | null;

  @Shown(() => String, '案号，同上 — The committee’s number, likewise', MAYBE)
  number!: string | null;

  @Shown(() => ID, '案件；看得到的才给出 — The case, for who may see it', MAYBE)
  caseId!: string | null;
}

@ObjectType({ description: '相关案件；看不到的不列 — A related case, for who may see it', simpleResolvers: true })
export class LinkedCase implements view.LinkedCaseView {
  @Shown(() => ID, '案件 — The case')
  caseId!: string;

  @Shown(() => LinkKindEnum, '本案与它的关系 — How this case stands to it')
  kind!: view.LinkedCaseView['kind'];

  @Shown(() => Day, '关联日期 — Since')
  on!: string;

  @Shown(() => String, '登记号 — The display number')
  displayNo!: string;

  @Shown(() => String, '案号 — The committee’s number', MAYBE)
  number!: string | null;

  @Shown(() => StatusEnum, '状态 — The status')
  status!: view.LinkedCaseView['status'];

  @Shown(() => RoomBrief, '持案或者办结的办理点 — The room that holds it, or where it ended')
  room!: row.RoomBrief;
}
