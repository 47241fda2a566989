/** What codes are called, as the schema says it. */
import { currentLanguage } from './i18n.js';
import { type EnumName, LABELS } from '../made/labels.js';

/** The code itself where it has no label. */
export function label(name: EnumName, code: string): string {
  const both = LABELS[name][code];
  return both?.[currentLanguage() === 'zh' ? 0 : 1] ?? code;
}

export function options(name: EnumName): readonly { readonly id: string; readonly label: string }[] {
  return Object.keys(LABELS[name]).map((id) => ({ id, label: label(name, id) }));
}
