/** `npm run admin:create`: the first administrator of an installation without a demo. */
import { randomUUID } from 'node:crypto';
import { PassThrough, Readable, Writable } from 'node:stream';
import { beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { adminCreate } from '../../../src/tools/cli/admin-create.js';
import { executorOn } from '../../../src/adapters/persistence/database/execute.js';
import { administratorTable } from '../../../src/adapters/persistence/accounts/administrators.js';
import { authenticate } from '../../../src/app/accounts/sign-in/authenticate.js';
import { createAdministrator } from '../../../src/app/accounts/sign-in/create-administrator.js';
import { signIn } from '../../../src/app/accounts/sign-in/sign-in.js';
import { useDatabase } from '../../harness/database.js';
import { buildOffice, type App, openApp, PASSWORD } from './app.js';

const db = useDatabase();
let app: App;

beforeAll(async () => {
  app = await openApp(db());
  await buildOffice(db());
});

type Input = Readable & { isTTY?: boolean };

const asked = (login: string, ...more: string[]) => ['--login', login, '--name', '赵管理', '--home', '320612', ...more];

async function run(args: string[], input: Input): Promise<{ status: number; printed: string }> {
  const printed: string[] = [];
  const output = new Writable({
    decodeStrings: false,
    write: (text, _encoding, done) => {
      printed.push(text);
      input.emit('prompted', text);
      done();
    },
  });
  const owner = new pg.Pool({ connectionString: db().ownerUrl, max: 1 });
  try {
    const making = { ...app, newId: randomUUID, administrators: administratorTable(executorOn(owner)) };
    const status = await adminCreate(args, { input, output }, (wanted) => createAdministrator(wanted, making));
    return { status, printed: printed.join('') };
  } finally {
    await owner.end();
  }
}

const piped = (text: string): Input => Readable.from([text]);
const count = async () =>
  (
    await db().asOwner<{ n: string }[]>(
      `select (select count(*) from account) || '/' || (select count(*) from person) || '/' || (select count(*) from post) || '/' ||
     (select count(*) from organisation) as n`,
    )
  )[0]?.n;

describe('admin:create', () => {
  it('makes an administrator who can sign in, and says so in both languages', async () => {
    const { status, printed } = await run(asked('zhao'), piped(`${PASSWORD}\nmore\n`));
    expect(status).toBe(0);
    expect(printed).toMatch(/已创建管理员账号 zhao（通州区司法局）[\s\S]*Next: npm start/);
    const { accessToken } = await signIn({ login: 'zhao', password: PASSWORD }, app);
    expect(await authenticate(`Bearer ${accessToken}`, app)).toMatchObject({
      name: '赵管理',
      home: '320612',
      posts: [{ role: 'ADMINISTRATOR', placeName: '通州区司法局', divisionCode: '320612' }],
    });
  });

  it('founds no second justice bureau, whatever the first is called', async () => {
    await db().asOwner(`update organisation set name = '南通市通州区司法局' where home = '320612'`);
    const { printed } = await run(asked('second'), piped(PASSWORD));
    expect(printed).toContain('second（南通市通州区司法局）');
  });

  it('founds the organisation when it is not there, at a city too', async () => {
    const args = ['--login', 'nantong', '--name', '钱管理', '--home', '3206', '--organisation', '南通市司法局'];
    const { status } = await run(args, piped(PASSWORD));
    expect(status).toBe(0);
    expect(await db().asOwner(`select home, kind from organisation where name = '南通市司法局'`)).toEqual([
      { home: '3206', kind: 'JUSTICE_BUREAU' },
    ]);
  });

  it.each([
    ['a weak password', asked('weak'), 'password123', /过于常见[\s\S]*too common/],
    ['no password', asked('none'), '', /至少 10 个字符[\s\S]*at least 10/],
    ['a taken login', asked('ZHAO'), PASSWORD, /已存在[\s\S]*is taken/],
    [
      'an unknown home',
      ['--login', 'lost', '--name', '孙', '--home', '999999'],
      PASSWORD,
      /999999[\s\S]*no district or city with the code 999999/,
    ],
    ['a street as home', ['--login', 'lost', '--name', '孙', '--home', '32'], PASSWORD, /no district or city/],
    ['a name of blanks', ['--login', 'lost', '--name', ' ', '--home', '320612'], PASSWORD, /A name is needed/],
  ])('refuses %s with the reason and leaves no trace', async (_what, args, password, reason) => {
    const before = await count();
    const { status, printed } = await run(args, piped(`${password}\n`));
    expect(printed).toMatch(reason);
    expect(status).toBe(1);
    expect(await count()).toBe(before);
  });

  it.each([[[]], [['--login', 'x']], [['--password', 'on the command line', ...asked('x')]]])(
    'explains itself when asked wrongly',
    async (args) => {
      const { status, printed } = await run(args, piped(PASSWORD));
      expect(status).toBe(2);
      expect(printed).toMatch(/用法[\s\S]*Usage/);
    },
  );
});

describe('a password typed on the terminal', () => {
  /** Types one line at each prompt. */
  const typed = (...lines: string[]): Input => {
    const keys = Object.assign(new PassThrough(), { isTTY: true });
    keys.on('prompted', (text: string) => {
      if (text.endsWith(': ')) setImmediate(() => keys.write(`${lines.shift()}\r`));
    });
    return keys;
  };

  it('is asked for twice and never shown', async () => {
    const { status, printed } = await run(asked('typed'), typed(PASSWORD, PASSWORD));
    expect(status).toBe(0);
    expect(printed).toMatch(/密码 Password:[\s\S]*再次输入 Again:/);
    expect(printed).not.toContain(PASSWORD.slice(0, 4));
  });

  it('is refused when the two differ', async () => {
    const { status, printed } = await run(asked('differs'), typed(PASSWORD, `${PASSWORD}!`));
    expect(status).toBe(1);
    expect(printed).toContain('The two passwords differ');
  });
});
