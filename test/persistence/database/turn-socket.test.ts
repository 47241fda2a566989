// The socket of a connection: one write to the network for each turn, and everything else as any socket does it.
import { once } from 'node:events';
import net, { type AddressInfo } from 'node:net';
import tls from 'node:tls';
import { afterEach, expect, jest, test } from '@jest/globals';
import { TurnSocket } from '../../../src/adapters/persistence/database/turn-socket.js';

const open: { close(): unknown }[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

async function connected(server: net.Server): Promise<TurnSocket> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const socket = new TurnSocket();
  open.push(server, { close: () => socket.destroy() });
  socket.connect((server.address() as AddressInfo).port, '127.0.0.1');
  await once(socket, 'connect');
  return socket;
}

/** What the other side read until this one ended. */
function reading(server: net.Server): Promise<string> {
  return new Promise((resolve) =>
    server.on('connection', async (side: net.Socket) => {
      const pieces: Buffer[] = [];
      for await (const piece of side) pieces.push(piece as Buffer);
      resolve(Buffer.concat(pieces).toString());
    }),
  );
}

/** As pg writes the messages of one statement. */
function say(socket: TurnSocket, ...messages: string[]): void {
  socket.cork();
  for (const message of messages) socket.write(Buffer.from(message));
  socket.uncork();
}

test('statements of one turn leave together and in order, those of the next by themselves', async () => {
  const server = net.createServer();
  const read = reading(server);
  const socket = await connected(server);
  const writes = jest.spyOn(socket, '_writev');
  say(socket, 'begin;', 'as;');
  say(socket, 'list;', 'page;');
  socket.write(Buffer.from('commit;'));
  expect(writes).not.toHaveBeenCalled();
  await new Promise(setImmediate);
  expect(writes).toHaveBeenCalledTimes(1);
  say(socket, 'begin;', 'commit;');
  await new Promise(setImmediate);
  expect(writes).toHaveBeenCalledTimes(2);
  await new Promise((done) => socket.write(Buffer.from('bye'), done));
  socket.end();
  expect(await read).toBe('begin;as;list;page;commit;begin;commit;bye');
});

test('what was written in the turn in which it ends is sent before the end', async () => {
  const server = net.createServer();
  const read = reading(server);
  const socket = await connected(server);
  say(socket, 'last ', 'words');
  socket.end();
  expect(await read).toBe('last words');
});

test('it can be kept alive, and TLS is spoken over it as pg asks for it: on the socket that is open', async () => {
  const key = Buffer.from('00112233445566778899aabbccddeeff', 'hex');
  const shared = { ciphers: 'PSK', maxVersion: 'TLSv1.2' } as const;
  const server = tls.createServer({ ...shared, pskCallback: () => key });
  server.on('secureConnection', (side: tls.TLSSocket) => side.pipe(side));
  const socket = await connected(server);
  socket.setKeepAlive(true, 1_000);
  const secure = tls.connect({
    ...shared,
    socket,
    pskCallback: () => ({ psk: key, identity: 'fengqiao' }),
    checkServerIdentity: () => undefined,
  });
  open.push({ close: () => secure.destroy() });
  await once(secure, 'secureConnect');
  secure.write('sealed ');
  secure.write('on the way');
  let heard = '';
  while (heard.length < 'sealed on the way'.length) heard += String((await once(secure, 'data'))[0]);
  expect(heard).toBe('sealed on the way');
});
