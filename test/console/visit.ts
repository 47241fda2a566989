// Somebody at a browser: signed in by the form or by what the form sends, from page to page, with what the browser complained of.
import type { BrowserContext, Page, Request } from 'playwright-core';
import { PASSWORD } from '../graphql/client.js';

export interface Size {
  readonly width: number;
  readonly height: number;
  /** Keeps the console for when there is no connection, as browsers do; elsewhere that is only work. */
  readonly keeps?: boolean;
}

export const DESK: Size = { width: 1280, height: 900 };
export const PHONE: Size = { width: 390, height: 844 };

export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly complaints: string[];
  /** Signs in by the form, on the first page. */
  signIn(name: string): Promise<void>;
  /** Signs in over a page whose session ended. */
  signInOver(name: string): Promise<void>;
  /** Signs in by what the form sends, and opens the page. */
  enter(name: string, path?: string): Promise<void>;
  /** To another page as a link of the console leads there: nothing is loaded anew. */
  go(path: string): Promise<void>;
  /** Nothing is asked of the server any more, and what it answered is drawn. */
  settled(): Promise<void>;
  /** Leaves the browser to whoever comes next, who finds nothing of this visit. */
  close(): Promise<void>;
}

/** A sign-in that failed, and that nothing is kept, is said in the console of the page; nothing else may be. */
const EXPECTED = /status of 401|Service Worker registration blocked/;
/** So many frames, one after the other, in which nothing was asked and no list said that it is being read. */
const QUIET_FRAMES = 3;
const LIMIT_MS = 30_000;
const DRAWN = `new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(
  document.querySelector('main h1') !== null && !/正在读取|Reading …/.test(document.body.textContent)))))`;

function complaintsOf(page: Page, url: string): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !EXPECTED.test(message.text()))
      complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && !request.url().startsWith('data:')) complaints.push(request.url());
  });
  return complaints;
}

function settling(page: Page): () => Promise<void> {
  const underway = new Set<Request>();
  page.on('request', (request) => underway.add(request));
  page.on('requestfinished', (request) => underway.delete(request));
  page.on('requestfailed', (request) => underway.delete(request));
  return async () => {
    const end = Date.now() + LIMIT_MS;
    for (let quiet = 0; quiet < QUIET_FRAMES; ) {
      quiet = (await page.evaluate(DRAWN)) && underway.size === 0 ? quiet + 1 : 0;
      if (Date.now() > end) throw new Error(`${page.url()} waits for ${[...underway].map((one) => one.url())}`);
    }
  };
}

/** A page that is open: what its console complains of, and when it is quiet. */
export interface OpenPage {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly complaints: string[];
  settled(): Promise<void>;
}

export async function openPage(context: BrowserContext, url: string): Promise<OpenPage> {
  const page = await context.newPage();
  return { page, context, complaints: complaintsOf(page, url), settled: settling(page) };
}

/** What somebody does at such a page. */
export function visitOf(
  { page, context, complaints, settled }: OpenPage,
  url: string,
  close: () => Promise<void>,
): Visit {
  const signInOver = async (name: string): Promise<void> => {
    await page.fill('input[autocomplete=username]', name);
    await page.fill('input[type=password]', PASSWORD);
    await page.keyboard.press('Enter');
  };
  const signIn = async (name: string): Promise<void> => {
    await page.goto(url);
    await signInOver(name);
    await page.waitForSelector('header nav');
  };
  const enter = async (name: string, path = ''): Promise<void> => {
    const answer = await context.request.post(`${url}/session`, { data: { login: name, password: PASSWORD } });
    if (!answer.ok()) throw new Error(`${name} cannot sign in: ${answer.status()}`);
    await page.goto(url + path);
    await page.waitForSelector('header nav');
  };
  const go = async (path: string): Promise<void> => {
    await page.evaluate((to) => history.pushState(null, '', to), path);
    await settled();
  };
  return { page, context, complaints, signIn, signInOver, enter, go, settled, close };
}
