/** What a change is called: on a button in a few words, over its form in a sentence. Both stand in the schema. */
import { FORMS } from '../made/forms.js';
import { LABELS } from '../made/labels.js';
import { currentLanguage } from '../words/i18n.js';

const own = (both: readonly [string, string]): string => both[currentLanguage() === 'zh' ? 0 : 1];

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Only what it does, not what follows of it. */
const beginningOf = (text: string): string => text.split(/[，；：;:]|, /)[0] ?? text;

export function actionLabel(action: string): string {
  const short = LABELS.Action[action];
  const form = FORMS[action];
  if (short) return capital(own(short));
  return form ? beginningOf(own(form.label)) : action;
}

export function actionSentence(action: string): string {
  const form = FORMS[action];
  return form ? own(form.label) : '';
}
