/** Cases that the court or commission holds and may entrust: several are handed over at once, each with its own result. */
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { Outcomes } from '../desk/outcomes.js';
import { changeEach, type Outcome, withKeys } from '../desk/several.js';
import { Failure } from '../kit/failure.js';
import { Tick } from '../kit/tick.js';
import { CaseTable } from '../lists/case-table.js';
import { Pager } from '../lists/pager.js';
import { caseParties, casesHeld, type RowFragment } from '../made/documents.js';
import { ask } from '../server/ask.js';
import { useActing } from '../shell/acting.js';
import { t } from '../words/i18n.js';
import { type Offered, OfferSeveral } from './offer-several.js';
import type { MandateSearch } from './parts.js';

const nameOf = ({ number, displayNo }: RowFragment): string => number ?? displayNo;

/** Every party consented in the same manner on the same day; the version is the one that is seen when it is sent. */
async function offerOf({ id }: RowFragment, { consent, ...offered }: Offered, postId: string | undefined) {
  const { case: found } = await ask(caseParties, { id });
  return {
    ...{ caseId: id, expectedVersion: found?.version ?? 0, ...offered },
    consents: (found?.parties ?? []).map((party) => ({ partyId: party.id, ...consent })),
    ...(postId && { postId }),
  };
}

function useOffering() {
  const queries = useQueryClient();
  const acting = useActing();
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>([]);
  const [failed, setFailed] = useState<unknown>(null);
  /** Answers which were refused. */
  const send = async (rows: readonly RowFragment[], offered: Offered): Promise<readonly string[]> => {
    setFailed(null);
    setOutcomes([]);
    const refused: string[] = [];
    try {
      const inputs = await Promise.all(rows.map((row) => offerOf(row, offered, acting?.id)));
      await changeEach('offerMandate', withKeys(inputs), (one) => {
        setOutcomes((before) => [...before, one]);
        if (one.problem !== null) refused.push(one.id);
      });
    } catch (error) {
      setFailed(error);
      return rows.map(({ id }) => id);
    }
    await queries.invalidateQueries({ queryKey: ['mandates'] });
    return refused;
  };
  return { outcomes, failed, send };
}

export function Held() {
  const navigate = useNavigate();
  const { after = null, page = 1 } = useSearch({ strict: false }) as MandateSearch;
  const [picked, setPicked] = useState<readonly RowFragment[]>([]);
  const { outcomes, failed, send } = useOffering();
  const asked = useQuery({
    queryKey: ['mandates', 'held', after],
    queryFn: () => ask(casesHeld, { after }),
    placeholderData: keepPreviousData,
  });
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  if (asked.error && !asked.data) return <Failure error={asked.error} again={() => void asked.refetch()} />;
  if (!asked.data) return <p>{t('loading')}</p>;
  const { nodes, next } = asked.data.cases;
  const rows = nodes.filter(({ openActions }) => openActions.some(({ action }) => action === 'offerMandate'));
  const offer = async (offered: Offered): Promise<void> => {
    setNames(new Map(picked.map((row) => [row.id, nameOf(row)])));
    const refused = await send(picked, offered);
    setPicked(picked.filter(({ id }) => refused.includes(id)));
  };
  return (
    <>
      {rows.length === 0 && <p className="card">{t('nothingHeld')}</p>}
      {rows.length > 0 && <HeldCases rows={rows} picked={picked} onPick={setPicked} />}
      <Outcomes outcomes={outcomes} nameOf={(id) => names.get(id) ?? id} />
      {failed !== null && <Failure error={failed} />}
      {picked.length > 0 && <OfferSeveral names={picked.map(nameOf)} onSend={offer} />}
      <Pager
        at={{ page, ...(after && { after }) }}
        shown={rows.length}
        next={next}
        onGo={(to) => void navigate({ to: '/mandates', search: { part: 'held', ...to } })}
      />
    </>
  );
}

interface HeldCasesProps {
  readonly rows: readonly RowFragment[];
  readonly picked: readonly RowFragment[];
  readonly onPick: (rows: readonly RowFragment[]) => void;
}

function HeldCases({ rows, picked, onPick }: HeldCasesProps) {
  const isPicked = (row: RowFragment): boolean => picked.some(({ id }) => id === row.id);
  const toggle = (row: RowFragment) =>
    onPick(isPicked(row) ? picked.filter(({ id }) => id !== row.id) : [...picked, row]);
  return (
    <CaseTable
      rows={rows}
      columns={['registered', 'parties', 'type', 'amount', 'place']}
      lead={(row) => (
        <Tick label={t('pickOne', { number: nameOf(row) })} quiet value={isPicked(row)} onChange={() => toggle(row)} />
      )}
    />
  );
}
