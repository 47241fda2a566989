/** The page on the doorstep, with a connection or without: a form, and below it what became of what was taken down. */
import { useEffect, useState, useSyncExternalStore } from 'react';
import { draftsOutliveThePage } from '../device/drafts.js';
import type { Option } from '../kit/option.js';
import { t } from '../words/i18n.js';
import { ReportForm } from './report-form.js';
import type { Report } from './report.js';
import { drop, currentVisits, onVisits, readWaiting, sendWaiting, takeDown, type Waiting } from './waiting.js';
import { WaitingList } from './waiting-list.js';

/** What the page needs to know beforehand; kept on the device for when there is no connection. */
export interface Kit {
  readonly person: string;
  readonly postId: string;
  readonly places: readonly Option[];
}

const AGAIN_MS = 20_000;

/** Sends when the connection is back, and every so often while something waits. */
function useSending(person: string, connected: boolean): void {
  useEffect(() => {
    void readWaiting(person).then(() => (connected ? sendWaiting(person) : undefined));
    if (!connected) return undefined;
    const send = (): void => void sendWaiting(person);
    const timer = setInterval(send, AGAIN_MS);
    addEventListener('online', send);
    return () => {
      clearInterval(timer);
      removeEventListener('online', send);
    };
  }, [person, connected]);
}

interface DoorstepDeskProps {
  readonly kit: Kit;
  /** Without a connection: tries whether there is one. */
  readonly onReach?: () => void;
}

export function DoorstepDesk({ kit, onReach }: DoorstepDeskProps) {
  const connected = onReach === undefined;
  const { person, postId, places } = kit;
  const visits = useSyncExternalStore(onVisits, currentVisits);
  const [mended, setMended] = useState<Waiting | null>(null);
  useSending(person, connected);
  const taken = async (report: Report): Promise<void> => {
    await takeDown(person, postId, report);
    if (mended) await drop(person, mended);
    setMended(null);
    if (connected) void sendWaiting(person);
  };
  return (
    <main className="page narrow">
      <h1>{t('doorstep')}</h1>
      {!draftsOutliveThePage() && <p className="notice">{t('draftsInMemory')}</p>}
      <WaitingList
        visits={visits}
        onMend={setMended}
        onDrop={(one) => void drop(person, one)}
        onSend={onReach ?? (() => void sendWaiting(person))}
      />
      <ReportForm
        key={mended?.key ?? ''}
        person={person}
        places={places}
        begun={mended?.report ?? null}
        onTaken={taken}
      />
    </main>
  );
}
