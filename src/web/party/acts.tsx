/** What a party may do now, as the server says; nothing is offered that it would refuse. */
import { useState } from 'react';
import { Button } from '../kit/button.js';
import { Choice } from '../kit/choice.js';
import { Text } from '../kit/text.js';
import type { MyCaseQuery } from '../made/documents.js';
import { newKey } from '../server/ask.js';
import { label, options } from '../words/labels.js';
import { t } from '../words/i18n.js';
import { ActForm, sendWord, Sure } from './act-form.js';
import { Wrong } from './parts.js';
import { changeAsParty, type PartyAnswer } from './server.js';
import { useSending } from './use-sending.js';

export type Mine = MyCaseQuery['myCase'];

interface Acting {
  readonly mine: Mine;
  readonly onDone: (answer: PartyAnswer) => void;
}

export function Acts({ mine, onDone }: Acting) {
  const open = (action: string): boolean => mine.openActions.some((one) => one === action);
  const given = { mine, onDone };
  return (
    <div className="stack">
      {open('answerConsent') && <Consent {...given} />}
      {open('sign') && <Sign {...given} />}
      {open('confirmFacts') && <Confirm {...given} />}
      {open('evaluate') && <Evaluate {...given} />}
      {open('objectToMediator') && <ObjectTo {...given} />}
      <Rights onDone={onDone} />
      {open('complain') && <Complain {...given} />}
      {open('withdraw') && <Withdraw {...given} />}
    </div>
  );
}

function Consent({ mine, onDone }: Acting) {
  const { wrong, busy, send } = useSending();
  const answer = async (consents: boolean): Promise<void> => {
    const input = { idempotencyKey: newKey(), expectedVersion: mine.version, consents };
    const done = await send(() => changeAsParty('giveConsent', input));
    if (done) onDone(done);
  };
  return (
    <div className="stack">
      {mine.consented !== null && mine.consented !== undefined && (
        <p role="status">{t(mine.consented ? 'party.consentedYes' : 'party.consentedNo')}</p>
      )}
      <Wrong text={wrong} />
      <div className="row">
        <Button look="primary" isDisabled={busy} onPress={() => void answer(true)}>
          {t('party.consentYes')}
        </Button>
        <Button isDisabled={busy} onPress={() => void answer(false)}>
          {t('party.consentNo')}
        </Button>
      </div>
    </div>
  );
}

function Sign({ mine: { version: expectedVersion }, onDone }: Acting) {
  const [read, setRead] = useState(false);
  const title = t('party.sign');
  const input = read ? { expectedVersion } : null;
  return (
    <ActForm title={title} button={title} change="confirmOutcome" input={input} onDone={onDone}>
      <Sure label={t('party.signRead')} value={read} onChange={setRead} />
    </ActForm>
  );
}

function Confirm({ mine: { version: expectedVersion, record }, onDone }: Acting) {
  const [read, setRead] = useState(false);
  const input = read && record ? { expectedVersion, version: record.version } : null;
  return (
    <ActForm
      title={t('party.recordHead')}
      button={t('party.confirm')}
      change="signRecord"
      input={input}
      onDone={onDone}
    >
      <Sure label={t('party.recordRead')} value={read} onChange={setRead} />
    </ActForm>
  );
}

const SCORES = ['5', '4', '3', '2', '1'] as const;

function Evaluate({ mine: { version: expectedVersion }, onDone }: Acting) {
  const [score, setScore] = useState('');
  const given = SCORES.map((id) => ({ id, label: t(`party.score${id}`) }));
  const input = { expectedVersion, ...(score && { score: Number(score) }) };
  return (
    <ActForm title={t('party.evaluate')} button={sendWord()} change="evaluateMediation" input={input} onDone={onDone}>
      <Choice label={t('party.scoreLabel')} value={score} options={given} onChange={setScore} />
    </ActForm>
  );
}

function ObjectTo({ mine: { version: expectedVersion, mediators }, onDone }: Acting) {
  const [mediator, setMediator] = useState(mediators[0]?.postId ?? '');
  const [reason, setReason] = useState('');
  const named = mediators.map(({ postId, name }) => ({ id: postId, label: name }));
  const input = mediator && reason ? { expectedVersion, mediator, reason } : null;
  return (
    <ActForm title={t('party.object')} button={sendWord()} change="raiseObjection" input={input} onDone={onDone}>
      <Choice label={t('party.mediator')} value={mediator} options={named} onChange={setMediator} required />
      <Text label={t('party.reason')} value={reason} onChange={setReason} kind="long" required />
    </ActForm>
  );
}

const RIGHTS = ['ACCESS', 'COPY', 'CORRECTION', 'EXPLANATION', 'DELETION'];

function Rights({ onDone }: Pick<Acting, 'onDone'>) {
  const [kind, setKind] = useState('ACCESS');
  const [asked, setAsked] = useState('');
  const kinds = options('DataRight').filter(({ id }) => RIGHTS.includes(id));
  const input = asked ? { kind, asked } : null;
  return (
    <ActForm title={t('party.rights')} button={sendWord()} change="askForRights" input={input} onDone={onDone}>
      <Choice label={t('party.right')} value={kind} options={kinds} onChange={setKind} required />
      <Text label={t('party.asked')} value={asked} onChange={setAsked} kind="long" required />
    </ActForm>
  );
}

function Complain({ mine: { version: expectedVersion }, onDone }: Acting) {
  const [text, setText] = useState('');
  const input = text ? { expectedVersion, text } : null;
  const hint = t('party.complainHint');
  return (
    <ActForm
      title={t('party.complain')}
      button={sendWord()}
      change="makeComplaint"
      input={input}
      onDone={onDone}
      hint={hint}
    >
      <Text label={t('party.complaint')} value={text} onChange={setText} kind="long" required />
    </ActForm>
  );
}

function Withdraw({ mine: { version: expectedVersion }, onDone }: Acting) {
  const [sure, setSure] = useState(false);
  const title = t('party.withdraw');
  const input = sure ? { expectedVersion } : null;
  return (
    <ActForm title={title} button={title} change="withdrawApplication" input={input} onDone={onDone}>
      <Sure label={t('party.withdrawSure')} value={sure} onChange={setSure} />
    </ActForm>
  );
}

export const wordKind = (kind: string): string => label('PartyWordKind', kind);
