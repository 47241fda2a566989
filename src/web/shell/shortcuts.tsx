/** `?`: which keys there are, and the switch that turns them off. */
import { useNavigate } from '@tanstack/react-router';
import { Fragment, useState } from 'react';
import { Drawer } from '../kit/drawer.js';
import { t } from '../words/i18n.js';
import { keysAreOn, switchKeys, useKeys } from './keys.js';
import { useMe } from './me.js';
import { placesOf } from './places.js';

export function Shortcuts() {
  const me = useMe();
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const places = placesOf(me);
  useKeys({
    '?': () => setOpen(true),
    '/': () => void navigate({ to: '/search' }),
    ...Object.fromEntries(places.map(({ key, to }) => [`g ${key}`, () => void navigate({ to })])),
  });
  if (!open) return null;
  const lines: readonly (readonly [string, string])[] = [
    ['j  k', t('keys.rows')],
    ['Enter', t('keys.open')],
    ['/', t('search')],
    ...places.map(({ key, word }) => [`g ${key}`, t(word)] as const),
    ['?', t('keys.title')],
  ];
  return (
    <Drawer title={t('keys.title')} onClose={() => setOpen(false)}>
      <dl className="facts">
        {lines.map(([key, what]) => (
          <Fragment key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </Fragment>
        ))}
      </dl>
      <KeysSwitch />
    </Drawer>
  );
}

function KeysSwitch() {
  const [on, setOn] = useState(keysAreOn);
  const turn = (next: boolean) => {
    switchKeys(next);
    setOn(next);
  };
  return (
    <label className="check">
      <input type="checkbox" checked={on} onChange={(event) => turn(event.target.checked)} />
      {t('keys.on')}
    </label>
  );
}
