/** One thing that a party may do: folded, so that the page stays short; sent under one key, however often it is pressed. */
import { type ReactNode, useState } from 'react';
import { Button } from '../kit/button.js';
import type { Change } from '../made/documents.js';
import { newKey } from '../server/ask.js';
import { t } from '../words/i18n.js';
import { Form, Wrong } from './parts.js';
import { changeAsParty, type PartyAnswer } from './server.js';
import { useSending } from './use-sending.js';

interface Act {
  readonly title: string;
  readonly button: string;
  readonly change: Change;
  /** Null while something is missing. */
  readonly input: object | null;
  readonly onDone: (answer: PartyAnswer) => void;
  readonly hint?: string;
  readonly children?: ReactNode;
}

export function ActForm({ title, button, change, input, onDone, hint, children }: Act) {
  const [key, setKey] = useState(newKey);
  const { wrong, busy, send } = useSending();
  const act = async (): Promise<void> => {
    const answer = input && (await send(() => changeAsParty(change, { idempotencyKey: key, ...input })));
    if (!answer) return setKey(newKey());
    onDone(answer);
  };
  return (
    <details className="act">
      <summary>{title}</summary>
      <Form onSend={() => void act()}>
        {hint && <p className="soft">{hint}</p>}
        {children}
        <Wrong text={wrong} />
        <Button type="submit" look="primary" isDisabled={busy || input === null}>
          {button}
        </Button>
      </Form>
    </details>
  );
}

/** A box to tick before something that binds is sent. */
export function Sure({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
}) {
  return (
    <label className="check">
      <input type="checkbox" checked={value} onChange={(event) => onChange(event.target.checked)} />
      <span>{label}</span>
    </label>
  );
}

export const sendWord = (): string => t('party.send');
