// What a browser fetches before somebody sees their work: its scripts are weighed as they are sent, and a build that weighs more
// than its budget fails.

/** Kilobytes (1,000 bytes) of packed script. */
export const AT_MOST_KB = 250;

/** The page asks for the texts of its language as soon as it runs; the heavier of the two counts. */
const TEXTS = ['made/texts.zh.json', 'made/texts.en.json'];

/** The files of an entry of the build's manifest, with those that it imports before it runs. */
function filesOf(manifest, name, found = new Set()) {
  const entry = manifest[name];
  if (!entry) throw new Error(`the build has no ${name}`);
  if (found.has(entry.file)) return found;
  found.add(entry.file);
  for (const one of entry.imports ?? []) filesOf(manifest, one, found);
  return found;
}

/** The files of the first view, the heaviest first, with the bytes of each as it is sent. */
export function firstView(manifest, bytesOf) {
  const weighed = (names) => {
    const files = new Set(names.flatMap((name) => [...filesOf(manifest, name)]));
    const rows = [...files].map((file) => ({ file, bytes: bytesOf(file) }));
    return { files: rows.sort((a, b) => b.bytes - a.bytes), bytes: rows.reduce((sum, { bytes }) => sum + bytes, 0) };
  };
  const [one, other] = TEXTS.map((texts) => weighed(['index.html', texts]));
  return one.bytes > other.bytes ? one : other;
}

/** Refuses a first view above its budget, naming what weighs most; returns its kilobytes. */
export function ensureFirstView(manifest, bytesOf) {
  const { files, bytes } = firstView(manifest, bytesOf);
  const heaviest = files.slice(0, 5).map((one) => `${one.file} ${(one.bytes / 1000).toFixed(1)} kB`);
  if (bytes > AT_MOST_KB * 1000)
    throw new Error(
      `首屏脚本过大：${(bytes / 1000).toFixed(1)} kB，至多 ${AT_MOST_KB} kB。 ` +
        `The first view loads ${(bytes / 1000).toFixed(1)} kB of packed script, at most ${AT_MOST_KB}: ${heaviest.join(', ')}`,
    );
  return bytes / 1000;
}
