// What is wrong with a page for those who do not see it, or see it on a narrow screen.
import axe from 'axe-core';
import type { Page } from 'playwright-core';

interface Found {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

const RUN = `(async () => {
  const { violations } = await axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    resultTypes: ['violations'],
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

/** Of these widths the ones on which it can; the page is left as wide as it was. */
export async function sidewaysAt(page: Page, widths: readonly number[]): Promise<number[]> {
  const before = page.viewportSize() ?? { width: 0, height: 900 };
  const wider: number[] = [];
  for (const width of [...widths].sort((a, b) => Math.abs(a - before.width) - Math.abs(b - before.width))) {
    if (page.viewportSize()?.width !== width) await page.setViewportSize({ width, height: before.height });
    if (await sideways(page)) wider.push(width);
  }
  await page.setViewportSize(before);
  return wider;
}
