/**
 * Control characters that no name or text needs, and those that turn the direction of what follows: with them a name
 * reads backwards the words around it. {@link cleanText} keeps the line feed.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the point
const controls = /[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** One clean line: no control characters or line breaks, single spaces, trimmed (scenario M9). */
export function cleanLine(text: string): string {
  return text.replace(controls, ' ').replace(/\s+/g, ' ').trim();
}

/** Text with paragraphs: control characters out, line breaks as LF, at most one empty line in a row. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .split('\n')
    .map((line) => line.replace(controls, ' ').trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Whether a text holds a NUL byte or half a surrogate pair: PostgreSQL takes neither (scenario P13). */
export function isBrokenText(text: string): boolean {
  return text.includes('\u0000') || !text.isWellFormed();
}
