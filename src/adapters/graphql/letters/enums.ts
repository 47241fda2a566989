// The enums of letters, out of their own lists.
import {
  LETTER_LABELS,
  LETTER_STATE_LABELS,
  NEWS_LABELS,
  READER_LABELS,
  WAY_LABELS,
} from '../../../app/letters/texts/labels.js';
import { enumOf } from '../enums/enum.js';

export const LetterKindEnum = enumOf('LetterKind', '信件种类 — The kind of a letter', LETTER_LABELS);
export const LetterStateEnum = enumOf('LetterState', '信件状态 — What became of a letter', LETTER_STATE_LABELS);
export const LetterChannelEnum = enumOf('LetterChannel', '送达方式 — The way of a letter', WAY_LABELS);
export const LetterReaderEnum = enumOf('LetterReader', '收信人 — Who reads a letter', READER_LABELS);
export const NewsWishEnum = enumOf('NewsWish', '何时通知 — When one is told', NEWS_LABELS);
