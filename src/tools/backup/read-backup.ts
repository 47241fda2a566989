/** Reads a backup piece by piece: lines, and the rows of a table as a stream that ends at its mark. */
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { BackupRefused } from './refused.js';

const NEWLINE = 10;
const END = '\\.\n';
/** No head or manifest is longer; what has no line end in so much is no backup. */
const LONGEST_LINE = 4 * 1024 * 1024;

/** Between calls the buffer always begins at the beginning of a line. */
export class BackupReader {
  private buffer: Buffer = Buffer.alloc(0);

  constructor(private readonly source: AsyncIterator<Buffer>) {}

  /** The next line without its end; null at the end of the file. */
  async line(): Promise<string | null> {
    for (;;) {
      const end = this.buffer.indexOf(NEWLINE);
      if (end >= 0)
        return this.take(end + 1)
          .subarray(0, end)
          .toString('utf8');
      if (this.buffer.length > LONGEST_LINE) throw new BackupRefused('NOT_A_BACKUP');
      if (!(await this.more())) {
        if (this.buffer.length > 0) throw new BackupRefused('NOT_WHOLE');
        return null;
      }
    }
  }

  /** The rows up to the mark `\.`, which is taken too. Throws NOT_WHOLE when the file ends before it. */
  async *rows(): AsyncGenerator<Buffer> {
    for (;;) {
      const end = this.marked() ? 0 : this.buffer.indexOf(`\n${END}`) + 1;
      if (end > 0) yield this.take(end);
      if (this.marked()) {
        this.take(END.length);
        return;
      }
      const whole = this.buffer.lastIndexOf(NEWLINE) + 1;
      if (whole > 0) yield this.take(whole);
      if (!(await this.more())) throw new BackupRefused('NOT_WHOLE');
    }
  }

  private marked(): boolean {
    return this.buffer.subarray(0, END.length).equals(Buffer.from(END));
  }

  private take(bytes: number): Buffer {
    const taken = this.buffer.subarray(0, bytes);
    this.buffer = this.buffer.subarray(bytes);
    return taken;
  }

  private async more(): Promise<boolean> {
    const { value, done } = await this.source.next().catch(unreadable);
    if (done) return false;
    this.buffer = this.buffer.length === 0 ? value : Buffer.concat([this.buffer, value]);
    return true;
  }
}

/** What zlib cannot make sense of was cut short, altered, or never was a backup. */
function unreadable(error: NodeJS.ErrnoException): never {
  if (error.code === 'Z_DATA_ERROR' || error.code === 'Z_BUF_ERROR')
    throw new BackupRefused('NOT_WHOLE', error.message);
  throw error;
}

/** Opens the file for one reading from its beginning, and closes it after the work. */
export async function reading<T>(file: string, work: (reader: BackupReader) => Promise<T>): Promise<T> {
  const input = createReadStream(file, { highWaterMark: 256 * 1024 });
  const gunzip = createGunzip({ chunkSize: 256 * 1024 });
  input.on('error', (error) => gunzip.destroy(error));
  try {
    return await work(new BackupReader(input.pipe(gunzip)[Symbol.asyncIterator]()));
  } finally {
    input.destroy();
    gunzip.destroy();
  }
}
