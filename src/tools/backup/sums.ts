/** Counts and sums of rows that pass by. */
import { createHash } from 'node:crypto';

const NEWLINE = 10;

/** A row of COPY is a line, whatever is in it. */
export class RowSum {
  private readonly hash = createHash('sha256');
  private count = 0;

  add(chunk: Buffer): void {
    this.hash.update(chunk);
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, at + 1)) this.count += 1;
  }

  async *watch(source: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
    for await (const chunk of source) {
      this.add(chunk);
      yield chunk;
    }
  }

  end(): { rows: number; sha256: string } {
    return { rows: this.count, sha256: this.hash.digest('hex') };
  }
}
