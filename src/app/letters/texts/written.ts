/** A letter as plain text, as HTML that asks nothing of the network, and as a short message. */
import type { Composed } from './compose.js';

/** As plain text. */
export function asText({ greeting, paragraphs, link, unsubscribe, footer }: Composed): string {
  const links = [link, unsubscribe].flatMap((one) => (one ? [`${one.words}: ${one.address}`] : []));
  return [greeting, '', ...paragraphs, '', ...links, '', ...footer, ''].join('\n').replace(/\n{3,}/g, '\n\n');
}

/** Chinese is set in the reader's own fonts, with wide lines; nothing is loaded from anywhere. */
const FONT =
  "font-family:'PingFang SC','Hiragino Sans GB','Microsoft YaHei','Noto Sans CJK SC','Source Han Sans SC',system-ui,sans-serif";
const BODY = `margin:0;padding:24px 16px;background:#f6f5f1;color:#1f2328;${FONT};font-size:16px;line-height:1.75`;
const SHEET = 'max-width:36em;margin:0 auto;padding:24px;background:#ffffff;border-top:3px solid #9c2f24';
const TITLE = 'margin:0 0 16px;font-size:20px;line-height:1.4';
const PARAGRAPH = 'margin:0 0 12px;text-align:start;line-break:strict;overflow-wrap:anywhere';
const SMALL = 'margin:16px 0 0;font-size:13px;color:#57606a';

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);

/** As HTML with its style inside; every word is escaped. */
export function asHtml({ language, subject, greeting, paragraphs, link, unsubscribe, footer }: Composed): string {
  const p = (text: string, style = PARAGRAPH): string => `<p style="${style}">${text}</p>`;
  const a = ({ words, address }: { words: string; address: string }): string =>
    `<a href="${escaped(address)}" style="color:#9c2f24">${escaped(words)}</a>`;
  const parts = [
    `<h1 style="${TITLE}">${escaped(subject)}</h1>`,
    ...[greeting, ...paragraphs].map((text) => p(escaped(text))),
    ...(link ? [p(a(link))] : []),
    ...footer.map((text) => p(escaped(text), SMALL)),
    ...(unsubscribe ? [p(a(unsubscribe), SMALL)] : []),
  ];
  const lang = language === 'zh' ? 'zh-CN' : 'en';
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head><body style="${BODY}"><div style="${SHEET}">${parts.join('')}</div></body></html>`;
}

/** For a telephone: title and text, without greeting or links. */
export function asMessage({ subject, paragraphs }: Composed): string {
  return `${subject}\n${paragraphs.join('\n')}`;
}
