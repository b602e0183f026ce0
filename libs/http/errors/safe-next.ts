/**
 * A path on our own site to go to after signing in, or null: never an address that leads elsewhere, however it is
 * written (security 32). Queries are kept, fragments and everything odd are not.
 */
export function safeNext(path: unknown): string | null {
  if (typeof path !== 'string' || path.length > 500) return null;
  if (!/^\/(?![/\\])[\w\-./~%?=&+,:@]*$/.test(path)) return null;
  const [beforeQuery = ''] = path.split('?');
  let decoded = beforeQuery;
  for (let round = 0; round < 3; round += 1) {
    try {
      decoded = decodeURIComponent(decoded);
    } catch {
      return null;
    }
    // biome-ignore lint/suspicious/noControlCharactersInRegex: a browser drops them and then sees "//"
    if (/^\/[/\\]|[\\\u0000-\u001f]|\/\//.test(decoded)) return null;
  }
  const target = URL.parse(path, 'http://here.invalid');
  if (target?.host !== 'here.invalid' || target.pathname.startsWith('//')) return null;
  return `${target.pathname}${target.search}`;
}
