// Who comes finds a browser in which nothing is kept: a new one, or one that was left, emptied. A browser that knows the
// console's program already takes a third of the processor for it.
import type { Browser, BrowserContext } from 'playwright-core';
import { DESK, type OpenPage, openPage, type Size, type Visit, visitOf } from './visit.js';

export interface Browsers {
  /** A browser that nobody used before. */
  visit(size?: Size, locale?: string, url?: string): Promise<Visit>;
  /** Somebody who signed in before, in a browser of their own, at that page. */
  enter(name: string, path?: string, size?: Size, locale?: string): Promise<Visit>;
}

async function fresh(browser: Browser, url: string, size: Size, locale: string): Promise<OpenPage> {
  const phone = size.width < 500;
  const context = await browser.newContext({
    ...{ viewport: { width: size.width, height: size.height }, serviceWorkers: size.keeps ? 'allow' : 'block' },
    ...{ locale, timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce' },
    ...{ hasTouch: phone, isMobile: phone },
  });
  return openPage(context, url);
}

const closed = (context: BrowserContext) => (): Promise<void> => context.close();

/** What ran has ended, because the page is one without a program; then all that it kept is taken away. */
async function emptied({ page, context, complaints }: OpenPage, url: string): Promise<void> {
  for (const other of context.pages()) if (other !== page) await other.close();
  await page.unrouteAll();
  await context.setOffline(false);
  await page.mouse.move(-1, -1);
  await page.goto(`${url}/icon.svg`);
  await page.evaluate('sessionStorage.clear()');
  const tools = await context.newCDPSession(page);
  await tools.send('Storage.clearDataForOrigin', { origin: url, storageTypes: 'all' });
  await tools.detach();
  await context.clearCookies();
  complaints.length = 0;
}

/** The browsers of a file: one that was left is taken again for the same size and language. */
export function browsersOf(browser: Browser, url: string): Browsers {
  const left = new Map<string, OpenPage[]>();
  const visit: Browsers['visit'] = async (size = DESK, locale = 'zh-CN', at = url) => {
    const opened = await fresh(browser, at, size, locale);
    return visitOf(opened, at, closed(opened.context));
  };
  const again = async (size: Size, locale: string): Promise<Visit> => {
    const kind = JSON.stringify([size, locale]);
    const waiting = left.get(kind) ?? [];
    left.set(kind, waiting);
    const opened = waiting.pop() ?? (await fresh(browser, url, size, locale));
    return visitOf(opened, url, async () => {
      await emptied(opened, url);
      waiting.push(opened);
    });
  };
  const enter: Browsers['enter'] = async (name, path = '', size = DESK, locale = 'zh-CN') => {
    const somebody = await again(size, locale);
    await somebody.enter(name, path);
    return somebody;
  };
  return { visit, enter };
}
