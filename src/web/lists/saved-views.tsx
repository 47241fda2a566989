/** Views that one keeps under a name: the narrowing of one list, on this device, never what another list shows. */
import { type FormEvent, useState } from 'react';
import { Button } from '../kit/button.js';
import { Text } from '../kit/text.js';
import { useMe } from '../shell/me.js';
import { t } from '../words/i18n.js';
import { type Filters, howMany, narrowing } from './filters.js';
import { keepViews, readViews, type View } from './views.js';

interface SavedViewsProps {
  readonly of: string;
  readonly now: Filters;
  readonly onChoose: (filters: Filters) => void;
}

export function SavedViews({ of, now, onChoose }: SavedViewsProps) {
  const place = `${useMe().personId}.${of}`;
  const [views, setViews] = useState(() => readViews(place));
  const [name, setName] = useState<string | null>(null);
  const keep = (next: readonly View[]) => {
    keepViews(place, next);
    setViews(next);
  };
  const save = () => {
    const kept = name?.trim();
    if (kept) keep([...views.filter((one) => one.name !== kept), { name: kept, filters: narrowing(now) }]);
    setName(null);
  };
  const narrowed = howMany(now) > 0 || now.sort;
  if (!narrowed && views.length === 0) return null;
  return (
    <div className="row">
      {views.map((view) => (
        <span key={view.name} className="chip">
          <Button look="plain" onPress={() => onChoose(view.filters)}>
            ☆ {view.name}
          </Button>
          <Button
            look="plain"
            aria-label={t('view.drop', { name: view.name })}
            onPress={() => keep(views.filter((one) => one.name !== view.name))}
          >
            ×
          </Button>
        </span>
      ))}
      {narrowed && name === null && (
        <Button look="plain" onPress={() => setName('')}>
          {t('view.keep')}
        </Button>
      )}
      {name !== null && <NameForm name={name} onChange={setName} onSave={save} />}
    </div>
  );
}

interface NameFormProps {
  readonly name: string;
  readonly onChange: (name: string) => void;
  readonly onSave: () => void;
}

function NameForm({ name, onChange, onSave }: NameFormProps) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSave();
  };
  return (
    <form className="row" onSubmit={submit}>
      <Text label={t('view.name')} value={name} onChange={onChange} />
      <Button type="submit">{t('view.save')}</Button>
    </form>
  );
}
