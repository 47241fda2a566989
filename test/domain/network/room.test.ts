/** Which version of a room speaks for it on a day. */
import { describe, expect, it } from '@jest/globals';
import { type RoomVersion, roomOn, standsOn } from '../../../src/domain/network/room.js';

const room: RoomVersion = {
  id: 'room-1',
  versionId: 'v1',
  organisationId: 'organisation-1',
  home: '320612',
  name: '三余镇人民调解委员会',
  kind: 'TOWN_COMMITTEE',
  layer: 'L2',
  ledgerClass: 'PEOPLE',
  divisionCode: '320612104',
  committeeRoomId: null,
  accepts: [],
  mayAccept: true,
  numberWord: '通三余',
  seriesKind: 'PEOPLE',
  validFrom: '2011-01-01',
  validTo: '2024-07-01',
};
const moved: RoomVersion = { ...room, versionId: 'v2', validFrom: '2024-07-01', validTo: '2026-01-01' };

describe('a room with two versions', () => {
  it.each([
    ['before it opened, by its first version, and it is shut', '2010-12-31', 'v1', false],
    ['on its first day', '2011-01-01', 'v1', true],
    ['on the last day of the first version', '2024-06-30', 'v1', true],
    ['on the first day of the second', '2024-07-01', 'v2', true],
    ['after it closed, by its last version, and it is shut', '2026-01-01', 'v2', false],
  ])('speaks %s', (_when, day, versionId, active) => {
    expect(roomOn([moved, room], day)).toMatchObject({ versionId, active });
  });

  it('has nothing to say without versions', () => {
    expect(roomOn([], '2026-01-01')).toBeNull();
  });

  it('stands without end when no end is set', () => {
    expect(standsOn({ validFrom: '2020-01-01', validTo: null }, '2199-12-31')).toBe(true);
  });
});
