import type { Page } from 'playwright-core';
import { rows } from '../given/rows.js';
import type { Journey } from '../support/journey.js';

/** Every text that a partner, an office or a resident wrote: that is theirs, and not ours to make easy. */
export async function othersWords(journey: Journey): Promise<string[]> {
  const columns = {
    activity: ['title', 'summary', 'booking_note', 'price_note', 'access_note', 'remarks', 'contact_name'],
    place: ['name', 'street', 'town', 'neighbourhood', 'directions', 'access_note'],
    organization: ['name'],
    event: ['name', 'welcome'],
    session: ['reason'],
    coalition: ['name', 'lead_name', 'phone_hours', 'postal_address'],
    attendee: ['name'],
  };
  const texts: (string | null)[] = [];
  for (const [table, names] of Object.entries(columns))
    for (const row of await rows<Record<string, string | null>>(journey, table, {}, names))
      texts.push(...Object.values(row));
  const lines = texts.flatMap((text) => (text ?? '').split('\n')).map(squeezed);
  return [...new Set(lines)].filter((line) => line !== '').sort((a, b) => b.length - a.length);
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

const day = String.raw`(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag )?\d{1,2} (?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)(?: \d{4})?`;
/** Days, addresses of mail and the web, and telephone numbers: as long as they are. */
const plainFacts = new RegExp(String.raw`${day}|\S+@\S+\w|https?:\S+|\b0[\d ]{8,13}\d\b`, 'giu');

/**
 * What a page says in our own words, a text for each line that is seen. Where something of others stands within a
 * sentence of ours one short word stands for it; a line that is all theirs is left out.
 */
export async function ownWords(page: Page, others: readonly string[]): Promise<string[]> {
  // biome-ignore lint/performance/useDomNodeTextContent: only what is shown, with its line breaks
  const seen = await page.evaluate(() => document.body.innerText);
  const theirs = '\u0001';
  return seen
    .split(/[\n\t]+/)
    .map(squeezed)
    .map((line) => others.reduce((left, other) => left.replaceAll(other, theirs), line))
    .map((line) => line.replace(plainFacts, theirs))
    .filter((line) => /\p{L}/u.test(line))
    .map((line) => line.replaceAll(theirs, 'dit'));
}
