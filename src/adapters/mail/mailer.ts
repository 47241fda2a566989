/** Letters by electronic mail over SMTP. What the server said is never kept: it may quote the address. */
import { createTransport } from 'nodemailer';
import { AddressRefused, type Carrier, type Outgoing } from '../../app/letters/outgoing.js';
import type { InvitationWriter } from '../../app/session-calendar/port.js';
import { asHtml, asText } from '../../app/letters/texts/written.js';

export interface MailerOptions {
  /** smtp:// or smtps://, with a name and password where the server wants them. */
  readonly url: string;
  /** An address, or `枫桥 <notice@example.org>`. */
  readonly from: string;
  /** How an invitation is written, for letters about a session. */
  readonly writeInvitation: InvitationWriter;
}

export interface Mailer {
  readonly send: Carrier;
  close(): void;
}

const WAITS_MS = 10_000;

/** Connections are kept for the next letter. With a password only over TLS, but to this machine itself. */
export function openMailer({ url, from, writeInvitation }: MailerOptions): Mailer {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === 'smtps:';
  const user = decodeURIComponent(username);
  const transport = createTransport({
    pool: true,
    maxConnections: 3,
    host: hostname,
    port: Number(port) || (secure ? 465 : 25),
    secure,
    requireTLS: user !== '' && !['127.0.0.1', 'localhost', '[::1]'].includes(hostname),
    ...(user && { auth: { user, pass: decodeURIComponent(password) } }),
    ...{ connectionTimeout: WAITS_MS, greetingTimeout: WAITS_MS, socketTimeout: WAITS_MS },
    ...{ disableFileAccess: true, disableUrlAccess: true },
  });
  return {
    send: async (outgoing) => {
      try {
        await transport.sendMail({ ...mailOf(outgoing, from), ...invitationOf(outgoing, from, writeInvitation) });
      } catch (error) {
        throw refusedForGood(error) ?? coded(error);
      }
    },
    close: () => transport.close(),
  };
}

/** The domain of the sender makes identifiers of letters unique everywhere. */
function mailOf({ id, address, composed, writtenAt }: Outgoing, from: string) {
  const domain = /@([^>\s]+)>?$/.exec(from)?.[1] ?? 'localhost';
  const stop = composed.unsubscribe?.address;
  return {
    ...{ from, to: { name: '', address }, subject: composed.subject },
    ...{ text: asText(composed), html: asHtml(composed), date: writtenAt },
    messageId: `<${id}@${domain}>`,
    headers: {
      'Auto-Submitted': 'auto-generated',
      'Content-Language': composed.language === 'zh' ? 'zh-CN' : 'en',
      ...(stop && { 'List-Unsubscribe': `<${stop}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
    },
  };
}

/** What programs read of it: enter, update or cross out. The room is asked nothing back. */
function invitationOf({ address, session }: Outgoing, from: string, write: InvitationWriter) {
  if (!session) return {};
  const { method } = session;
  const organizer = /<([^>]+)>/.exec(from)?.[1] ?? from;
  return {
    icalEvent: { method, filename: 'session.ics', content: write({ ...session, organizer, attendee: address }) },
  };
}

interface SmtpError {
  readonly code?: string;
  readonly responseCode?: number;
  readonly command?: string;
}

/** 5xx about the recipient or the letter itself; about us (signing in, our sender's name) it is for the operator to mend. */
function refusedForGood(error: unknown): AddressRefused | null {
  const { responseCode = 0, command = '' } = error as SmtpError;
  const aboutIt = command === 'RCPT TO' || command === 'DATA';
  return aboutIt && responseCode >= 500 && responseCode < 600 ? new AddressRefused(`SMTP_${responseCode}`) : null;
}

/** The kind of failure alone. */
function coded(error: unknown): Error {
  const { code = 'SMTP', responseCode } = error as SmtpError;
  const kind = responseCode ? `SMTP_${responseCode}` : code;
  return Object.assign(new Error(kind), { code: kind });
}
