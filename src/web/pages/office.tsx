/** The office: people, accounts, days, requests, keeping and logs, each for those whose work it is. */
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Tabs } from '../kit/tabs.js';
import { Accounts } from '../office/accounts.js';
import { Allowances, Appointments } from '../office/appointments.js';
import { Calendar } from '../office/calendar.js';
import type { OfficeSearch } from '../office/listing-of.js';
import { AccessLog, AccountLog, ExportLog, SearchLog } from '../office/logs.js';
import { People } from '../office/people.js';
import { Numbers, Partners } from '../office/registers.js';
import { Retention } from '../office/retention.js';
import { Rights } from '../office/rights.js';
import { DeadLetters, Settings, Webhooks } from '../office/upkeep.js';
import { useMe } from '../shell/me.js';
import { OFFICE_PARTS, type OfficePart } from '../shell/office-parts.js';
import { holds } from '../shell/places.js';
import { t } from '../words/i18n.js';

const SHOWN: Readonly<Record<OfficePart, () => React.JSX.Element>> = {
  people: People,
  accounts: Accounts,
  appointments: Appointments,
  allowances: Allowances,
  calendar: Calendar,
  rights: Rights,
  retention: Retention,
  numbers: Numbers,
  accessLog: AccessLog,
  searchLog: SearchLog,
  exportLog: ExportLog,
  accountLog: AccountLog,
  partners: Partners,
  settings: Settings,
  deadLetters: DeadLetters,
  webhooks: Webhooks,
};

export function OfficePage() {
  const me = useMe();
  const navigate = useNavigate();
  const parts = OFFICE_PARTS.filter(([, roles]) => holds(me, roles)).map(([id]) => id);
  const { part = parts[0] ?? 'calendar' } = useSearch({ strict: false }) as OfficeSearch;
  const chosen = part as OfficePart;
  const Shown = SHOWN[chosen] ?? Calendar;
  return (
    <main className="page">
      <h1>{t('office')}</h1>
      <Tabs
        legend={t('office')}
        tabs={parts.map((id) => ({ id, name: t(`office.${id}`) }))}
        chosen={chosen}
        onChoose={(id) => void navigate({ to: '/office', search: { part: id } })}
      />
      <Shown key={chosen} />
    </main>
  );
}
