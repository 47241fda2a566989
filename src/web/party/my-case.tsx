/** A party's own case: how it stands, what comes next and by when, what one may do, and the other routes. */
import { useCallback, useEffect, useState } from 'react';
import { Button } from '../kit/button.js';
import { leaveAsParty, myCase } from '../made/documents.js';
import { AskError } from '../server/ask.js';
import { currentLanguage, dayText, t, timeText } from '../words/i18n.js';
import { label } from '../words/labels.js';
import { Acts, type Mine, wordKind } from './acts.js';
import { Agreement, Record, Routes } from './papers.js';
import { Section, Wrong } from './parts.js';
import { askParty, forgetVisit, type PartyAnswer } from './server.js';

export function MyCase({ onOver }: { readonly onOver: (said: string | null) => void }) {
  const [mine, setMine] = useState<Mine | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const load = useCallback(async (): Promise<void> => {
    try {
      setMine((await askParty(myCase, {})).myCase);
      setWrong(null);
    } catch (error) {
      if (error instanceof AskError && error.code === 'UNAUTHENTICATED') onOver(t('party.over'));
      else setWrong(error instanceof AskError && error.message ? error.message : t('away'));
    }
  }, [onOver]);
  useEffect(() => void load(), [load]);
  const acted = async (answer: PartyAnswer): Promise<void> => {
    setDone(doneText(answer));
    await load();
  };
  const leave = async (): Promise<void> => {
    await askParty(leaveAsParty, {}).catch(() => null);
    forgetVisit();
    onOver(null);
  };
  if (!mine) return <Wrong text={wrong} />;
  return (
    <div className="stack">
      <Wrong text={wrong} />
      {done && (
        <p role="status" className="said">
          {done}
        </p>
      )}
      <Standing mine={mine} />
      <Section head={t('party.actsHead')}>
        {mine.guardianMustAct && <p className="problem">{t('party.guardianMustAct')}</p>}
        <Acts key={mine.version} mine={mine} onDone={(answer) => void acted(answer)} />
      </Section>
      <Agreement mine={mine} />
      <Record mine={mine} />
      <Said mine={mine} />
      <Routes mine={mine} />
      <Button onPress={() => void leave()}>{t('party.leave')}</Button>
    </div>
  );
}

function doneText({ dueOn }: PartyAnswer): string {
  if (dueOn === undefined) return t('party.done');
  return dueOn ? t('party.rightsDone', { day: dayText(dueOn) }) : t('party.rightsDoneUndated');
}

function whoOf({ side, speaksAs, myName: name }: Mine): string {
  const named = { side: label('Side', side), name };
  return speaksAs ? t('party.youAs', { ...named, as: label('StandInKind', speaksAs) }) : t('party.you', named);
}

function Standing({ mine }: { readonly mine: Mine }) {
  const { number, statusName, now, after, next, sessions, mediators, roomName, roomNameEn, placeName } = mine;
  const room = currentLanguage() === 'en' && roomNameEn ? roomNameEn : roomName;
  return (
    <section className="card">
      <p className="soft">{number}</p>
      <h1>{statusName}</h1>
      <p>{whoOf(mine)}</p>
      <dl className="party-facts">
        <dt>{t('party.nowHead')}</dt>
        <dd>{now}</dd>
        <dt>{t('party.afterHead')}</dt>
        <dd>{after}</dd>
        <dt>{t('party.nextHead')}</dt>
        <dd>
          {next ? (
            <>
              <strong>{dayText(next.on, true)}</strong> {next.what}
              {next.why && <span className="why soft">{next.why}</span>}
            </>
          ) : (
            t('party.noNext')
          )}
        </dd>
        {sessions.length > 0 && <dt>{t('party.sessionsHead')}</dt>}
        {sessions.map(({ id, startsAt, place }) => (
          <dd key={id}>
            <strong>{timeText(startsAt)}</strong> {place ?? t('party.inRoom')}
          </dd>
        ))}
        <dt>{t('party.whoHead')}</dt>
        <dd>
          {room}
          {placeName && ` · ${placeName}`}
        </dd>
        {mediators.map(({ postId, name, presider }) => (
          <dd key={postId}>
            {name}
            {presider && t('party.presides')}
          </dd>
        ))}
      </dl>
    </section>
  );
}

function answered({ answeredOn, mediatorChanged }: Mine['words'][number]): string {
  if (answeredOn) return t('party.wordAnswered', { day: dayText(answeredOn) });
  return t(mediatorChanged ? 'party.mediatorChanged' : 'party.wordWaits');
}

/** What this party wrote, and nobody else's words. */
function Said({ mine: { statement, words } }: { readonly mine: Mine }) {
  return (
    <>
      {statement && (
        <Section head={t('party.statementHead')}>
          <h3>{t('party.facts')}</h3>
          <p className="typed">{statement.facts}</p>
          <h3>{t('party.claims')}</h3>
          <p className="typed">{statement.claims}</p>
        </Section>
      )}
      {words.length > 0 && (
        <Section head={t('party.wordsHead')}>
          {words.map((word) => (
            <div key={word.id}>
              <p className="typed">
                <strong>
                  {wordKind(word.kind)} · {dayText(word.on)}
                </strong>{' '}
                {word.text}
              </p>
              <p className="typed">
                <strong>{answered(word)}</strong> {word.answer}
              </p>
            </div>
          ))}
        </Section>
      )}
    </>
  );
}
