/** Names and other things found by the way: each a subquery of the one statement. */
import { OPEN_REFERRAL } from '../../../domain/case/referral.js';
import { raw, type Sql } from '../database/sql.js';
import { PINYIN } from './pager.js';

/** Today's name of the room that the expression names; a room keeps its last version when it closes. */
export function roomBrief(room: string): Sql {
  return raw(
    `(select json_build_object('id', rv.room_id, 'name', rv.name, 'nameEn', rv.name_en)
      from room_version rv where rv.room_id = ${room} order by rv.version desc limit 1)`,
  );
}

export const PLACE_NAME = raw('(select d.name from division d where d.code = c.place_code)');

/** Who mediates now, the presider first, the others by pinyin. */
export const MEDIATORS = raw(
  `(select coalesce(json_agg(json_build_object('postId', m.post_id, 'personId', m.person_id, 'name', coalesce(mp.name, ''),
      'presider', m.presider) order by m.presider desc, mp.name ${PINYIN}, m.post_id), '[]')
    from assignment m left join person mp on mp.id = m.person_id where m.home = c.home and m.case_id = c.case_id)`,
);

/** Whether an offer waits for its answer: what makes a case's phase ROUTE. The statuses are literals, so that an index serves. */
export const REFERRAL_OPEN = raw(
  `(select true from referral o where o.home = c.home and o.case_id = c.case_id
      and o.status in (${OPEN_REFERRAL.map((status) => `'${status}'`).join(', ')}) limit 1) is not null`,
);

/** In whose sight the case is, as far as the viewer is asked for; nothing is looked up in what the viewer's rooms hold. */
export const SIGHTS = `case when c.room_id = any ((select asks_rooms())::uuid[]) then null else (
    select jsonb_agg(jsonb_build_object('kind', s.kind, 'place', s.place)) from own_sight s
    where s.home = c.home and s.case_id = c.case_id) end`;

/** The columns from which visibility follows. */
export const LOCATION = raw(
  `json_build_object('roomId', c.room_id, 'roomArea', c.room_area, 'registrar', c.registrar, 'sentTo', c.referral_to,
    'sights', ${SIGHTS}, 'restricted', c.restricted)`,
);

/** Of a destroyed case no state is read, for no step is open in it. */
export const OPEN_STATE = raw('case when c.list_sealed is not null then c.state end');
