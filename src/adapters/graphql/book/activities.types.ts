// A figure beside the book.
import { Int, ObjectType } from 'type-graphql';
import type { ActivityCount } from '../../../domain/book/activity.js';
import { ActivityEnum } from '../enums/network.js';
import { Shown } from '../shared/shown.js';
import { Bilingual } from './types.js';

@ObjectType({ description: '案件账之外的一个数字 — A figure beside the book', simpleResolvers: true })
export class Activity implements ActivityCount {
  @Shown(() => String, '按办理点或者区划分列时的键 — Room or division, of a line by these')
  key!: string;

  @Shown(() => ActivityEnum, '哪种活动 — Which activity')
  kind!: ActivityCount['kind'];

  @Shown(() => Int, '次数 — How many times')
  times!: number;

  @Shown(() => Int, '服务人次；场次不计 — People helped; 0 of sessions')
  people!: number;

  @Shown(() => Int, '涉及纠纷件数；场次不计 — Cases they were about; 0 of sessions')
  cases!: number;

  @Shown(() => Bilingual, '名称 — Its name')
  name!: Bilingual;

  @Shown(() => Bilingual, '口径 — What it counts')
  definition!: Bilingual;
}
