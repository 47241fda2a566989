/** In which language a client is answered: Chinese, unless it prefers English. */
import type { Language } from './labels/label.js';

interface Wish {
  readonly language: string;
  readonly weight: number;
}

function wishOf(part: string): Wish {
  const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
  const quality = parameters.map((one) => /^\s*q=([\d.]+)\s*$/.exec(one)?.[1]).find(Boolean);
  return { language: tag.split('-')[0] ?? '', weight: quality === undefined ? 1 : Number(quality) };
}

/** Reads an Accept-Language header; of two equal wishes the first counts. */
export function preferredLanguage(header: string | undefined): Language {
  const wishes = (header ?? '')
    .split(',', 20)
    .map(wishOf)
    .filter(({ language, weight }) => weight > 0 && /^(zh|en)$/.test(language));
  const best = wishes.reduce<Wish | null>((top, wish) => (top && top.weight >= wish.weight ? top : wish), null);
  return best?.language === 'en' ? 'en' : 'zh';
}
