/** The working days of a year: the notice of the State Council as a calendar; what waits because a notice is missing. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from '../kit/button.js';
import { Failure } from '../kit/failure.js';
import { calendarWaits, calendarYear, type CalendarYearQuery } from '../made/documents.js';
import { ask } from '../server/ask.js';
import { useMe } from '../shell/me.js';
import { holds } from '../shell/places.js';
import { t, today } from '../words/i18n.js';
import { useAct } from './act.js';
import type { Act } from './step.js';
import { type Marked, monthOf } from './month.js';
import type { OfficeSearch } from './listing-of.js';

type Day = CalendarYearQuery['calendar']['days'][number];
const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const KEEPERS = ['JUSTICE_SUPERVISOR', 'ADMINISTRATOR'];

export function Calendar() {
  const { year = Number(today().slice(0, 4)) } = useSearch({ strict: false }) as OfficeSearch;
  const navigate = useNavigate();
  const keeps = holds(useMe(), KEEPERS);
  const { act, shown } = useAct();
  const asked = useQuery({
    queryKey: ['office', 'calendar', year],
    queryFn: () => ask(calendarYear, { year }),
    placeholderData: keepPreviousData,
  });
  const go = (to: number) => void navigate({ to: '/office', search: { part: 'calendar', year: to } });
  const days = asked.data?.calendar.days ?? [];
  return (
    <>
      {shown}
      <div className="row between">
        <div className="row">
          <Button onPress={() => go(year - 1)} aria-label={t('yearOf', { year: year - 1 })}>
            ‹
          </Button>
          <h2>{t('yearOf', { year })}</h2>
          <Button onPress={() => go(year + 1)} aria-label={t('yearOf', { year: year + 1 })}>
            ›
          </Button>
        </div>
        {keeps && <Keeping year={year} act={act} />}
      </div>
      {keeps && <Waits />}
      {asked.error && <Failure error={asked.error} />}
      {asked.data && (
        <p className={asked.data.calendar.loaded ? 'soft' : 'notice'}>
          {asked.data.calendar.loaded ? asked.data.calendar.source : t('yearNotLoaded')}
        </p>
      )}
      <div className="months">
        {MONTHS.map((month) => (
          <Month key={month} year={year} month={month} days={days} />
        ))}
      </div>
      <Named days={days} />
    </>
  );
}

function Keeping({ year, act }: { readonly year: number; readonly act: Act }) {
  const about = t('yearOf', { year });
  return (
    <div className="row">
      <Button onPress={() => act({ action: 'editCalendarDay', about: '', fixed: {} })}>{t('editDay')}</Button>
      <Button onPress={() => act({ action: 'loadCalendarYear', about, fixed: { year } })}>{t('loadYear')}</Button>
    </div>
  );
}

function Waits() {
  const asked = useQuery({
    queryKey: ['office', 'calendarWaits'],
    queryFn: () => ask(calendarWaits, {}),
    retry: false,
  });
  return (asked.data?.calendarWaiting ?? []).map((one) => (
    <p key={one.year} className="notice">
      {t('calendarWaits', one)}
    </p>
  ));
}

interface MonthProps {
  readonly year: number;
  readonly month: number;
  readonly days: readonly Day[];
}

function Month({ year, month, days }: MonthProps) {
  const cells = monthOf(year, month, days);
  return (
    <table className="month">
      <caption>{t('monthOf', { month })}</caption>
      <thead>
        <tr>
          {[1, 2, 3, 4, 5, 6, 7].map((day) => (
            <th key={day} scope="col">
              {t(`weekday.${day as 1}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {cells.map((week) => (
          <tr key={week.find(Boolean)?.day}>
            {week.map((one, n) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the place in the week is what it is
              <DayCell key={n} one={one} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DayCell({ one }: { readonly one: Marked | null }) {
  if (!one) return <td />;
  const mark = one.kind === 'OFF' ? t('dayOff') : one.kind === 'WORK' ? t('dayWork') : '';
  return (
    <td className={one.works ? '' : 'rest'} title={one.name}>
      {Number(one.day.slice(8))}
      {mark && <sup className={one.kind === 'OFF' ? 'off' : 'work'}>{mark}</sup>}
    </td>
  );
}

/** The named days as a list, for who does not read a calendar by its cells. */
function Named({ days }: { readonly days: readonly Day[] }) {
  if (days.length === 0) return null;
  return (
    <details className="card">
      <summary>{t('namedDays', { count: days.length })}</summary>
      <ul>
        {days.map(({ day, kind, name }) => (
          <li key={day}>
            {day} {kind === 'OFF' ? t('dayOff') : t('dayWork')} {name}
          </li>
        ))}
      </ul>
    </details>
  );
}
