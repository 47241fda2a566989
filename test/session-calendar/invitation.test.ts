/** Invitations as calendar programs honour them: one identifier, a rising sequence, and a method that says what to do. */
import { describe, expect, it } from '@jest/globals';
import { writeCalendar, writeInvitation } from '../../src/adapters/calendar-file/calendar-file.js';
import { entryOf, type SessionFacts } from '../../src/app/session-calendar/entry.js';
import { type Component, parsed, valuesOf } from './parsed.js';

const SESSION: SessionFacts = {
  ...{ id: '01a22857-3238-7053-bf80-a575986d0b1f', kind: 'JOINT', venue: null, no: '（2026）石桥人调字第12号' },
  ...{ roomName: '石桥街道人民调解委员会', startsAt: new Date('2026-06-18T02:00:00Z'), sequence: 7, cancelled: false },
  stampedAt: new Date('2026-06-09T04:00:00Z'),
};
const invitation = (over: Partial<SessionFacts> = {}) => {
  const entry = entryOf({ ...SESSION, ...over });
  const method = entry.cancelled ? ('CANCEL' as const) : ('REQUEST' as const);
  return parsed(writeInvitation({ method, entry, organizer: 'room@example.org', attendee: 'reader@example.org' }));
};

describe('an invitation', () => {
  it('asks a program to enter the session, with whom it is from and to whom it goes', () => {
    const calendar = invitation();
    const properties = calendar.components[0]?.properties ?? ({} as Component['properties']);
    expect(calendar.properties['METHOD']?.value).toBe('REQUEST');
    expect(properties['UID']?.value).toBe('session-01a22857-3238-7053-bf80-a575986d0b1f@fengqiao');
    expect(properties['SEQUENCE']?.value).toBe('7');
    expect(properties['DTSTAMP']?.value).toBe('20260609T040000Z');
    expect([properties['DTSTART']?.value, properties['DTEND']?.value]).toEqual([
      '20260618T020000Z',
      '20260618T030000Z',
    ]);
    expect(properties['STATUS']?.value).toBe('CONFIRMED');
    expect(properties['SUMMARY']?.value).toBe('调解会 Mediation session （2026）石桥人调字第12号');
    expect(properties['LOCATION']?.value).toBe('石桥街道人民调解委员会');
    expect(properties['ORGANIZER']?.value).toBe('mailto:room@example.org');
    expect(properties['ATTENDEE']?.value.toLowerCase()).toBe('mailto:reader@example.org');
    expect(properties['ATTENDEE']?.params['RSVP']).toBe('FALSE');
  });

  it('updates the same entry, and crosses it out, under one identifier with a higher sequence', () => {
    const all = [
      invitation(),
      invitation({ sequence: 9, startsAt: new Date('2026-06-19T02:00:00Z') }),
      invitation({ sequence: 12, startsAt: new Date('2026-06-19T02:00:00Z'), cancelled: true }),
    ];
    expect(new Set(all.flatMap((one) => valuesOf(one, 'UID'))).size).toBe(1);
    expect(all.flatMap((one) => valuesOf(one, 'SEQUENCE'))).toEqual(['7', '9', '12']);
    expect(all.map(({ properties }) => properties['METHOD']?.value)).toEqual(['REQUEST', 'REQUEST', 'CANCEL']);
    expect(all.flatMap((one) => valuesOf(one, 'STATUS'))).toEqual(['CONFIRMED', 'CONFIRMED', 'CANCELLED']);
  });

  it('says where, when it is not in the room', () => {
    const places = [
      invitation({ venue: 'ONLINE' }),
      invitation({ venue: 'VILLAGE', place: '三友村村委会' }),
      invitation({ place: '二楼调解室' }),
    ];
    expect(places.flatMap((one) => valuesOf(one, 'LOCATION'))).toEqual([
      '在线 on line（石桥街道人民调解委员会）',
      '村、社区（巡回调解） in a village or community：三友村村委会（石桥街道人民调解委员会）',
      '二楼调解室',
    ]);
  });
});

it('a feed says that it publishes, how often to look, and has entries with names that fold and hold any sign', () => {
  const strange = '甲；乙,丙\\丁\n戊'.repeat(12);
  const calendar = parsed(
    writeCalendar('日程', [entryOf(SESSION), entryOf({ ...SESSION, id: 'two', roomName: strange })]),
  );
  expect(calendar.properties['METHOD']?.value).toBe('PUBLISH');
  expect(calendar.properties['REFRESH-INTERVAL']?.value).toBe('PT15M');
  expect(valuesOf(calendar, 'LOCATION')).toEqual(['石桥街道人民调解委员会', strange]);
});
