// A division on the map: its rooms, its open cases, and what of it is overdue.
import { Int, ObjectType } from 'type-graphql';
import type * as app from '../../../app/map/division-map.js';
import { RoomKindEnum } from '../enums/case.js';
import { Division } from '../network/types.js';
import { MAYBE, Shown } from '../shared/shown.js';

@ObjectType({ description: '一类办理点的数量 — How many rooms of a kind', simpleResolvers: true })
export class RoomCount {
  @Shown(() => RoomKindEnum, '办理点类别 — The kind')
  kind!: string;

  @Shown(() => Int, '数量，含其下各级 — How many, in all levels below')
  count!: number;
}

@ObjectType({ description: '地图上的一个区划 — A division on the map', simpleResolvers: true })
export class MapDivision implements app.MapDivision {
  @Shown(() => Division, '区划 — The division')
  division!: Division;

  @Shown(
    () => Int,
    '在办案件；不足五件的不告诉区外的人 — Open cases; under five they are not told to those outside',
    MAYBE,
  )
  open!: number | null;

  @Shown(
    () => Int,
    '已受理的在办案件中逾期的，只数本人看得到的 — Of the accepted open cases those overdue, as far as one may see them',
  )
  overdue!: number;

  @Shown(() => [RoomCount], '各类办理点 — Rooms by kind')
  rooms!: RoomCount[];
}
