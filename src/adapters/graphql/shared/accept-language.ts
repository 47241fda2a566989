// The language of a request, from its Accept-Language header.
import Negotiator from 'negotiator';
import type { Language } from '../../../app/texts/labels/label.js';
import { preferredLanguage } from '../../../app/texts/preferred-language.js';

/** Of two equal wishes the first counts. */
export function acceptedLanguage(header: string | undefined): Language {
  return preferredLanguage(new Negotiator({ headers: { 'accept-language': header } }).languages());
}
