// The words of the console: ICU messages, compiled when it is built. Chinese is the source; a word without English fails.
import fs from 'node:fs';
import path from 'node:path';
import { compileMessage } from '@lingui/message-utils/compileMessage';

/** `zh.json` and every `<feature>.zh.json`, so that two who write at once seldom touch the same file; no word stands twice. */
function wordsOf(folder, language) {
  const files = fs.readdirSync(folder).filter((name) => new RegExp(`^(\\w+\\.)?${language}\\.json$`).test(name));
  const words = {};
  for (const name of files.sort()) {
    for (const [id, text] of Object.entries(JSON.parse(fs.readFileSync(path.join(folder, name), 'utf8')))) {
      if (id in words) throw new Error(`word written twice: ${id}`);
      words[id] = text;
    }
  }
  return words;
}

/** What is said in each language: the words, and what codes are called. */
export function makeTexts(folder, labels) {
  const [zh, en] = [wordsOf(folder, 'zh'), wordsOf(folder, 'en')];
  const missing = [...Object.keys(zh).filter((id) => !(id in en)), ...Object.keys(en).filter((id) => !(id in zh))];
  if (missing.length > 0) throw new Error(`words in one language only: ${missing.join(', ')}`);
  const compiled = (words) => Object.fromEntries(Object.entries(words).map(([id, text]) => [id, compileMessage(text)]));
  const ids = Object.keys(zh).map((id) => `  | '${id}'`);
  return {
    'words.ts': `// Made by scripts/console from src/web/words.\nexport type Word =\n${ids.join('\n')};\n`,
    'texts.zh.json': JSON.stringify({ words: compiled(zh), labels: labels.zh }),
    'texts.en.json': JSON.stringify({ words: compiled(en), labels: labels.en }),
  };
}
