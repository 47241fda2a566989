/** `npm run admin:create`: makes the first administrator of an installation. */
import { parseArgs } from 'node:util';
import type { AdministratorInput } from '../../app/accounts/sign-in/create-administrator.js';
import { problemText } from '../../app/texts/problems/text-of.js';
import { RuleBroken } from '../../domain/kernel/rule-broken.js';
import { askPassword, type Terminal } from './ask-password.js';

const USAGE = `用法：npm run admin:create -- --login 账号 --name 姓名 --home 区划代码 [--organisation 机构名称]
  区划代码：区县 6 位（如 320612）或设区市 4 位（如 3206）。未写机构时为该地司法局。密码在终端输入，或由标准输入给出一行。
Usage: npm run admin:create -- --login LOGIN --name NAME --home CODE [--organisation NAME]
  CODE: a district (6 digits, such as 320612) or a city (4 digits). Without an organisation: the justice bureau there.
  The password is asked for on the terminal, or taken from standard input (one line).
`;

const OPTIONS = {
  login: { type: 'string' },
  name: { type: 'string' },
  home: { type: 'string' },
  organisation: { type: 'string' },
} as const;

type Create = (input: AdministratorInput) => Promise<{ login: string; organisation: string }>;

/** Returns the exit status: 0 made, 1 refused (with the reason), 2 asked wrongly. */
export async function adminCreate(args: string[], terminal: Terminal, create: Create): Promise<number> {
  const asked = readArguments(args);
  if (!asked) return say(terminal, USAGE, 2);
  try {
    const made = await create({ ...asked, password: await twice(terminal) });
    return say(terminal, done(made), 0);
  } catch (error) {
    if (!(error instanceof RuleBroken)) throw error;
    return say(terminal, reason(error), 1);
  }
}

function readArguments(args: string[]): Omit<AdministratorInput, 'password'> | null {
  try {
    const { login, name, home, organisation = null } = parseArgs({ args, options: OPTIONS }).values;
    return login && name && home ? { login, name, home, organisation } : null;
  } catch {
    return null;
  }
}

/** On a terminal it is asked for twice: what is not seen is easily mistyped. */
async function twice(terminal: Terminal): Promise<string> {
  const first = await askPassword(terminal, '密码 Password: ');
  if (!terminal.input.isTTY) return first;
  const again = await askPassword(terminal, '再次输入 Again: ');
  if (first !== again) throw new RuleBroken('PASSWORDS_DIFFER');
  return first;
}

function done({ login, organisation }: { login: string; organisation: string }): string {
  return `已创建管理员账号 ${login}（${organisation}）。下一步：执行 npm start，用该账号登录。
Administrator ${login} (${organisation}) was created. Next: npm start, then sign in with this account.
`;
}

function reason({ code, facts }: RuleBroken): string {
  return `${problemText(code, facts, 'zh')}
${problemText(code, facts, 'en')}
`;
}

function say({ output }: Terminal, text: string, status: number): number {
  output.write(text);
  return status;
}
