/** The formats in which papers are written. */
import type { PapersWriters } from '../../app/packages/writers.js';
import { writeDocx } from './docx.js';
import { STYLE_SOURCE, writeHtml } from './html.js';

export const PAPERS_WRITERS: PapersWriters = {
  html: { contentType: 'text/html; charset=utf-8', style: STYLE_SOURCE, write: async (papers) => writeHtml(papers) },
  docx: {
    contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    write: writeDocx,
  },
};
