/** The room's desk: what to accept, to whom to give it, what is offered in and out, and whose cases go over. */
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Assign } from '../desk/assign.js';
import { Handover } from '../desk/handover.js';
import { Intake } from '../desk/intake.js';
import { Referrals } from '../desk/referrals.js';
import { Tabs } from '../kit/tabs.js';
import { useWork } from '../lists/work.js';
import { useMyRoom } from '../lists/my-room.js';
import { useLiveWork } from '../lists/use-live-work.js';
import { useMe } from '../shell/me.js';
import { HEADS, holds } from '../shell/places.js';
import { t } from '../words/i18n.js';

const PARTS = { intake: Intake, assign: Assign, referrals: Referrals, handover: Handover } as const;
type Part = keyof typeof PARTS;
const OF_HEADS: readonly Part[] = ['assign', 'handover'];

export function DeskPage() {
  useLiveWork();
  const me = useMe();
  const navigate = useNavigate();
  const roomId = useMyRoom();
  const parts = (Object.keys(PARTS) as Part[]).filter((one) => holds(me, HEADS) || !OF_HEADS.includes(one));
  const { part = parts[0] ?? 'intake' } = useSearch({ strict: false }) as { readonly part?: Part };
  const counted = useWork(me, roomId).data;
  const counts: Partial<Record<Part, number | null>> = {
    intake: counted?.desk?.total ?? null,
    referrals: counted?.incoming?.total ?? null,
  };
  const Shown = PARTS[part];
  return (
    <main className="page">
      <h1>{t('deskPage')}</h1>
      <Tabs
        legend={t('deskPage')}
        tabs={parts.map((id) => ({ id, name: t(`desk.${id}`), count: counts[id] }))}
        chosen={part}
        onChoose={(id) => void navigate({ to: '/desk', search: { part: id } })}
      />
      {roomId ? <Shown key={roomId} roomId={roomId} /> : <p className="card">{t('noRoom')}</p>}
    </main>
  );
}
