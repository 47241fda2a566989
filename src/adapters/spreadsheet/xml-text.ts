// Text as a workbook's XML takes it: no sign that XML forbids, and nothing that Excel would read as an escape of its own.

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** XML 1.0 has no place for these, not even escaped. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters left out
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu;
/** Excel reads `_x0041_` in a text as the sign of that number. */
const EXCEL_ESCAPE = /_(?=x[0-9a-f]{4}_)/gi;

export function xmlText(text: string): string {
  return text
    .toWellFormed()
    .replace(FORBIDDEN, '')
    .replace(EXCEL_ESCAPE, '_x005F_')
    .replace(/\r/g, '_x000D_')
    .replace(/[&<>"]/g, (sign) => ENTITIES[sign] as string);
}
