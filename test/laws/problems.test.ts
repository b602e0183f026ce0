import { describe, expect, it } from '@jest/globals';
import { type ProblemKind, problemKinds } from '#platform/kernel';
import { allTexts, loadLibraries } from './loaded-libraries.js';
import { textsIn } from './texts.js';

const written = new Set(
  Object.entries(await allTexts()).flatMap(([path, value]) => textsIn(value, path).map(({ text }) => text)),
);

/** Words that Dutch does not have: with one of them a text was left in English. */
const english =
  /\b(the|and|you|your|not|found|please|again|invalid|error|must|required|cannot|this|already|try|be)\b/i;

/** What is missing before a volunteer can read this problem and knows what to do. */
function complaintsOf({ slug, status, title, next }: ProblemKind): string[] {
  const complaints: string[] = [];
  if (!Number.isInteger(status) || status < 400 || status > 599) complaints.push(`status ${status}`);
  if (!/^\p{Lu}.*[^.,;:!\s]$/su.test(title))
    complaints.push('title is no heading: capital first, no full stop');
  if (!/^\p{Lu}.*[.?!]$/su.test(next))
    complaints.push('next step is no sentence: capital first, full stop last');
  if (title === next) complaints.push('next step repeats the title');
  for (const text of [title, next]) {
    if (english.test(text)) complaints.push(`not Dutch: "${text}"`);
    if (/\{\w+\}/.test(text)) complaints.push(`nobody fills the braces: "${text}"`);
  }
  return complaints.map((complaint) => `${slug}: ${complaint}`);
}

describe('law (i): every problem says what is wrong and what to do now', () => {
  it('in Dutch, as a heading and a sentence', async () => {
    await loadLibraries();
    expect(problemKinds().length).toBeGreaterThan(0);
    expect(problemKinds().flatMap(complaintsOf)).toEqual([]);
  });

  it('in words that stand in a *.nl.ts', async () => {
    await loadLibraries();
    const elsewhere = problemKinds().flatMap(({ title, next }) =>
      [title, next].filter((text) => !written.has(text)),
    );
    expect(elsewhere).toEqual([]);
  });

  const good = { slug: 'full', status: 409, title: 'Deze activiteit is vol', next: 'Kies een ander moment.' };

  it('control: a good problem is not complained of', () => {
    expect(complaintsOf(good)).toEqual([]);
  });

  it.each<[string, Partial<ProblemKind>]>([
    ['no title', { title: '' }],
    ['a title with a full stop', { title: 'Deze activiteit is vol.' }],
    ['no next step', { next: '' }],
    ['a next step that breaks off', { next: 'Kies een ander moment' }],
    ['a next step that repeats the title', { title: 'Is het vol?', next: 'Is het vol?' }],
    ['English', { title: 'Session not found' }],
    ['a status that is no failure', { status: 200 }],
    ['braces', { next: 'Bel {phone}.' }],
  ])('control: %s is seen', (_, flaw) => {
    expect(complaintsOf({ ...good, ...flaw }).length).toBe(1);
  });
});
