/** The cases of one post of a leaver, each with who is to take it. */
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Button } from '../kit/button.js';
import { Failure } from '../kit/failure.js';
import { Text } from '../kit/text.js';
import { Tick } from '../kit/tick.js';
import type { LeaverQuery } from '../made/documents.js';
import { newKey } from '../server/ask.js';
import { change } from '../server/change.js';
import { t } from '../words/i18n.js';
import { label } from '../words/labels.js';
import { gained, isOver, spread } from './load.js';
import { Outcomes } from './outcomes.js';
import type { Outcome } from './several.js';

export type LeaverPost = LeaverQuery['handoverPreview'][number];
type Held = NonNullable<LeaverPost['cases']>[number];

/** What is asked with it, how it is sent, and what became of each case. */
function useHandover(post: LeaverPost, takers: Readonly<Record<string, string>>) {
  const queries = useQueryClient();
  const [checked, setChecked] = useState(false);
  const [reason, setReason] = useState('');
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>([]);
  const [failed, setFailed] = useState<unknown>(null);
  const key = useRef(newKey());
  const got = gained(takers);
  const over = post.successors.some((one) => isOver(one, got.get(one.postId) ?? 0));
  const ready = got.size > 0 && (!over || reason.trim() !== '');
  const send = async (): Promise<void> => {
    if (!ready) return;
    const cases = (post.cases ?? []).flatMap(({ caseId, version }) => {
      const taker = takers[caseId];
      return taker ? [{ caseId, expectedVersion: version, in: taker }] : [];
    });
    const given = { idempotencyKey: key.current, out: post.postId, cases, recusalChecked: checked };
    const done = await change('handOver', { ...given, ...(over && { overCapReason: reason }) }).catch(setFailed);
    if (!done) return;
    const each = (done.cases ?? []).map(({ caseId, problem }) => ({ id: caseId, problem: problem?.message ?? null }));
    setOutcomes(done.problem ? [{ id: '', problem: done.problem.message }] : each);
    key.current = newKey();
    await queries.invalidateQueries({ queryKey: ['work'] });
  };
  return { checked, setChecked, reason, setReason, outcomes, failed, got, over, ready, send };
}

export function LeaverCases({ post }: { readonly post: LeaverPost }) {
  const cases = post.cases ?? [];
  const [takers, setTakers] = useState(() =>
    spread(
      cases.map(({ caseId }) => caseId),
      post.successors,
    ),
  );
  const { got, over, ...asked } = useHandover(post, takers);
  return (
    <section className="card scroll">
      <h2>
        {post.placeName} · {label('Role', post.role)}
      </h2>
      <Outcomes outcomes={asked.outcomes} nameOf={(id) => cases.find(({ caseId }) => caseId === id)?.displayNo ?? ''} />
      {asked.failed !== null && <Failure error={asked.failed} />}
      <HeldTable post={post} takers={takers} onChange={setTakers} />
      <Successors post={post} got={got} />
      {post.successors.length === 0 && <p className="notice">{t('nobodyTakes')}</p>}
      {over && <Text label={t('overCapReason')} value={asked.reason} onChange={asked.setReason} required />}
      <Tick label={t('recusalAsked')} value={asked.checked} onChange={asked.setChecked} />
      <div>
        <Button look="primary" onPress={() => void asked.send()} aria-disabled={!asked.ready}>
          {t('handOverAll', { count: [...got.values()].reduce((sum, more) => sum + more, 0) })}
        </Button>
      </div>
    </section>
  );
}

interface HeldTableProps {
  readonly post: LeaverPost;
  readonly takers: Readonly<Record<string, string>>;
  readonly onChange: (takers: Record<string, string>) => void;
}

function HeldTable({ post, takers, onChange }: HeldTableProps) {
  const choose = (one: Held) => (
    <select
      aria-label={t('takerOf', { number: one.displayNo })}
      value={takers[one.caseId] ?? ''}
      onChange={(event) => onChange({ ...takers, [one.caseId]: event.target.value })}
    >
      <option value="">{t('stays')}</option>
      {post.successors.map(({ postId, personName }) => (
        <option key={postId} value={postId}>
          {personName}
        </option>
      ))}
    </select>
  );
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{t('number')}</th>
          <th scope="col">{t('status')}</th>
          <th scope="col">{t('taker')}</th>
        </tr>
      </thead>
      <tbody>
        {(post.cases ?? []).map((one) => (
          <tr key={one.caseId}>
            <th scope="row">{one.displayNo}</th>
            <td>
              {label('CaseStatus', one.status)} {one.presides && <span className="tag">{t('presides')}</span>}
            </td>
            <td>{choose(one)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface SuccessorsProps {
  readonly post: LeaverPost;
  readonly got: ReadonlyMap<string, number>;
}

function Successors({ post, got }: SuccessorsProps) {
  return (
    <ul className="loads">
      {post.successors.map((one) => {
        const more = got.get(one.postId) ?? 0;
        const over = isOver(one, more);
        return (
          <li key={one.postId}>
            {one.personName}：{one.openCases} → {one.openCases + more}
            {one.cap ? ` ／ ${one.cap}` : ''} {over && <span className="tag overdue">{t('overCap')}</span>}
          </li>
        );
      })}
    </ul>
  );
}
