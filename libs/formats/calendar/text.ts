const OCTETS_PER_LINE = 75;

/**
 * Text that people typed, fit for a calendar file: every kind of line break becomes `\n`; control characters and
 * half characters (lone surrogates) go out.
 */
export function manyLines(text: string): string {
  return text
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/(?!\n)[\p{Cc}\p{Cs}]/gu, '')
    .trim();
}

/** The same on one line, for titles, places and names. */
export function oneLine(text: string): string {
  return manyLines(text).replace(/\n/g, ' ').replace(/ {2,}/g, ' ');
}

/** Escapes for a value of type TEXT (RFC 5545, 3.3.11). The text has been cleaned before. */
export function escaped(text: string): string {
  return text.replace(/[\\;,]/g, (character) => `\\${character}`).replace(/\n/g, '\\n');
}

/** Content lines as they go into the file: CRLF, at most 75 octets, cut between code points (RFC 5545, 3.1). */
export function folded(lines: readonly string[]): string {
  return lines.map((line) => `${foldedLine(line)}\r\n`).join('');
}

function foldedLine(line: string): string {
  const octets = Buffer.from(line, 'utf8');
  const parts: string[] = [];
  let from = 0;
  let room = OCTETS_PER_LINE;
  while (octets.length - from > room) {
    let to = from + room;
    while (((octets[to] ?? 0) & 0b1100_0000) === 0b1000_0000) to -= 1;
    parts.push(octets.toString('utf8', from, to));
    from = to;
    room = OCTETS_PER_LINE - 1; // the space that marks a continued line counts
  }
  parts.push(octets.toString('utf8', from));
  return parts.join('\r\n ');
}

/** Undoes the folding of the `ics` package. */
export function unfolded(text: string): string[] {
  return text
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .filter((line) => line !== '');
}

/** A web address in its ASCII form, or null when it is none that a calendar may open. */
export function webAddress(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const parsed = new URL(url);
  return parsed.protocol === 'https:' || parsed.protocol === 'http:' ? parsed.href : null;
}
