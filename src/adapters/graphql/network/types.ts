// Divisions, organisations, rooms, posts, published figures.
import { ID, Int, ObjectType } from 'type-graphql';
import type * as row from '../../../app/network/port.js';
import type { Post as Held } from '../../../domain/network/post.js';
import {
  DisputeTypeEnum,
  EmploymentEnum,
  GradeEnum,
  HostKindEnum,
  LayerEnum,
  LedgerClassEnum,
  ProfessionEnum,
  RoleEnum,
  RoomKindEnum,
} from '../enums/case.js';
import { LevelEnum, OrganisationEnum, SeriesEnum } from '../enums/network.js';
import { Day } from '../shared/scalars.js';
import { MAYBE, Shown } from '../shared/shown.js';
import { pageType } from '../shared/page.types.js';

@ObjectType({ description: '区划：省、市、区县、乡镇街道、村居、网格、微网格 — A division', simpleResolvers: true })
export class Division implements row.DivisionRow {
  @Shown(() => String, '代码；下级以上级开头 — The code; a child’s starts with its parent’s')
  code!: string;

  @Shown(() => String, '名称 — The name')
  name!: string;

  @Shown(() => LevelEnum, '级别 — The level')
  level!: row.DivisionRow['level'];

  @Shown(() => String, '上级代码 — Code of the parent', MAYBE)
  parentCode!: string | null;

  @Shown(() => Day, '自何日起；早于记载的为空 — From which day; null when older than the records', MAYBE)
  validFrom!: string | null;

  @Shown(() => Day, '不再存在的第一天 — First day it is no more', MAYBE)
  validTo!: string | null;

  @Shown(() => Boolean, '为演示虚构 — Made up for the demonstration')
  invented!: boolean;
}

@ObjectType({ description: '机构 — An organisation', simpleResolvers: true })
export class Organisation implements row.OrganisationRow {
  @Shown(() => ID, '标识 — The identifier')
  id!: string;

  @Shown(() => String, '归属区县或者设区市 — The home district or city')
  home!: string;

  @Shown(() => String, '名称 — The name')
  name!: string;

  @Shown(() => String, '英文名称 — The English name')
  nameEn!: string;

  @Shown(() => OrganisationEnum, '类别 — The kind')
  kind!: string;

  @Shown(() => String, '区划代码 — Code of its division')
  divisionCode!: string;

  @Shown(() => HostKindEnum, '调委会所属类别 — What a committee belongs to', MAYBE)
  hostKind!: string | null;

  @Shown(() => String, '案号中的简称 — Its word in case numbers')
  numberWord!: string;

  @Shown(() => SeriesEnum, '案号系列 — The series of its numbers')
  seriesKind!: string;

  @Shown(() => Int, '每名调解员在办上限 — Open cases a mediator should have at most', MAYBE)
  caseloadCap!: number | null;

  @Shown(() => Boolean, '为演示虚构 — Made up for the demonstration')
  invented!: boolean;

  @Shown(() => Day, '自何日起 — From which day')
  validFrom!: string;

  @Shown(() => Day, '不再存在的第一天 — First day it is no more', MAYBE)
  validTo!: string | null;
}

@ObjectType({ description: '办理点在某一时期的样子 — A room as it is for a time', simpleResolvers: true })
export class Room implements row.RoomRow {
  @Shown(() => ID, '标识 — The identifier')
  id!: string;

  @Shown(() => ID, '版本标识 — Identifier of the version')
  versionId!: string;

  @Shown(() => String, '归属区县或者设区市 — The home district or city')
  home!: string;

  @Shown(() => ID, '所属机构 — Its organisation')
  organisationId!: string;

  @Shown(() => String, '所属机构名称 — Name of its organisation')
  organisationName!: string;

  @Shown(() => String, '名称 — The name')
  name!: string;

  @Shown(() => String, '英文名称 — The English name')
  nameEn!: string;

  @Shown(() => RoomKindEnum, '类别 — The kind')
  kind!: string;

