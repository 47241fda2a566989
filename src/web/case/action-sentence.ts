/** What a change does, in a sentence of the schema: it stands over its form. */
import { FORMS } from '../made/forms.js';
import { currentLanguage } from '../words/i18n.js';

export const actionSentence = (action: string): string =>
  FORMS[action]?.label[currentLanguage() === 'zh' ? 0 : 1] ?? '';
