/** The form of one change, drawn from the schema; what can be said at once is said here, the rest by the server at its field. */
import { draftsOutliveThePage } from '../device/drafts.js';
import { Button } from '../kit/button.js';
import { t } from '../words/i18n.js';
import { actionLabel } from './action-label.js';
import { Conflict } from './conflict.js';
import { FormContext } from './form-context.js';
import { Fields } from './form-fields.js';
import { useFirstField } from './first-field.js';
import { SentOrNot } from './sent-or-not.js';
import { type FormOf, useForm } from './use-form.js';

interface ActionFormProps extends FormOf {
  /** What stands above the form is to be read first, so the form does not take the focus. */
  readonly readFirst?: boolean;
}

export function ActionForm({ readFirst = false, ...of }: ActionFormProps) {
  const { action, file, fixed } = of;
  const { input, draft, problem, sending, drop, ...made } = useForm(of);
  useFirstField(made.form, readFirst);
  const stale = problem?.code === 'STALE_VERSION';
  return (
    <FormContext value={made.shared}>
      <form className="stack" ref={made.form} onSubmit={made.submit} noValidate>
        {made.restored && <Restored onDrop={drop} />}
        <Fields input={input} draft={draft} without={fixed} onChange={made.retype} />
        {stale && file && <Conflict file={file} draft={draft} onGoOn={made.goOn} onDrop={drop} />}
        <SentOrNot
          problem={stale ? null : problem}
          failed={made.failed}
          faults={made.faults}
          onAgain={() => made.submit()}
        />
        <div className="row foot">
          <Button type="submit" look="primary" aria-disabled={sending || stale}>
            {sending ? t('sending') : actionLabel(action)}
          </Button>
          {!draftsOutliveThePage() && <span className="small soft">{t('draftsInMemory')}</span>}
        </div>
      </form>
    </FormContext>
  );
}

function Restored({ onDrop }: { readonly onDrop: () => void }) {
  return (
    <div role="status" className="notice row between">
      <span>{t('restored')}</span>
      <Button look="plain" onPress={onDrop}>
        {t('beginAnew')}
      </Button>
    </div>
  );
}
