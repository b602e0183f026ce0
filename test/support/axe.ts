import axeCore from 'axe-core';
import type { Frame, Page } from 'playwright-core';

/** With its default tags axe does not look at the size of targets, among others: name them (check 1). */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** A frame is a part of its page: a mail has no landmarks and no first heading of its own. */
const ofWholePages = ['landmark-one-main', 'page-has-heading-one', 'region'];

/**
 * What axe finds wrong with the page and the frames on it as they stand, one line per finding. JavaScript must be on.
 * axe is asked for what is wrong only: describing what is right as well, as its builder for Playwright asks, takes six
 * times as long.
 */
export async function axe(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    for (const frame of document.querySelectorAll('iframe')) frame.loading = 'eager';
  });
  const found = await inFrame(page.mainFrame(), []);
  for (const frame of page.frames().slice(1)) {
    await frame.waitForURL(/^http/);
    found.push(...(await inFrame(frame, ofWholePages)));
  }
  return found;
}

async function inFrame(frame: Frame, without: readonly string[]): Promise<string[]> {
  await frame.evaluate(axeCore.source);
  return frame.evaluate(
    async ({ tags, without }) => {
      const { axe } = globalThis as unknown as { axe: typeof axeCore };
      const { violations } = await axe.run(document, {
        runOnly: { type: 'tag', values: tags },
        rules: Object.fromEntries(without.map((rule) => [rule, { enabled: false }])),
        resultTypes: ['violations'],
        iframes: false,
      });
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => {
          const why = (failureSummary ?? '').replace(/\s+/g, ' ').slice(0, 300);
          return `${id}: ${target.join(' ')}: ${why}`;
        }),
      );
    },
    { tags, without },
  );
}
