// What the documents name must be there: files, links, commands, and words of the program in backticks.
import path from 'node:path';

export interface Known {
  /** Files of the project, from its root. */
  readonly files: readonly string[];
  /** Names of the commands that `npm run` knows. */
  readonly scripts: readonly string[];
  /** All code, in which a word in backticks must occur. */
  readonly code: string;
}

const ROOTS = 'src|test|docs|scripts|migrations|schema|bench|seeds|adapters|app|domain|tools|wiring|config';
const PATH = new RegExp(`(?<![\\w/.])(?:${ROOTS})/[\\w./-]+\\w`, 'gu');
const LINK = /\]\((?!https?:|#)([^)#]+)/gu;
const COMMAND = /npm run (?:-s )?([\w:-]+)/gu;
const WORD = /`([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+|[a-z]+[A-Z]\w*)(?:\([^`]*)?`/gu;

const all = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map((found) => found[1] ?? found[0]);

/** Each fault in words; none when the document is true. Paths may leave out `src/` and the ending. */
export function faultsIn(file: string, text: string, { files, scripts, code }: Known): string[] {
  const isThere = (name: string) => files.some((one) => one.startsWith(name) || one.startsWith(`src/${name}`));
  const beside = (link: string) => path.posix.normalize(path.posix.join(path.posix.dirname(file), link));
  return [
    ...all(text, PATH)
      .filter((name) => !isThere(name))
      .map((name) => `no file ${name}`),
    ...all(text, LINK)
      .filter((link) => !isThere(beside(link)))
      .map((link) => `link to nothing: ${link}`),
    ...all(text, COMMAND)
      .filter((name) => !scripts.includes(name))
      .map((name) => `no command ${name}`),
    ...all(text, WORD)
      .filter((word) => !code.includes(word))
      .map((word) => `nothing is called ${word}`),
  ];
}
