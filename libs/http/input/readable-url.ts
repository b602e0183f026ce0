import { isBrokenText } from '#platform/kernel';

/** Characters of the longest address that we read. */
export const longestUrl = 4096;
/** Stands for every address that cannot be read. */
export const unreadableUrl = '/%00';

function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}

/** Whether percent-encoded text is whole UTF-8 without NUL. */
export function isReadableText(encoded: string): boolean {
  const text = decoded(encoded.replaceAll('+', ' '));
  return text !== null && !isBrokenText(text);
}

/** Whether an address is whole UTF-8 without NUL, path and query both (security 34, scenario P13). */
export function isReadableUrl(url: string): boolean {
  return url.length <= longestUrl && isReadableText(url);
}
