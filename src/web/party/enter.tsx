/** In with a code to the telephone or the address on file, or with the slip that the room gave. */
import { useState } from 'react';
import { Button } from '../kit/button.js';
import { Text } from '../kit/text.js';
import { t } from '../words/i18n.js';
import { Form, Section, Wrong } from './parts.js';
import { changeAsParty, keepVisit, type PartyAnswer } from './server.js';
import { useSending } from './use-sending.js';

interface Entering {
  readonly onEntered: () => void;
}

export function Enter({ onEntered }: Entering) {
  const [bySlip, setBySlip] = useState(false);
  const entered = ({ token, expiresAt }: PartyAnswer): void => {
    if (!token || !expiresAt) return;
    keepVisit({ token, expiresAt });
    onEntered();
  };
  return (
    <Section head={t('party.myCase')}>
      <p>{t('party.enterHint')}</p>
      {bySlip ? <BySlip onAnswer={entered} /> : <ByContact onAnswer={entered} />}
      <Button look="plain" onPress={() => setBySlip(!bySlip)}>
        {t(bySlip ? 'party.noSlip' : 'party.haveSlip')}
      </Button>
    </Section>
  );
}

interface Answering {
  readonly onAnswer: (answer: PartyAnswer) => void;
}

function ByContact({ onAnswer }: Answering) {
  const [number, setNumber] = useState('');
  const [contact, setContact] = useState('');
  const [ticket, setTicket] = useState<string | null>(null);
  const { wrong, busy, send } = useSending();
  const ask = async (): Promise<void> => {
    const answer = await send(() => changeAsParty('askPartyCode', { number, contact }));
    if (answer?.ticket) setTicket(answer.ticket);
  };
  if (ticket !== null) return <WithCode ticket={ticket} onAnswer={onAnswer} onBack={() => setTicket(null)} />;
  return (
    <Form onSend={() => void ask()}>
      <Text label={t('party.number')} value={number} onChange={setNumber} required />
      <Text label={t('party.contact')} value={contact} onChange={setContact} required />
      <Wrong text={wrong} />
      <Button type="submit" look="primary" isDisabled={busy}>
        {t('party.askCode')}
      </Button>
    </Form>
  );
}

interface Coded extends Answering {
  readonly ticket: string;
  readonly onBack: () => void;
}

function WithCode({ ticket, onAnswer, onBack }: Coded) {
  const [code, setCode] = useState('');
  const { wrong, busy, send } = useSending();
  const enter = async (): Promise<void> => {
    const answer = await send(() => changeAsParty('enterAsParty', { ticket, code }));
    if (answer) onAnswer(answer);
  };
  return (
    <Form onSend={() => void enter()}>
      <p role="status">{t('party.sent')}</p>
      <Text
        label={t('party.code')}
        value={code}
        onChange={setCode}
        kind="number"
        autoComplete="one-time-code"
        required
      />
      <Wrong text={wrong} />
      <Button type="submit" look="primary" isDisabled={busy}>
        {t('party.enter')}
      </Button>
      <Button look="plain" onPress={onBack}>
        {t('party.otherNumber')}
      </Button>
    </Form>
  );
}

function BySlip({ onAnswer }: Answering) {
  const [number, setNumber] = useState('');
  const [code, setCode] = useState('');
  const { wrong, busy, send } = useSending();
  const enter = async (): Promise<void> => {
    const answer = await send(() => changeAsParty('enterWithRoomCode', { number, code }));
    if (answer) onAnswer(answer);
  };
  return (
    <Form onSend={() => void enter()}>
      <Text label={t('party.number')} value={number} onChange={setNumber} required />
      <Text label={t('party.slip')} value={code} onChange={setCode} required />
      <Wrong text={wrong} />
      <Button type="submit" look="primary" isDisabled={busy}>
        {t('party.enter')}
      </Button>
    </Form>
  );
}
