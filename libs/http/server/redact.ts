/** Addresses whose next part is a key: manage link, sign-in link, answer to an invitation. */
const keyed = /^\/(a|inloggen|u)\/[^/]+/;

/**
 * The path of a request as a log may hold it: no query, no key, nothing long enough to be one (security 7, privacy
 * V18). What people typed stands in queries and forms, never in a path.
 */
export function redactPath(url: string): string {
  const [path = ''] = url.split(/[?#]/);
  return path
    .replace(keyed, (_, first: string) => `/${first}/…`)
    .replace(/[^/]{60,}/g, '…')
    .slice(0, 200);
}
