/**
 * THE table of reminders: who is reminded of a date, and how many working days before or after it (D: no rule says so). A
 * period that the room lets pass goes up the ladder: first its mediators, then the head of the room, then the hub. What
 * nobody but the work list has to know (assignment, filing away) is not in it.
 */
import type { DateKind, ReminderRow } from './row.js';

const LONGER = ['USUAL', 'LONG'] as const;

export const REMINDER_ROWS: Readonly<Record<DateKind, readonly ReminderRow[]>> = {
  ROOM_PERIOD: [
    { step: 'AHEAD', to: 'MEDIATORS', days: -3, spans: LONGER },
    { step: 'EVE', to: 'MEDIATORS', days: -1 },
    { step: 'ON_DAY', to: 'MEDIATORS', days: 0 },
    { step: 'HEAD', to: 'ROOM_HEAD', days: 1 },
    { step: 'HUB', to: 'HUB', days: 3 },
  ],
  PARTY_PERIOD: [
    { step: 'AHEAD', to: 'PARTIES', days: -20, spans: ['LONG'] },
    { step: 'AHEAD', to: 'PARTIES', days: -5, spans: ['USUAL'] },
    { step: 'EVE', to: 'PARTIES', days: -1 },
  ],
  COURT_PERIOD: [
    { step: 'AHEAD', to: 'COURT', days: -3, spans: LONGER },
    { step: 'ON_DAY', to: 'COURT', days: 0 },
    { step: 'OVER', to: 'MEDIATORS', days: 1 },
  ],
  COMMISSION_PERIOD: [
    { step: 'AHEAD', to: 'COMMISSION', days: -3, spans: LONGER },
    { step: 'ON_DAY', to: 'COMMISSION', days: 0 },
    { step: 'OVER', to: 'MEDIATORS', days: 1 },
  ],
  WAY_OPENS: [{ step: 'OVER', to: 'PARTIES', days: 1 }],
  REFERRAL_ANSWER: [
    { step: 'EVE', to: 'ASKED_HEAD', days: -1 },
    { step: 'ON_DAY', to: 'ASKED_HEAD', days: 0 },
    { step: 'HUB', to: 'HUB', days: 1 },
  ],
  MANDATE_ANSWER: [
    { step: 'EVE', to: 'ASKED_HEAD', days: -1 },
    { step: 'ON_DAY', to: 'ASKED_HEAD', days: 0 },
    { step: 'HUB', to: 'HUB', days: 1 },
  ],
  MANDATE_REPORT: [
    { step: 'OVER', to: 'MEDIATORS', days: 1 },
    { step: 'HEAD', to: 'ROOM_HEAD', days: 3 },
    { step: 'HUB', to: 'HUB', days: 5 },
  ],
  ROUTE_NOTICE: [
    { step: 'OVER', to: 'MEDIATORS', days: 1 },
    { step: 'HEAD', to: 'ROOM_HEAD', days: 3 },
    { step: 'HUB', to: 'HUB', days: 5 },
  ],
  SESSION: [
    { step: 'AHEAD', to: 'PARTIES', days: -3 },
    { step: 'EVE', to: 'PARTIES', days: -1 },
    { step: 'EVE', to: 'MEDIATORS', days: -1 },
    { step: 'OVER', to: 'MEDIATORS', days: 1 },
    { step: 'HEAD', to: 'ROOM_HEAD', days: 3 },
  ],
  PERFORMANCE: [
    { step: 'AHEAD', to: 'PARTIES', days: -3 },
    { step: 'OVER', to: 'MEDIATORS', days: 1 },
    { step: 'HEAD', to: 'ROOM_HEAD', days: 5 },
  ],
  FOLLOW_UP: [
    { step: 'AHEAD', to: 'MEDIATORS', days: -3 },
    { step: 'ON_DAY', to: 'MEDIATORS', days: 0 },
    { step: 'HEAD', to: 'ROOM_HEAD', days: 3 },
    { step: 'HUB', to: 'HUB', days: 10 },
  ],
};
