/** A dispute is registered; the case opens afterwards. */
import { useNavigate } from '@tanstack/react-router';
import { ActionForm } from '../case/action-form.js';
import { t } from '../words/i18n.js';

/** Two sides make a dispute: a form begins with one line for each. */
const BEGINNING = {
  parties: [
    { side: 'APPLICANT', kind: 'PERSON' },
    { side: 'RESPONDENT', kind: 'PERSON' },
  ],
};

export function RegisterPage() {
  const navigate = useNavigate();
  return (
    <main className="page">
      <h1>{t('register')}</h1>
      <div className="card">
        <ActionForm
          action="register"
          file={null}
          given={BEGINNING}
          onDone={({ case: made }) => made && void navigate({ to: '/cases/$id', params: { id: made.id } })}
        />
      </div>
    </main>
  );
}