  @Shown(() => LayerEnum, '层级 — The layer')
  layer!: string;

  @Shown(() => String, '法律性质 — What it is in law')
  legalCharacter!: string;

  @Shown(() => LedgerClassEnum, '统计类别 — The class of the book')
  ledgerClass!: string;

  @Shown(() => String, '区划代码 — Code of its area')
  divisionCode!: string;

  @Shown(() => String, '区划名称 — Name of its area')
  divisionName!: string;

  @Shown(() => ID, '以其名义调解的调委会 — The committee in whose name it mediates', MAYBE)
  committeeRoomId!: string | null;

  @Shown(() => [DisputeTypeEnum], '受理的类型；空为全部 — The types it takes; none named: all')
  accepts!: readonly string[];

  @Shown(() => Boolean, '可以受理 — It may accept cases')
  mayAccept!: boolean;

  @Shown(() => Boolean, '为演示虚构 — Made up for the demonstration')
  invented!: boolean;

  @Shown(() => Int, '版本号 — The version')
  version!: number;

  @Shown(() => Day, '自何日起 — From which day')
  validFrom!: string;

  @Shown(() => Day, '不再有效的第一天 — First day it no longer holds', MAYBE)
  validTo!: string | null;
}

@ObjectType({ description: '岗位：人在办理点的职务 — A post: a person in a role', simpleResolvers: true })
export class Post implements Omit<Held, 'caseloadCap'> {
  @Shown(() => ID, '标识 — The identifier')
  id!: string;

  @Shown(() => ID, '人员 — The person')
  personId!: string;

  @Shown(() => String, '姓名 — The name')
  personName!: string;

  @Shown(() => RoleEnum, '角色 — The role')
  role!: Held['role'];

  @Shown(() => ProfessionEnum, '职业身份 — The calling')
  profession!: Held['profession'];

  @Shown(() => GradeEnum, '等级 — The grade', MAYBE)
  grade!: Held['grade'];

  @Shown(() => EmploymentEnum, '专职或者兼职 — Full- or part-time')
  employment!: Held['employment'];

  @Shown(() => ID, '办理点 — The room', MAYBE)
  roomId!: string | null;

  @Shown(() => ID, '机构 — The organisation')
  organisationId!: string;

  @Shown(() => String, '归属区县或者设区市 — The home district or city')
  home!: string;

  @Shown(() => String, '区划代码 — Code of its division')
  divisionCode!: string;

  @Shown(() => Day, '自何日起 — From which day')
  validFrom!: string;

  @Shown(() => Day, '不再任职的第一天 — First day it no longer holds', MAYBE)
  validTo!: string | null;

  @Shown(() => Boolean, '导入时暂设，待核实 — Made by an import, to be confirmed')
  provisional!: boolean;
}

@ObjectType({
  description: '公开报道的数字，各说各的，从不相加 — A published figure; they are never added up',
  simpleResolvers: true,
})
export class PublishedFigure implements row.FigureRow {
  @Shown(() => String, '所述地方 — The place it speaks of')
  place!: string;

  @Shown(() => String, '区划代码 — Code of the division', MAYBE)
  divisionCode!: string | null;

  @Shown(() => String, '代码 — The code')
  code!: string;

  @Shown(() => String, '名称 — The name')
  name!: string;

  @Shown(() => String, '英文名称 — The English name')
  nameEn!: string;

  @Shown(() => Int, '数值 — The value')
  value!: number;

  @Shown(() => Boolean, '原文为“余”“多”，即不少于 — The source says at least')
  atLeast!: boolean;

  @Shown(() => String, '单位 — The unit')
  unit!: string;

  @Shown(() => String, '出处 — The source')
  source!: string;

  @Shown(() => Day, '截至 — As of')
  asOf!: string;

  @Shown(() => String, '备注 — A note')
  note!: string;
}

export const OrganisationPage = pageType('OrganisationPage', '一页机构 — A page of organisations', () => Organisation);
export const RoomPage = pageType('RoomPage', '一页办理点 — A page of rooms', () => Room);
