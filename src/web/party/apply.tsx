/** An application at any hour: three short parts on one page, and a code to one's telephone. */
import { useState } from 'react';
import { Button } from '../kit/button.js';
import { Choice } from '../kit/choice.js';
import { Text } from '../kit/text.js';
import { newKey } from '../server/ask.js';
import { options } from '../words/labels.js';
import { t } from '../words/i18n.js';
import { Sure } from './act-form.js';
import { type Application, BLANK, inputOf, isWhole } from './application.js';
import { Form, Section, Wrong } from './parts.js';
import { Place } from './place.js';
import { changeAsParty, keepVisit, type PartyAnswer } from './server.js';
import { useSending } from './use-sending.js';

interface Filling {
  readonly said: Application;
  readonly say: (change: Partial<Application>) => void;
}

export function Apply({ onLook }: { readonly onLook: () => void }) {
  const [said, setSaid] = useState(BLANK);
  const [applied, setApplied] = useState<PartyAnswer | null>(null);
  const say = (change: Partial<Application>): void => setSaid((before) => ({ ...before, ...change }));
  const arrived = (answer: PartyAnswer): void => {
    if (answer.token && answer.expiresAt) keepVisit({ token: answer.token, expiresAt: answer.expiresAt });
    setApplied(answer);
  };
  if (applied) return <Arrived {...applied} onLook={onLook} />;
  return (
    <div className="stack">
      <div>
        <h1>{t('party.apply')}</h1>
        <p>{t('party.applyHint')}</p>
      </div>
      <Matter said={said} say={say} />
      <People said={said} say={say} />
      <Verify said={said} say={say} onApplied={arrived} />
    </div>
  );
}

function Arrived({ number, roomName, onLook }: PartyAnswer & { readonly onLook: () => void }) {
  return (
    <section className="card" role="status">
      <h1>{t('party.applied', { number })}</h1>
      <p>{t('party.appliedAt', { room: roomName })}</p>
      <Button look="primary" onPress={onLook}>
        {t('party.look')}
      </Button>
    </section>
  );
}

function Matter({ said, say }: Filling) {
  return (
    <Section head={t('party.step1')}>
      <Place value={said.placeCode} onChange={(placeCode) => say({ placeCode })} />
      <Choice
        label={t('party.type')}
        value={said.type}
        options={options('DisputeType')}
        onChange={(type) => say({ type })}
        required
      />
      <Text label={t('party.amountYuan')} value={said.yuan} onChange={(yuan) => say({ yuan })} kind="decimal" />
      <Text
        label={t('party.factsLabel')}
        value={said.facts}
        onChange={(facts) => say({ facts })}
        kind="long"
        required
      />
      <Text label={t('party.claims')} value={said.claims} onChange={(claims) => say({ claims })} kind="long" required />
    </Section>
  );
}

function People({ said, say }: Filling) {
  return (
    <Section head={t('party.step2')}>
      <Text
        label={t('party.applicantName')}
        value={said.name}
        onChange={(name) => say({ name })}
        autoComplete="name"
        required
      />
      {!said.forChild && (
        <Sure
          label={t('party.isOrganisation')}
          value={said.organisation}
          onChange={(organisation) => say({ organisation })}
        />
      )}
      <Sure
        label={t('party.forChild')}
        value={said.forChild}
        onChange={(forChild) => say({ forChild, organisation: false })}
      />
      {said.forChild && (
        <Text
          label={t('party.childName')}
          value={said.childName}
          onChange={(childName) => say({ childName })}
          required
        />
      )}
      <Text
        label={t('party.respondentName')}
        value={said.otherName}
        onChange={(otherName) => say({ otherName })}
        required
      />
      <Sure
        label={t('party.isOrganisation')}
        value={said.otherOrganisation}
        onChange={(otherOrganisation) => say({ otherOrganisation })}
      />
      <Text
        label={t('party.respondentPhone')}
        value={said.otherPhone}
        onChange={(otherPhone) => say({ otherPhone })}
        kind="tel"
      />
    </Section>
  );
}

interface Verifying extends Filling {
  readonly onApplied: (answer: PartyAnswer) => void;
}

/** The key lasts as long as the code: sent twice, it is one application. */
function Verify({ said, say, onApplied }: Verifying) {
  const [ticket, setTicket] = useState<string | null>(null);
  const [code, setCode] = useState('');
  const [key, setKey] = useState(newKey);
  const { wrong, busy, send } = useSending();
  const { contact, placeCode } = said;
  const ask = async (): Promise<void> => {
    const answer = await send(() => changeAsParty('askApplicationCode', { contact, placeCode }));
    if (answer?.ticket) setTicket(answer.ticket);
  };
  const apply = async (): Promise<void> => {
    const input = { idempotencyKey: key, ticket, code, ...inputOf(said) };
    const answer = await send(() => changeAsParty('applyForMediation', input));
    if (answer) onApplied(answer);
    else setKey(newKey());
  };
  return (
    <Section head={t('party.step3')}>
      <Form onSend={() => void (ticket ? apply() : ask())}>
        <Text
          label={t('party.phone')}
          value={contact}
          onChange={(text) => say({ contact: text })}
          kind="tel"
          autoComplete="tel"
          required
        />
        {ticket && (
          <Text
            label={t('party.code')}
            value={code}
            onChange={setCode}
            kind="number"
            autoComplete="one-time-code"
            required
          />
        )}
        <Wrong text={wrong} />
        <Button type="submit" look="primary" isDisabled={busy || !isWhole(said)}>
          {t(ticket ? 'party.submit' : 'party.askCode')}
        </Button>
      </Form>
    </Section>
  );
}
