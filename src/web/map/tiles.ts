/** The places of a map in the order in which they are drawn, and how each is shaded. */
export interface Place {
  readonly open?: number | null;
  readonly overdue: number;
  readonly rooms: readonly { readonly kind: string; readonly count: number }[];
}

export const roomsIn = ({ rooms }: Place): number => rooms.reduce((sum, { count }) => sum + count, 0);

/** By open cases, a number that is not told as the smallest; a place without any is still seen. */
const LEAST = 1;
export const weightOf = ({ open }: Place): number => Math.max(LEAST, open ?? LEAST);

/** Largest first, as the tree map wants it; places of the same weight stay in the order of their codes. */
export const inOrder = <P extends Place>(places: readonly P[]): readonly P[] =>
  [...places].sort((one, other) => weightOf(other) - weightOf(one));

/** Five shades by the share of open cases that is overdue; a number that is not told has none. */
export function shadeOf({ open, overdue }: Place): 'none' | 'calm' | 'some' | 'many' | 'most' | 'untold' {
  if (open === null || open === undefined) return 'untold';
  if (open === 0) return 'none';
  const share = overdue / open;
  return share === 0 ? 'calm' : share < 0.25 ? 'some' : share < 0.5 ? 'many' : 'most';
}

const HAN = /\p{Script=Han}/u;
/** About how wide a text is drawn: a Chinese character is as wide as high, others half of it. */
const widthOf = (text: string, size: number): number =>
  [...text].reduce((sum, letter) => sum + (HAN.test(letter) ? size : size * 0.56), 0);

const [NAME_SIZE, FIGURE_SIZE, EDGE] = [16, 14, 16];

/** What a tile has room for: its name with the numbers, the name alone, or neither. */
export function labelFor(width: number, height: number, name: string, figure: string): 'BOTH' | 'NAME' | 'NONE' {
  if (width < widthOf(name, NAME_SIZE) + EDGE || height < 28) return 'NONE';
  return height >= 54 && width >= widthOf(figure, FIGURE_SIZE) + EDGE ? 'BOTH' : 'NAME';
}
