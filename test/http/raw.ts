// Bytes on a bare socket, for requests that no client library would send.
import { connect } from 'node:net';

export interface RawAnswer {
  status: number;
  head: string;
  body: string;
}

function readAnswer(text: string): RawAnswer {
  const [head = '', body = ''] = text.split('\r\n\r\n');
  return { status: Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1] ?? 0), head, body };
}

/** Sends the parts and reads until the other side hangs up; status 0 when it did so without a word. */
export function sendRaw(url: string, parts: readonly (string | Buffer)[], end = true): Promise<RawAnswer> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname);
    const heard: Buffer[] = [];
    socket.on('data', (bytes) => heard.push(bytes));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(readAnswer(Buffer.concat(heard).toString())));
    for (const part of parts) socket.write(part);
    if (end) socket.end();
  });
}

/** A POST of a body to /graphql that asks for the connection to be closed. */
export function posted(body: string | Buffer, headers: readonly string[] = []): (string | Buffer)[] {
  const length = `Content-Length: ${Buffer.byteLength(body)}`;
  const head = ['POST /graphql HTTP/1.1', 'Host: here', 'Connection: close', length, ...headers];
  const type = headers.some((line) => /^content-type:/i.test(line)) ? [] : ['Content-Type: application/json'];
  return [`${[...head, ...type].join('\r\n')}\r\n\r\n`, body];
}
