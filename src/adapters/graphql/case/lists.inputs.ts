// What lists are filtered and sorted by.
import { ArgsType, InputType } from 'type-graphql';
import type { CaseFilter as Filter, ListSort } from '../../../app/case/queries/cases.js';
import type { CaseSort, DueGroup } from '../../../app/case/views/reading-port.js';
import type { CaseStatus } from '../../../domain/case/status.js';
import type { ReferralStatus } from '../../../domain/case/referral.js';
import type { SearchReason } from '../../../domain/privacy/search.js';
import { DisputeTypeEnum, ReferralStatusEnum, SourceEnum, StatusEnum } from '../enums/case.js';
import { CaseloadSortEnum, CaseSortEnum, DueGroupEnum, ReferralSortEnum } from '../enums/network.js';
import { SearchReasonEnum } from '../enums/privacy.js';
import { NameField, NestedField, OPTIONAL, PlainField, PlainList } from '../shared/fields.js';
import { Day, Uuid } from '../shared/scalars.js';
import { PageArgs } from '../shared/page.types.js';

@InputType({ description: '筛选案件；不填的不筛 — A filter of cases; what is left out filters nothing' })
export class CaseFilter implements Omit<Filter, 'due'> {
  @PlainField(() => Boolean, '未办结 — Still waiting for an outcome', OPTIONAL)
  open?: boolean | null;

  @PlainList(() => StatusEnum, '状态 — The status', OPTIONAL)
  status?: CaseStatus[] | null;

  @PlainList(() => DisputeTypeEnum, '纠纷类型 — The type', OPTIONAL)
  type?: string[] | null;

  @PlainList(() => SourceEnum, '来源 — The source', OPTIONAL)
  source?: string[] | null;

  @PlainField(() => Uuid, '办理点 — The room', OPTIONAL)
  roomId?: string | null;

  @NameField('区划代码，及于其下各级 — A division and all below it', OPTIONAL)
  area?: string | null;

  @NameField(
    '编号，从头写起，后面可以不写；公安等机关的编号以密文保存，须写全 — A number: its beginning is enough, a piece from its middle finds nothing; one of the police or of another body that is no court’s, commission’s or committee’s is sealed and found whole',
    OPTIONAL,
  )
  number?: string | null;

  @NameField(
    '当事人姓名、电话、证件号码或者信用代码，须写全；只写一部分查不到 — A party’s name, telephone, document or credit code, whole; a part finds nothing',
    OPTIONAL,
  )
  party?: string | null;

  @PlainField(
    () => SearchReasonEnum,
    '检索当事人的事由；监督、审计与分流岗位必填；不填的，只查到本人看得到全文之处，遮盖的查不到；均记入检索记录 — Why a party is sought; who watches an area must say; left out, only what is shown to me in full is found; each search is logged',
    OPTIONAL,
  )
  partyReason?: SearchReason | null;

  @PlainField(() => Day, '受理日期自 — Accepted from', OPTIONAL)
  acceptedFrom?: string | null;

  @PlainField(() => Day, '受理日期至 — Accepted to', OPTIONAL)
  acceptedTo?: string | null;

  @PlainField(() => Uuid, '某调解员承办的 — Cases of one mediator', OPTIONAL)
  mediatorId?: string | null;

  @PlainField(() => DueGroupEnum, '工作清单的一组 — A group of the work list', OPTIONAL)
  due?: DueGroup | null;
}

@ArgsType()
abstract class FilterArgs extends PageArgs {
  @NestedField(() => CaseFilter, '筛选 — The filter', OPTIONAL)
  filter?: CaseFilter | null;
}

@ArgsType()
export class CaseListArgs extends FilterArgs {
  @PlainField(() => CaseSortEnum, '排序 — The order', OPTIONAL)
  sort?: ListSort | null;
}

@ArgsType()
export class RoomListArgs extends CaseListArgs {
  @PlainField(() => Uuid, '办理点 — The room')
  roomId!: string;
}

@ArgsType()
export class CaseloadArgs extends FilterArgs {
  @PlainField(() => CaseloadSortEnum, '排序 — The order', OPTIONAL)
  sort?: CaseSort | null;

  @PlainField(() => Boolean, '只列我主持的 — Only those in which I preside', OPTIONAL)
  presiding?: boolean | null;
}

@ArgsType()
export class WorkCountsArgs {
  @PlainField(() => Boolean, '只数我承办的 — Only what I mediate', OPTIONAL)
  mine?: boolean | null;

  @PlainField(() => Uuid, '办理点；不填为我能看到的全部 — The room; left out, all that exists for me', OPTIONAL)
  roomId?: string | null;

  @NestedField(() => CaseFilter, '筛选 — The filter', OPTIONAL)
  filter?: CaseFilter | null;
}

@ArgsType()
export class ReferralListArgs extends PageArgs {
  @PlainField(() => Uuid, '办理点；不填为我的各个办理点 — The room; left out, all of mine', OPTIONAL)
  roomId?: string | null;

  @PlainList(() => ReferralStatusEnum, '状态 — The status', OPTIONAL)
  status?: ReferralStatus[] | null;

  @PlainField(() => Boolean, '只列未答复的 — Only those unanswered', OPTIONAL)
  open?: boolean | null;

  @PlainField(() => ReferralSortEnum, '排序 — The order', OPTIONAL)
  sort?: 'NEWEST' | 'DUE' | null;
}

@ArgsType()
export class NumberArgs {
  @NameField('归属区划 — The home district')
  home!: string;

  @NameField(
    '编号：案号、登记号或者外部编号，须写全 — The number, whole: the committee’s, the display number or an external one',
  )
  number!: string;
}

/** The filter in the words of the app; a group of the work list is reckoned from the day given. */
export function filterOf(filter: CaseFilter | null | undefined, today: string): Filter | null {
  return filter ? { ...filter, due: filter.due ? { group: filter.due, today } : null } : null;
}
