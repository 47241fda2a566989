// The enums about outside authorities, out of the domain's own lists.
import * as words from '../../../app/texts/labels/custody.js';
import { enumOf } from './enum.js';

export const EndedOutsideEnum = enumOf(
  'EndedOutside',
  '其他机关如何办结 — How an authority ended it',
  words.ENDED_OUTSIDE_LABELS,
);
