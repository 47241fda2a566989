// A zip that is written part by part: what was compressed is handed on at once, and nothing of it is kept.
import { strToU8, Zip, ZipDeflate } from 'fflate';

export interface ZipStream {
  /** A part that is written whole. */
  add(name: string, text: string): void;
  /** A part written piece by piece; the last piece closes it. */
  open(name: string): (text: string, last?: boolean) => void;
  end(): void;
  /** What there is to send by now. */
  taken(): Uint8Array;
}

/** Half of the time of the usual level, for a tenth more bytes. */
const LEVEL = 3;

export function zipStream(): ZipStream {
  let ready: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    ready.push(bytes);
  });
  const open: ZipStream['open'] = (name) => {
    const part = new ZipDeflate(name, { level: LEVEL });
    zip.add(part);
    return (text, last = false) => part.push(strToU8(text), last);
  };
  return {
    open,
    add: (name, text) => open(name)(text, true),
    end: () => zip.end(),
    taken: () => {
      const bytes = Buffer.concat(ready);
      ready = [];
      return bytes;
    },
  };
}
