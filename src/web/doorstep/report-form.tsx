/** One dispute at the door: short enough for one thumb. What is typed stays on the device until it is taken down. */
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { draftOf, dropDraft, keepDraft } from '../device/drafts.js';
import { Button } from '../kit/button.js';
import { Choice, type Option } from '../kit/choice.js';
import { Text } from '../kit/text.js';
import { t } from '../words/i18n.js';
import { emptyReport, missingIn, type Needed, type Report, type Someone } from './report.js';
import { TypeField } from './type-field.js';

interface ReportFormProps {
  readonly person: string;
  readonly places: readonly Option[];
  /** One that was refused and is put right. */
  readonly begun: Report | null;
  readonly onTaken: (report: Report) => Promise<void>;
}

const TYPING = 'typing-at-the-door';

/** What was typed and not taken down is there again after a call, a dead battery or a new page. */
function useTyped(person: string, first: Report) {
  const [report, setReport] = useState(first);
  const touched = useRef(false);
  useEffect(() => {
    void draftOf(person, TYPING)
      .then((text) => text !== null && !touched.current && setReport(JSON.parse(text) as Report))
      .catch(() => undefined);
  }, [person]);
  const retype = (part: Partial<Report>): void => {
    touched.current = true;
    const next = { ...report, ...part };
    setReport(next);
    void keepDraft(person, TYPING, JSON.stringify(next)).catch(() => undefined);
  };
  const anew = (): void => {
    setReport(emptyReport(report.placeCode));
    void dropDraft(person, TYPING).catch(() => undefined);
  };
  return { report, retype, anew };
}

export function ReportForm({ person, places, begun, onTaken }: ReportFormProps) {
  const { report, retype, anew } = useTyped(person, begun ?? emptyReport(places[0]?.id ?? ''));
  const [asked, setAsked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const missing = asked ? missingIn(report) : [];
  const error = (field: Needed): string | undefined => (missing.includes(field) ? t('fault.needed') : undefined);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setAsked(missingIn(report).length > 0);
    if (missingIn(report).length > 0) {
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    await onTaken(report);
    anew();
    scrollTo({ top: 0 });
  };
  return (
    <form className="stack" ref={form} onSubmit={(event) => void submit(event)} noValidate>
      <TypeField value={report.type} error={error('type')} onChange={(type) => retype({ type })} />
      <Choice
        label={t('place')}
        value={report.placeCode}
        options={places}
        required
        error={error('placeCode')}
        onChange={(placeCode) => retype({ placeCode })}
      />
      <SomeoneField
        legend={t('door.applicant')}
        value={report.applicant}
        error={error('applicant')}
        onChange={(applicant) => retype({ applicant })}
      />
      <SomeoneField
        legend={t('door.respondent')}
        value={report.respondent}
        error={error('respondent')}
        onChange={(respondent) => retype({ respondent })}
      />
      <Text
        label={t('door.facts')}
        kind="long"
        value={report.facts}
        required
        error={error('facts')}
        onChange={(facts) => retype({ facts })}
      />
      <Text
        label={t('door.claims')}
        kind="long"
        value={report.claims}
        required
        error={error('claims')}
        onChange={(claims) => retype({ claims })}
      />
      <div className="thumb">
        <Button type="submit" look="primary">
          {t('door.take')}
        </Button>
      </div>
    </form>
  );
}

interface SomeoneFieldProps {
  readonly legend: string;
  readonly value: Someone;
  readonly error: string | undefined;
  readonly onChange: (value: Someone) => void;
}

function SomeoneField({ legend, value, error, onChange }: SomeoneFieldProps) {
  return (
    <fieldset className="group">
      <legend>{legend}</legend>
      <Text
        label={t('door.name')}
        value={value.name}
        required
        error={error}
        onChange={(name) => onChange({ ...value, name })}
      />
      <Text
        label={t('door.phone')}
        kind="tel"
        value={value.phone}
        onChange={(phone) => onChange({ ...value, phone })}
      />
    </fieldset>
  );
}
