// What is wrong with a page for those who do not see it, or see it on a narrow screen.
import axe from 'axe-core';
import type { Page } from 'playwright-core';

interface Found {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** Style sheets and media are fetched beforehand for one rule alone: that of what sounds by itself. */
const RUN = `(async () => {
  const { violations } = await axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    resultTypes: ['violations'],
    selectors: false,
    preload: document.querySelector('audio, video') !== null,
  });
  return violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => ({ html })) }));
})()`;

/** What axe finds against WCAG 2.2 A and AA; it is read once by each document. */
export async function faultsOf(page: Page): Promise<string[]> {
  if (!(await page.evaluate(`'axe' in globalThis`))) await page.evaluate(axe.source);
  const violations = (await page.evaluate(RUN)) as Found[];
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}

/** Whether the page can be pushed sideways. */
export const sideways = (page: Page): Promise<boolean> =>
  page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');

/** Who reaches out of the page, the innermost first. */
const WIDE = `[...document.querySelectorAll('body *:not(.bar nav *)')].reverse()
  .filter((one) => one.getBoundingClientRect().left + one.scrollWidth > document.documentElement.clientWidth + 1)
  .slice(0, 3).map((one) => 'reaches out: ' + one.outerHTML.slice(0, 200))`;

/** What is pressed with a thumb and less than 44 px high; boxes and dots are pressed by their words. */
const SMALL = `[...document.querySelectorAll('.button, .tab, nav a, select, input:not([type=checkbox], [type=radio])')]
  .filter(() => matchMedia('(pointer: coarse)').matches)
  .filter((one) => one.offsetParent !== null && one.getBoundingClientRect().height < 43.5)
  .map((one) => 'small: ' + one.outerHTML.slice(0, 120))`;
const THUMB = 400;
/** The narrowest telephone: of it only the width is asked, for axe has seen the next one. */
const NARROWEST = 320;
export const WIDTHS = [1280, 640, 390, NARROWEST] as const;

/** What is wrong with a page at each width, named with it; the page is left as wide as it was. */
export async function faultsAt(page: Page, widths: readonly number[] = WIDTHS): Promise<string[]> {
  const before = page.viewportSize() ?? { width: 0, height: 900 };
  const faults: string[] = [];
  for (const width of [...widths].sort((a, b) => Math.abs(a - before.width) - Math.abs(b - before.width))) {
    if (page.viewportSize()?.width !== width) await page.setViewportSize({ width, height: before.height });
    const found = [
      ...((await sideways(page)) ? ['can be pushed sideways', ...((await page.evaluate(WIDE)) as string[])] : []),
      ...(width < THUMB ? ((await page.evaluate(SMALL)) as string[]) : []),
      ...(width === NARROWEST ? [] : await faultsOf(page)),
    ];
    faults.push(...found.map((fault) => `${width}: ${fault}`));
  }
  await page.setViewportSize(before);
  return faults;
}
