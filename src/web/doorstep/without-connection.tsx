/** The console was opened where the server is out of reach: on the doorstep one works on, everything else waits for it. */
import { useEffect, useState } from 'react';
import { Button } from '../kit/button.js';
import { accessToken } from '../server/session.js';
import { t } from '../words/i18n.js';
import { DoorstepDesk, type Kit } from './doorstep-desk.js';
import { keptKit } from './kit.js';

const TRY_MS = 5_000;
const reach = (): void => void accessToken().catch(() => null);

export function WithoutConnection() {
  const [kit, setKit] = useState<Kit | null>(null);
  useEffect(() => {
    void keptKit()
      .then(setKit)
      .catch(() => undefined);
    // A phone says that it is on line when it is not, and the other way round: so it is tried besides.
    const timer = setInterval(reach, TRY_MS);
    addEventListener('online', reach);
    return () => {
      clearInterval(timer);
      removeEventListener('online', reach);
    };
  }, []);
  return (
    <>
      <div role="status" className="problem row between">
        <span>{t(kit ? 'visit.noConnection' : 'away')}</span>
        <Button onPress={reach}>{t('again')}</Button>
      </div>
      {kit && <DoorstepDesk kit={kit} onReach={reach} />}
    </>
  );
}
