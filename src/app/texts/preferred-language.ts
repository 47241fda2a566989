/** In which language a client is answered. */
import type { Language } from './labels/label.js';

/** The first of the wished languages (tags as `en-GB`, the most wished first) that there are texts in; else Chinese. */
export function preferredLanguage(wished: readonly string[]): Language {
  const spoken = wished.map((tag) => tag.toLowerCase().split('-')[0]).find((one) => one === 'zh' || one === 'en');
  return spoken === 'en' ? 'en' : 'zh';
}
