/** What a person is told of a step that is shut: by what it opens, or that it is over. */
import type { Action } from '../../domain/case/actions.js';
import type { Language } from './labels/label.js';
import { ACTION_LABELS } from './labels/lifecycle.js';

/** Null where something else than the case shuts it. */
export function wayTo(opensBy: readonly Action[] | null, language: Language): string | null {
  if (!opensBy) return null;
  const words = opensBy.map((action) => ACTION_LABELS[action][language === 'zh' ? 0 : 1]);
  if (language === 'zh')
    return words.length > 0 ? `请先办理：${words.join('、')}。` : '本案已不能再办此步；确有错误的，申请撤销。';
  if (words.length > 0) return `First: ${words.join(', or ')}.`;
  return 'This step is over for good in this case; a mistake is undone.';
}
