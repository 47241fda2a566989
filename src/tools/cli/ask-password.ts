/** Takes a password from the terminal without showing it, or the first line of what is piped in. */
import { createInterface } from 'node:readline/promises';
import type { Readable } from 'node:stream';
import { Writable } from 'node:stream';

export interface Terminal {
  readonly input: Readable & { isTTY?: boolean };
  readonly output: Writable;
}

export async function askPassword(terminal: Terminal, prompt: string): Promise<string> {
  return terminal.input.isTTY ? askUnseen(terminal, prompt) : firstLine(terminal.input);
}

/** Line editing works as usual; what the terminal would echo goes nowhere. Ctrl-C rejects with an AbortError. */
async function askUnseen({ input, output }: Terminal, prompt: string): Promise<string> {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input, output: nowhere, terminal: true });
  const given = new AbortController();
  lines.on('SIGINT', () => given.abort());
  output.write(prompt);
  try {
    return await lines.question('', { signal: given.signal });
  } finally {
    lines.close();
    output.write('\n');
  }
}

async function firstLine(input: Readable): Promise<string> {
  for await (const line of createInterface({ input })) return line;
  return '';
}
