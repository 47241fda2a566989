// A partner's system: a real HTTP server that keeps what it was sent and answers as the test says.
import http from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  readonly headers: Record<string, string>;
  readonly body: string;
}

export async function openReceiver() {
  const received: Received[] = [];
  let answer: (response: http.ServerResponse) => void = (response) => void response.writeHead(204).end();
  const server = http.createServer((request, response) => {
    let body = '';
    request.on('data', (piece) => {
      body += piece;
    });
    request.on('end', () => {
      received.push({ headers: request.headers as Record<string, string>, body });
      answer(response);
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    answers: (how: typeof answer) => {
      answer = how;
    },
    close: () => new Promise((done) => server.close(done)),
  };
}
