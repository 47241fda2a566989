// Letters: by which ways they go here, who carries them, and the links in them.
import { timingSafeEqual } from 'node:crypto';
import { writeInvitation } from '../adapters/calendar-file/calendar-file.js';
import { letterRoutes } from '../adapters/http/letter-routes.js';
import { openMailer } from '../adapters/mail/mailer.js';
import { openMessenger } from '../adapters/messenger/messenger.js';
import { digestsOn } from '../adapters/persistence/letters/digests.js';
import { linkStoreOn } from '../adapters/persistence/letters/link-store.js';
import { outgoingOn } from '../adapters/persistence/letters/outgoing.js';
import { executorOfSystem } from '../adapters/persistence/visibility/transactions.js';
import { letterOf, type LinkHash, linksOf, stoppedBy } from '../app/letters/links.js';
import { gatherDigests } from '../app/letters/digest.js';
import { ageLetters, type Carrier, sendLetter, type Sending } from '../app/letters/outgoing.js';
import type { LetterChoice } from '../config/letter-variables.js';
import type { Channel } from '../domain/letters/kinds.js';
import type { App } from './app.js';

/** In the order in which they are preferred. */
export function channelsOf({ mail, messenger }: LetterChoice): Channel[] {
  return [...(mail ? (['MAIL'] as const) : []), ...(messenger ? (['WECHAT', 'SMS'] as const) : [])];
}

/** Keyed hashes of links, under the key of receipts. */
export function linkHashOf({ sealer }: Pick<App['identity'], 'sealer'>): LinkHash {
  return {
    of: (letter, use) => sealer.receiptHash({ letter, use }).toString('base64url'),
    equal: (one, other) => one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other)),
  };
}

export interface Lettering {
  readonly sending: Sending;
  send(id: string | undefined): Promise<void>;
  /** Daily letters that are due, and letters that are too old. */
  sweep(): Promise<void>;
  close(): void;
}

/** What a worker sends letters with. */
export function openLettering({
  config,
  orm,
  identity,
  runtime,
}: Pick<App, 'config' | 'orm' | 'identity' | 'runtime'>): Lettering {
  const { mail, messenger, publicUrl } = config.letters;
  const now = () => runtime.now();
  const mailer = mail && openMailer({ ...mail, writeInvitation });
  const short = messenger && openMessenger({ ...messenger, now });
  const carriers: Partial<Record<Channel, Carrier>> = {
    ...(mailer && { MAIL: mailer.send }),
    ...(short && { SMS: short, WECHAT: short }),
  };
  const hash = linkHashOf(identity);
  const sending: Sending = {
    store: outgoingOn(orm, identity.sealer),
    carriers,
    linksOf: (letter) => linksOf(publicUrl, hash, letter),
    now,
  };
  const newId = () => identity.newId();
  const digests = digestsOn({ orm, sealer: identity.sealer, channels: channelsOf(config.letters), newId });
  return {
    sending,
    send: (id) => sendLetter(sending, id),
    sweep: async () => {
      await gatherDigests(digests, now());
      await ageLetters(sending.store, now());
    },
    close: () => mailer?.close(),
  };
}

/** The routes behind the links of letters. */
export function letterRoutesOf({ orm, identity }: Pick<App, 'orm' | 'identity'>, publicPath = '') {
  const store = linkStoreOn(executorOfSystem(orm));
  const hash = linkHashOf(identity);
  return letterRoutes({
    publicPath,
    letterOf: (link) => letterOf(store, hash, link),
    opened: (id) => store.opened(id, identity.now()),
    stop: async (letter) => {
      const stopped = stoppedBy(letter);
      if (stopped) await store.stop(stopped, identity.now());
      return stopped !== null;
    },
  });
}
