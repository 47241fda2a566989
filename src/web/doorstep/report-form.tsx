/** One dispute at the visits: short enough for one thumb. What is typed stays on the device until it is taken down. */
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { draftOf, dropDraft, keepDraft } from '../device/drafts.js';
import { Button } from '../kit/button.js';
import { Choice } from '../kit/choice.js';
import type { Option } from '../kit/option.js';
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

const TYPING = 'typing-on-the-doorstep';

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
      <ReportFields report={report} places={places} error={error} onRetype={retype} />
      <div className="thumb">
        <Button type="submit" look="primary">
          {t('visit.take')}
        </Button>
      </div>
    </form>
  );
}

interface ReportFieldsProps {
  readonly report: Report;
  readonly places: readonly Option[];
  readonly error: (field: Needed) => string | undefined;
  readonly onRetype: (part: Partial<Report>) => void;
}

function ReportFields({ report, places, error, onRetype }: ReportFieldsProps) {
  return (
    <>
      <TypeField value={report.type} error={error('type')} onChange={(type) => onRetype({ type })} />
      <Choice
        label={t('place')}
        value={report.placeCode}
        options={places}
        required
        error={error('placeCode')}
        onChange={(placeCode) => onRetype({ placeCode })}
      />
      <SomeoneField
        legend={t('visit.applicant')}
        value={report.applicant}
        error={error('applicant')}
        onChange={(applicant) => onRetype({ applicant })}
      />
      <SomeoneField
        legend={t('visit.respondent')}
        value={report.respondent}
        error={error('respondent')}
        onChange={(respondent) => onRetype({ respondent })}
      />
      <Text
        label={t('visit.facts')}
        kind="long"
        value={report.facts}
        required
        error={error('facts')}
        onChange={(facts) => onRetype({ facts })}
      />
      <Text
        label={t('visit.claims')}
        kind="long"
        value={report.claims}
        required
        error={error('claims')}
        onChange={(claims) => onRetype({ claims })}
      />
    </>
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
        label={t('visit.name')}
        value={value.name}
        required
        error={error}
        onChange={(name) => onChange({ ...value, name })}
      />
      <Text
        label={t('visit.phone')}
        kind="tel"
        value={value.phone}
        onChange={(phone) => onChange({ ...value, phone })}
      />
    </fieldset>
  );
}
