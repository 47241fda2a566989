/** What waits for a second administrator, and who answers referrals in a head's place. */
import { allowances, type AllowancesQuery, appointments, type AppointmentsQuery } from '../made/documents.js';
import { ask } from '../server/ask.js';
import { useMe } from '../shell/me.js';
import { holds } from '../shell/places.js';
import { t, timeText } from '../words/i18n.js';
import { label } from '../words/labels.js';
import type { Step } from './step.js';
import { Listing } from './listing.js';
import type { ListingOf } from './listing-of.js';

type Appointment = AppointmentsQuery['appointments'][number];
type Allowance = AllowancesQuery['clerkAllowances'][number];

const APPOINTMENTS = (): ListingOf<Appointment> => ({
  name: t('office.appointments'),
  ask: async () => ({ nodes: (await ask(appointments, {})).appointments }),
  keyOf: ({ id }) => id,
  columns: [
    { word: 'person', cell: ({ personName }) => <strong>{personName}</strong> },
    { word: 'post', cell: ({ role, organisationName }) => `${label('Role', role)} · ${organisationName}` },
    { word: 'term', cell: ({ validFrom, validTo }) => `${validFrom} — ${validTo ?? ''}` },
    { word: 'proposedBy', cell: ({ proposedByName, proposedAt }) => `${proposedByName} ${timeText(proposedAt)}` },
  ],
  steps: ({ id, personName }) =>
    (['confirmAppointment', 'declineAppointment'] as const).map((action) => ({
      ...{ action, about: personName, fixed: { appointmentId: id } },
    })),
});

export const Appointments = () => <Listing of={APPOINTMENTS()} />;

export function Allowances() {
  const keeps = holds(useMe(), ['ADMINISTRATOR']);
  const end = ({ id, roomName }: Allowance): readonly Step[] =>
    keeps ? [{ action: 'endClerkAllowance', about: roomName, fixed: { allowanceId: id } }] : [];
  const of: ListingOf<Allowance> = {
    name: t('office.allowances'),
    ask: async () => ({ nodes: (await ask(allowances, {})).clerkAllowances }),
    keyOf: ({ id }) => id,
    columns: [
      { word: 'where', cell: ({ roomName }) => roomName },
      { word: 'headOf', cell: ({ headName }) => headName },
      { word: 'term', cell: ({ validFrom, validTo }) => `${validFrom} — ${validTo}` },
    ],
    steps: end,
  };
  return <Listing of={of} />;
}
