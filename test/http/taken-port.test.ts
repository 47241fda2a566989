// Somebody starts a second server on the port of the first: said in words, with what to do.
import net, { type AddressInfo } from 'node:net';
import { expect, test } from '@jest/globals';
import { openLog } from '../../src/adapters/http/logging.js';
import { serveHttp } from '../../src/adapters/http/server.js';

const serving = (host: string, port: number) =>
  serveHttp({
    host,
    port,
    bodyLimit: 20_000,
    log: openLog('silent'),
    readiness: async () => ({ database: true, migrated: true }),
    routes: [],
  });

test('a port that is taken is named, in both languages, with the setting that chooses another', async () => {
  const other = net.createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as AddressInfo;
  await expect(serving('127.0.0.1', port)).rejects.toThrow(
    new RegExp(`端口 ${port} 已被占用.*PORT.*Port ${port} is taken.*PORT`, 's'),
  );
  other.close();
});

test('an address that is not this machine’s is named too', async () => {
  await expect(serving('192.0.2.1', 0)).rejects.toThrow(/192\.0\.2\.1.*HOST.*192\.0\.2\.1.*HOST/s);
});
