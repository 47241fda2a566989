/** What codes are called, as the schema says it. */
import type { EnumName } from '../made/labels.js';
import { spokenLabels } from './i18n.js';

/** The code itself where it has no label. */
export function label(name: EnumName, code: string): string {
  return spokenLabels()[name]?.[code] ?? code;
}

export function codesOf(name: EnumName): readonly string[] {
  return Object.keys(spokenLabels()[name] ?? {});
}

export function options(name: EnumName): readonly { readonly id: string; readonly label: string }[] {
  return codesOf(name).map((id) => ({ id, label: label(name, id) }));
}
