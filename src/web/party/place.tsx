/** Where it happened: one list after the other, from the city down to the grid; one may stop where one knows no more. */
import { useEffect, useState } from 'react';
import { Choice } from '../kit/choice.js';
import { applicationPlaces, type ApplicationPlacesQuery } from '../made/documents.js';
import { t } from '../words/i18n.js';
import { askParty } from './server.js';

type Places = ApplicationPlacesQuery['applicationPlaces'];

/** Nobody applies to a province or a city: the choice begins below what there is but one of. */
const LEAST_DIGITS = 6;

export function Place({ value, onChange }: { readonly value: string; readonly onChange: (code: string) => void }) {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [lists, setLists] = useState<readonly Places[]>([]);
  useEffect(() => {
    let stale = false;
    const below = chosen.at(-1) ?? null;
    askParty(applicationPlaces, { below })
      .then(({ applicationPlaces: places }) => {
        if (!stale && places.length > 0) setLists((before) => [...before.slice(0, chosen.length), places]);
      })
      .catch(() => null);
    return () => {
      stale = true;
    };
  }, [chosen]);
  const choose = (at: number, code: string): void => {
    const path = code ? [...chosen.slice(0, at), code] : chosen.slice(0, at);
    setChosen(path);
    setLists(lists.slice(0, at + 1));
    onChange((path.at(-1) ?? '').length >= LEAST_DIGITS ? (path.at(-1) ?? '') : '');
  };
  return (
    <>
      {lists.map((places, at) => (
        <Choice
          key={places[0]?.code}
          label={value && at === chosen.length ? t('party.placeDown') : t('party.place')}
          value={chosen[at] ?? ''}
          options={places.map(({ code, name }) => ({ id: code, label: name }))}
          onChange={(code) => choose(at, code)}
          required={!value}
        />
      ))}
    </>
  );
}
