/** A mail server of the test's own, which keeps what arrives and refuses as it is told. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export interface PostOffice {
  readonly url: string;
  readonly arrived: ParsedMail[];
  /** What the server says to the next letters to that address: a status; HANGS; HOLDS: it has taken the letter and does not say so. */
  readonly says: Map<string, number | 'HANGS' | 'HOLDS'>;
  close(): Promise<void>;
}

export async function openPostOffice(): Promise<PostOffice> {
  const arrived: ParsedMail[] = [];
  const says: PostOffice['says'] = new Map();
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo: ({ address }, _session, done) => {
      const answer = says.get(address);
      if (answer === 'HANGS') return;
      if (answer === undefined || answer === 'HOLDS') return done();
      done(Object.assign(new Error(`no: ${address}`), { responseCode: answer }));
    },
    onData: (stream, { envelope }, done) => {
      simpleParser(stream).then((mail) => {
        arrived.push(mail);
        if (says.get(String(envelope.rcptTo[0]?.address)) !== 'HOLDS') done();
      }, done);
    },
  });
  // Whoever sends may go away in the middle.
  server.on('error', () => undefined);
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  const { port } = listening.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    arrived,
    says,
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  };
}
