/** Papers as a Word document, set as the printed page is. The library is loaded when the first is written. */
import type * as Docx from 'docx';
import type { IParagraphOptions, Paragraph } from 'docx';
import type { Block, Paper, Papers } from '../../app/packages/papers/paper.js';

/** Half-points: 三号, 二号, 小四. */
const [BODY, TITLE, SMALL] = [32, 44, 24];
/** Twentieths of a point: a line of 28 pt, two characters of indent. */
const [LINE, INDENT] = [560, 640];
const MM = 56.7;
const PAGE = {
  size: { width: 11_906, height: 16_838 },
  margin: { top: 37 * MM, right: 26 * MM, bottom: 35 * MM, left: 28 * MM },
};
const FANGSONG = { ascii: 'FangSong', hAnsi: 'FangSong', eastAsia: '仿宋', cs: 'FangSong' };
const HEITI = { ascii: 'SimHei', hAnsi: 'SimHei', eastAsia: '黑体', cs: 'SimHei' };

interface Style extends Omit<IParagraphOptions, 'children' | 'text'> {
  readonly size?: number;
  readonly font?: typeof FANGSONG;
}

type Set = (text: string, style?: Style) => Paragraph;

/** Sets one paragraph. */
function setter({ Paragraph: Made, TextRun, LineRuleType }: typeof Docx): Set {
  return (text, { size = BODY, font = FANGSONG, ...style } = {}) =>
    new Made({
      spacing: { line: LINE, lineRule: LineRuleType.EXACT },
      ...style,
      children: [new TextRun({ text, size, font })],
    });
}

const HAIL = { zh: '此致', en: 'To' } as const;

function blockParagraphs(block: Block, set: Set, { language }: Papers, { AlignmentType }: typeof Docx): Paragraph[] {
  switch (block.kind) {
    case 'LINE':
      return [set(`${block.label}${language === 'zh' ? '：' : ': '}${block.value}`)];
    case 'HEADING':
      return [set(block.text, { font: HEITI, keepNext: true })];
    case 'TEXT':
      return block.text.split(/\r?\n/).map((one) => set(one, { indent: { firstLine: INDENT } }));
    case 'LIST':
      return block.items.map((item, at) => set(`${at + 1}. ${item}`, { indent: { left: INDENT, hanging: INDENT } }));
    case 'TO':
      return [set(''), set(HAIL[language], { indent: { firstLine: INDENT } }), set(block.text)];
    case 'SIGN':
      return [set(''), ...block.lines.map((one) => set(one, { alignment: AlignmentType.RIGHT }))];
    case 'NOTE':
      return [set(''), ...block.text.split(/\r?\n/).map((one) => set(one, { size: SMALL }))];
  }
}

function paperParagraphs(
  { title, blocks }: Paper,
  at: number,
  set: Set,
  papers: Papers,
  docx: typeof Docx,
): Paragraph[] {
  const centred = {
    size: TITLE,
    alignment: docx.AlignmentType.CENTER,
    spacing: { after: LINE },
    pageBreakBefore: at > 0,
  };
  return [set(title, centred), ...blocks.flatMap((block) => blockParagraphs(block, set, papers, docx))];
}

/** — 1 — at the foot of each page. */
function footer({ Footer, Paragraph: Made, TextRun, PageNumber, AlignmentType }: typeof Docx) {
  const number = new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], size: SMALL, font: FANGSONG });
  return new Footer({ children: [new Made({ alignment: AlignmentType.CENTER, children: [number] })] });
}

/** The bytes of the file. */
export async function writeDocx(papers: Papers): Promise<Uint8Array> {
  const docx = await import('docx');
  const set = setter(docx);
  const children = papers.papers.flatMap((paper, at) => paperParagraphs(paper, at, set, papers, docx));
  const sections = [{ properties: { page: PAGE }, footers: { default: footer(docx) }, children }];
  const made = new docx.Document({ creator: '枫桥 Fengqiao', title: papers.name, sections });
  return docx.Packer.toBuffer(made);
}
