// Where the lines of the log go when not to the terminal: a file that its owner reads, put aside when it has grown.
import fs from 'node:fs';
import path from 'node:path';

export interface LogFileOptions {
  /** Bytes from which on the file is put aside. */
  most?: number;
  /** How many that were put aside are kept, the youngest as `.1`. */
  kept?: number;
  /** Takes warnings and errors besides, and every line that the file does not take. */
  terminal: { write(line: string): unknown };
}

/** pino's numbers. */
const WARN = 40;
const levelOf = (line: string): number => Number(/^\{"level":(\d+)/.exec(line)?.[1] ?? WARN);

/** Opened at the first line, when the data folder has been examined; a disk that is full costs lines, never the server. */
export function logFile(
  file: string,
  { most = 10_000_000, kept = 5, terminal }: LogFileOptions,
): { write(line: string): void } {
  let open: number | undefined;
  let size = 0;
  const begin = (): number => {
    fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o711 });
    const made = fs.openSync(file, 'a', 0o600);
    size = fs.fstatSync(made).size;
    return made;
  };
  const putAside = (full: number): void => {
    fs.closeSync(full);
    for (let n = kept - 1; n >= 1; n--) renameIfThere(`${file}.${n}`, `${file}.${n + 1}`);
    renameIfThere(file, `${file}.1`);
  };
  const append = (line: string): void => {
    open ??= begin();
    if (size >= most) {
      putAside(open);
      open = undefined;
      open = begin();
    }
    size += fs.writeSync(open, line);
  };
  return {
    write: (line) => {
      let taken = true;
      try {
        append(line);
      } catch {
        taken = false;
      }
      if (!taken || levelOf(line) >= WARN) terminal.write(line);
    },
  };
}

function renameIfThere(from: string, to: string): void {
  if (fs.existsSync(from)) fs.renameSync(from, to);
}
