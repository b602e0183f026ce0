import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** With its default tags axe does not look at the size of targets, among others: name them (check 1). */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds wrong with the page as it stands, one line per finding. JavaScript must be on. */
export async function axe(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(tags).setLegacyMode(true).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => {
      const why = (failureSummary ?? '').replace(/\s+/g, ' ').slice(0, 300);
      return `${id}: ${target.join(' ')}: ${why}`;
    }),
  );
}
