/** How hard a text is to read, in figures (UI4). */
export interface Reading {
  sentences: number;
  /** Words in the longest sentence, and that sentence. */
  longest: number;
  longestSentence: string;
  /** Words in a sentence, on average. */
  average: number;
  /** words / sentences + 100 × words of more than 6 letters / words */
  lix: number;
}

/** What residents may be asked to read (UI4). */
export const limits = { longest: 20, average: 12, lix: 40 };

/**
 * The sentences of texts, one text an item: a heading, a button or a line of a list ends a sentence as a full stop
 * does. The dot of "14.00 uur" or "naam@voorbeeld.nl" ends none.
 */
export function sentencesOf(texts: readonly string[]): string[] {
  return texts
    .flatMap((text) => text.split(/(?<=[.!?…])(?:["”’)]*)\s+|\n+/u))
    .map((sentence) => sentence.trim())
    .filter((sentence) => wordsOf(sentence).length > 0);
}

/** Words, with what hangs together by a dash or an apostrophe as one; numbers and times count as words. */
export function wordsOf(sentence: string): string[] {
  return sentence.match(/[\p{L}\p{N}]+(?:[-'’./@:][\p{L}\p{N}]+)*/gu) ?? [];
}

export function readingOf(texts: readonly string[]): Reading {
  const sentences = sentencesOf(texts);
  const counts = sentences.map((sentence) => wordsOf(sentence).length);
  const longest = Math.max(0, ...counts);
  const words = sentences.flatMap(wordsOf);
  const long = words.filter((word) => word.replace(/[^\p{L}]/gu, '').length > 6);
  return {
    sentences: sentences.length,
    longest,
    longestSentence: sentences[counts.indexOf(longest)] ?? '',
    average: words.length / Math.max(1, sentences.length),
    lix: words.length / Math.max(1, sentences.length) + (100 * long.length) / Math.max(1, words.length),
  };
}

/** Sentences that are too long, each with the number of its words. */
export function longSentences(texts: readonly string[]): string[] {
  return sentencesOf(texts)
    .map((sentence) => ({ sentence, words: wordsOf(sentence).length }))
    .filter(({ words }) => words > limits.longest)
    .map(({ sentence, words }) => `${words} words: ${sentence}`);
}

/** Sentences that are written out: headings, labels and buttons would make every average look easy. */
export function writtenOut(texts: readonly string[]): string[] {
  return sentencesOf(texts).filter((sentence) => /[.!?]["”’)]*$/.test(sentence));
}

/** What is too hard about the texts of one page or one letter: single sentences, and all that is written out. */
export function readingComplaints(texts: readonly string[]): string[] {
  const { average, lix } = readingOf(writtenOut(texts));
  return [
    ...longSentences(texts),
    ...(average > limits.average ? [`${average.toFixed(1)} words a sentence`] : []),
    ...(lix > limits.lix ? [`LIX ${lix.toFixed(0)}`] : []),
  ];
}
