// The calendars of people's sessions behind their secret addresses.
import { writeCalendar } from '../adapters/calendar-file/calendar-file.js';
import { calendarRoutes } from '../adapters/http/calendar-routes.js';
import { sessionCalendarOn } from '../adapters/persistence/session-calendar/session-calendar.js';
import { feedOf } from '../app/session-calendar/feed.js';
import type { App } from './app.js';

export function calendarRoutesOf({ orm, identity }: Pick<App, 'orm' | 'identity'>): ReturnType<typeof calendarRoutes> {
  const { secrets, now } = identity;
  const feed = { calendar: sessionCalendarOn(orm), secrets, write: writeCalendar };
  return calendarRoutes((secret) => feedOf(feed, secret, now()));
}
