/** What a change is called on a button, in a few words of the schema. */
import { label } from '../words/labels.js';

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export function actionLabel(action: string): string {
  const step = label('Action', action);
  return step === action ? label('Change', action) : capital(step);
}
