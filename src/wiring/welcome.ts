// What the operator reads first after the start: the address and the demo accounts.
import type { Config } from '../config/config.js';
import { DEMO_PASSWORD, demoAccounts } from '../tools/seeds/demo/accounts.js';

/** The address, and for a demonstration the accounts with their one password. */
export function welcome(
  url: string,
  { demo, graphiql }: Pick<Config, 'demo' | 'graphiql'>,
  log: string | null,
): string {
  const page = graphiql ? `  试用 GraphiQL ${url}/graphiql\n` : '';
  const ready = `\n枫桥已就绪 Fengqiao is ready\n  控制台 Console ${url}/\n  接口 API      ${url}/graphql\n${page}${log ? `  日志 Log      ${log}\n` : ''}`;
  if (!demo) return `${ready}\n  尚无账号时 No account yet: npm run admin:create\n\n`;
  const width = Math.max(...demoAccounts().map(({ login }) => login.length));
  const accounts = demoAccounts().map(({ login, person, what }) => `  ${login.padEnd(width)}  ${person}  ${what}`);
  return (
    `${ready}\n演示账号(人物与案件均属虚构),密码均为 ${DEMO_PASSWORD}\n` +
    `Demo accounts (people and cases are invented), password ${DEMO_PASSWORD}\n${accounts.join('\n')}\n\n`
  );
}
