/** What several hand-overs have in common: to which room, in which way, with which papers, and how the parties consented. */
import { type FormEvent, useState } from 'react';
import { FoundField } from '../case/found-field.js';
import { Button } from '../kit/button.js';
import { Choice } from '../kit/choice.js';
import { Text } from '../kit/text.js';
import { t, today } from '../words/i18n.js';
import { options } from '../words/labels.js';

export interface Offered {
  readonly roomId: string;
  readonly kind: string;
  readonly procedure?: string;
  readonly judge?: string;
  readonly materials: readonly string[];
  readonly consent: { readonly manner: string; readonly on: string };
}

interface OfferSeveralProps {
  readonly names: readonly string[];
  readonly onSend: (offered: Offered) => Promise<void>;
}

const BEGIN = { roomId: '', kind: '', procedure: '', judge: '', materials: '', manner: '', on: '' };
type Typed = typeof BEGIN;

const NEEDED = ['roomId', 'kind', 'materials', 'manner', 'on'] as const satisfies (keyof Typed)[];

const offeredOf = ({ manner, on, materials, procedure, judge, ...shared }: Typed): Offered => ({
  ...shared,
  ...(procedure && { procedure }),
  ...(judge && { judge }),
  materials: materials.split('\n').filter((line) => line.trim() !== ''),
  consent: { manner, on },
});

export function OfferSeveral({ names, onSend }: OfferSeveralProps) {
  const [typed, setTyped] = useState<Typed>({ ...BEGIN, on: today() });
  const [checked, setChecked] = useState(false);
  const [sending, setSending] = useState(false);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setChecked(true);
    if (sending || NEEDED.some((name) => typed[name].trim() === '')) return;
    setSending(true);
    await onSend(offeredOf(typed));
    setSending(false);
  };
  return (
    <form className="card stack" onSubmit={(event) => void submit(event)} noValidate>
      <h2>{t('offerSeveral', { count: names.length })}</h2>
      <p className="soft">{names.join('、')}</p>
      <Shared typed={typed} checked={checked} onType={(name, value) => setTyped({ ...typed, [name]: value })} />
      <div>
        <Button type="submit" look="primary" aria-disabled={sending}>
          {sending ? t('sending') : t('offerAll', { count: names.length })}
        </Button>
      </div>
    </form>
  );
}

interface SharedProps {
  readonly typed: Typed;
  readonly checked: boolean;
  readonly onType: (name: keyof Typed, value: string) => void;
}

function Shared({ typed, checked, onType }: SharedProps) {
  const field = (name: keyof Typed) => {
    const required = (NEEDED as readonly string[]).includes(name);
    const empty = checked && required && typed[name].trim() === '';
    const shared = { value: typed[name], onChange: (value: string) => onType(name, value), required };
    return { ...shared, ...(empty && { error: t('fault.needed') }) };
  };
  return (
    <div className="fields">
      <FoundField name="roomId" label={t('askedRoom')} {...field('roomId')} />
      <Choice label={t('mandateKind')} options={options('MandateKind')} {...field('kind')} />
      <Choice label={t('procedureAfterFiling')} options={options('Procedure')} {...field('procedure')} />
      <Text label={t('judge')} {...field('judge')} />
      <Text label={`${t('materialsHanded')}${t('oneALine')}`} kind="long" {...field('materials')} />
      <Choice label={t('consentManner')} options={options('ActManner')} {...field('manner')} />
      <Text label={t('consentOn')} kind="date" {...field('on')} />
    </div>
  );
}
