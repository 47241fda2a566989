// What is wrong with a page for those who do not see it, or see it on a narrow screen.
import axe from 'axe-core';
import type { Page } from 'playwright-core';

interface Found {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** What axe finds against WCAG 2.2 A and AA. */
export async function faultsOf(page: Page): Promise<string[]> {
  const violations = await page.evaluate(
    `(async () => { ${axe.source}; const { violations } = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }); return violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => ({ html })) })); })()`,
  );
  return (violations as Found[]).flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}

/** Whether the page can be pushed sideways. */
export const sideways = (page: Page): Promise<boolean> =>
  page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');
