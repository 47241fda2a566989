/** Papers as one page of HTML that prints as official documents are set: A4, 仿宋, page numbers (GB/T 9704). */
import { createHash } from 'node:crypto';
import type { Block, Paper, Papers } from '../../app/packages/papers/paper.js';

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);
const paragraphs = (text: string, of: string): string =>
  text
    .split(/\r?\n/)
    .map((one) => `<p class="${of}">${escaped(one)}</p>`)
    .join('');

const STYLE = `
@page { size: A4; margin: 37mm 26mm 35mm 28mm; @bottom-center { content: "— " counter(page) " —"; font: 12pt FangSong, 仿宋, STFangsong, serif; } }
html { background: #eee; }
body { margin: 0; color: #000; font: 16pt/28pt FangSong, 仿宋, 仿宋_GB2312, STFangsong, "Noto Serif CJK SC", "Songti SC", SimSun, serif; }
article { box-sizing: border-box; width: 210mm; min-height: 297mm; margin: 8mm auto; padding: 37mm 26mm 35mm 28mm; background: #fff; }
h1 { margin: 0 0 28pt; font: 22pt/36pt 方正小标宋简体, FZXiaoBiaoSong-B05S, "Noto Serif CJK SC", STZhongsong, SimSun, serif; text-align: center; }
h2 { margin: 8pt 0 0; font: bold 16pt/28pt SimHei, 黑体, STHeiti, "Noto Sans CJK SC", sans-serif; break-after: avoid; }
p, ol { margin: 0; overflow-wrap: anywhere; }
p { orphans: 2; widows: 2; }
.text, .line { text-align: justify; }
.text, .line, li { white-space: pre-wrap; }
.text { text-indent: 2em; }
ol { padding-left: 2em; }
.to { margin-top: 28pt; break-inside: avoid; }
.to p:first-child { text-indent: 2em; }
.sign { margin-top: 28pt; text-align: right; break-inside: avoid; }
.note { margin-top: 28pt; font-size: 12pt; line-height: 20pt; color: #333; }
@media print {
  html { background: none; }
  article { width: auto; min-height: 0; margin: 0; padding: 0; }
  article + article { break-before: page; }
}`;

/** By which a browser knows the one style that the page may have. */
export const STYLE_SOURCE = `'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`;

const HAIL = { zh: '此致', en: 'To' } as const;

function blockHtml(block: Block, { language }: Papers): string {
  switch (block.kind) {
    case 'LINE':
      return `<p class="line">${escaped(block.label)}${language === 'zh' ? '：' : ': '}${escaped(block.value)}</p>`;
    case 'HEADING':
      return `<h2>${escaped(block.text)}</h2>`;
    case 'TEXT':
      return paragraphs(block.text, 'text');
    case 'LIST':
      return `<ol>${block.items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ol>`;
    case 'TO':
      return `<div class="to"><p>${HAIL[language]}</p><p>${escaped(block.text)}</p></div>`;
    case 'SIGN':
      return `<div class="sign">${block.lines.map((one) => `<p>${escaped(one)}</p>`).join('')}</div>`;
    case 'NOTE':
      return paragraphs(block.text, 'note');
  }
}

const article = ({ title, blocks }: Paper, papers: Papers): string =>
  `<article><h1>${escaped(title)}</h1>${blocks.map((block) => blockHtml(block, papers)).join('\n')}</article>`;

/** Nothing in it is loaded from anywhere, and nothing in it runs. */
export function writeHtml(papers: Papers): string {
  const lang = papers.language === 'zh' ? 'zh-CN' : 'en';
  const head = `<meta charset="utf-8"><title>${escaped(papers.name)}</title><style>${STYLE}</style>`;
  const body = papers.papers.map((paper) => article(paper, papers)).join('\n');
  return `<!doctype html>\n<html lang="${lang}"><head>${head}</head>\n<body>${body}</body></html>\n`;
}
