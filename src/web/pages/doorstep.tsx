/** On the doorstep with a connection: the places of the own grid are asked for, and kept for when there is none. */
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { DoorstepDesk } from '../doorstep/doorstep-desk.js';
import { keepKit } from '../doorstep/kit.js';
import { Failure } from '../kit/failure.js';
import { findDivisions } from '../made/documents.js';
import { ask } from '../server/ask.js';
import { useActing } from '../shell/acting.js';
import { useMe } from '../shell/me.js';
import { t } from '../words/i18n.js';

export function DoorstepPage() {
  const { personId } = useMe();
  const acting = useActing();
  const own = acting?.divisionCode ?? '';
  const below = useQuery({
    queryKey: ['divisions', own],
    queryFn: () => ask(findDivisions, { below: own }),
    enabled: own !== '',
    staleTime: 600_000,
  });
  const kit = useMemo(() => {
    const found = below.data?.divisions.map(({ code, name }) => ({ id: code, label: name })) ?? [];
    const places = [{ id: own, label: t('visit.ownPlace', { place: acting?.placeName ?? own }) }, ...found];
    return { person: personId, postId: acting?.id ?? '', places };
  }, [below.data, own, acting, personId]);
  useEffect(() => {
    if (below.data) void keepKit(kit).catch(() => undefined);
  }, [below.data, kit]);
  if (!acting) return <p className="page">{t('nobody')}</p>;
  if (below.error && !below.data) return <Failure error={below.error} again={() => void below.refetch()} />;
  if (!below.data) return <p className="page">{t('loading')}</p>;
  return <DoorstepDesk kit={kit} />;
}
