/** Figures and letters typed in full width on a Chinese keyboard, brought to the form that is stored. */

const FULL_WIDTH = /[\uFF01-\uFF5E]/g;
const SPACES = /[\s\u00A0\u200B-\u200D\u2060\u3000\uFEFF]+/g;

/** Full-width signs, letters and digits become half-width; Chinese characters and their own marks (。、) stay. */
export function halfWidth(text: string): string {
  return text.replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)).replaceAll('\u3000', ' ');
}

/** Half-width without any space, visible or not: for numbers that are compared sign by sign. */
export function compact(text: string): string {
  return halfWidth(text).replace(SPACES, '');
}
