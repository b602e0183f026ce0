import { describe, expect, it } from '@jest/globals';
import { currentEvent, type EventInTime } from './front-page.rules.js';

type Named = EventInTime & { name: string };

/** `week 24 - 30`: days of September 2026; a line that ends with `draft` is not published. */
function read(line: string): Named {
  const [kind, first, , last, draft] = line.split(' ');
  return {
    name: line,
    kind: kind as Named['kind'],
    firstDay: `2026-09-${first}`,
    lastDay: `2026-09-${last}`,
    publishedAt: draft ? null : new Date('2026-08-01T10:00:00Z'),
  };
}

const week = 'week 10 - 14';
const nextWeek = 'week 20 - 25';
const lastWeek = 'week 01 - 05';
const conference = 'conference 12 - 12';

describe('what stands at the address of the coalition', () => {
  it.each<[string, string[], string | null]>([
    ['nothing', [], null],
    ['nothing published', [`${week} draft`, `${conference} draft`], null],
    ['the week that goes on', [lastWeek, week, nextWeek], week],
    ['the next week, when none goes on', [lastWeek, nextWeek], nextWeek],
    ['the next of two, whatever the order of the list', ['week 27 - 29', nextWeek], nextWeek],
    ['the week that ended last', [lastWeek, 'week 02 - 07'], 'week 02 - 07'],
    ['the week on its first day', ['week 12 - 18', nextWeek], 'week 12 - 18'],
    ['the week on its last day', ['week 08 - 12', nextWeek], 'week 08 - 12'],
    ['of two that begin together the shorter', ['week 11 - 19', 'week 11 - 13'], 'week 11 - 13'],
    ['no conference of today beside a week that comes', [conference, nextWeek], nextWeek],
    ['no conference of today beside a week that is over', [lastWeek, conference], lastWeek],
    ['no conference during a week', [week, conference], week],
    ['a conference where there is no week', [conference], conference],
    ['a conference beside a week that nobody may see yet', [conference, `${week} draft`], conference],
    ['the next of two conferences', [conference, 'conference 03 - 03'], conference],
    ['the conference that ended last', ['conference 03 - 03', 'conference 01 - 02'], 'conference 03 - 03'],
  ])('%s', (_, lines, expected) => {
    const today = '2026-09-12';
    expect(currentEvent(lines.map(read), today)?.name ?? null).toBe(expected);
    expect(currentEvent(lines.map(read).reverse(), today)?.name ?? null).toBe(expected);
  });
});
