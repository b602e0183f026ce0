import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { configSchema } from '#platform/kernel';
import { absolute, productSources, type Source, sourcesIn } from './sources.js';

/** Everything that is handed over, but pictures, fonts, letters of others and the lock file with its many hashes. */
const endings = [
  '.ts',
  '.tsx',
  '.mjs',
  '.json',
  '.yaml',
  '.yml',
  '.sh',
  '.md',
  '.txt',
  '.csv',
  'Dockerfile',
  '.py',
];
const handedOver = (): Source[] => [
  ...sourcesIn(['apps', 'docker', 'libs', 'test'], endings),
  ...['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'PRIVACY.md', 'package.json', 'biome.json'].map(
    (path) => ({
      path,
      text: readFileSync(absolute(path), 'utf8'),
    }),
  ),
];

/** Passwords that are none: of examples, of tests, and of what a shell fills in. */
const placeholders = ['password', 'secret', 'x', 'wachtwoord', 'pass'];

/** What looks like a key or a password of something real. */
function secretsIn({ path, text }: Source): string[] {
  const keys = [
    /-----BEGIN [A-Z ]*PRIVATE KEY-----/g,
    /\b(AKIA|ASIA)[A-Z0-9]{16}\b/g,
    /\bgh[pousr]_[A-Za-z0-9]{36,}\b/g,
    /\bxox[abprs]-[A-Za-z0-9-]{10,}/g,
    /\bsk_live_[A-Za-z0-9]{16,}/g,
    /\bnpm_[A-Za-z0-9]{36}\b/g,
  ].flatMap((pattern) => text.match(pattern) ?? []);
  const passwords = [...text.matchAll(/\b[a-z][a-z+]*:\/\/[\w.-]+:([^@\s/'"`$)<\\]+)@/g)]
    .map(([, password]) => password!)
    .filter((password) => !placeholders.includes(password));
  return [...keys, ...passwords].map((found) => `${path}: ${found.slice(0, 12)}…`);
}

describe('security 39: nothing that opens a door is handed over with the program', () => {
  it('no file holds a key or a password', () => {
    const files = handedOver();
    expect(files.length).toBeGreaterThan(400);
    expect(files.flatMap(secretsIn)).toEqual([]);
  });

  it('what is secret has no default, and comes from the environment or a file', () => {
    const secret = ['DATABASE_URL', 'DATABASE_OWNER_URL', 'REDIS_URL', 'SMTP_URL'] as const;
    expect(secret.map((name) => configSchema.shape[name].safeParse(undefined).data)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    const compose = readFileSync(absolute('docker/compose.yaml'), 'utf8');
    const set = [...compose.matchAll(/^\s+(\w*(?:PASSWORD|_URL|SECRET|TOKEN|KEY)\w*):/gm)].map(
      ([, name]) => name!,
    );
    expect(
      set.filter((name) => !name.endsWith('_FILE') && name !== 'REDIS_URL' && name !== 'BASE_URL'),
    ).toEqual([]);
  });

  it('control: a key, a token and a password in an address are seen; examples are not', () => {
    const planted = [
      `-----BEGIN ${'PRIVATE'} KEY-----`,
      `AKIA${'A'.repeat(16)}`,
      `ghp_${'a'.repeat(36)}`,
      `smtps://mailer:${'Zon'}nebloem9@mail.voorbeeld.nl`,
    ];
    const found = planted.flatMap((text) => secretsIn({ path: 'x', text }));
    expect(found).toHaveLength(4);
    expect(secretsIn({ path: 'x', text: 'smtps://user:password@mail.example.nl' })).toEqual([]);
  });
});

describe('security 29: the product opens no address that somebody typed', () => {
  /** Of our own: the mail server, the database, Redis. None of them takes an address from a form. */
  const reaches = [
    /\b(fetch|axios|got|undici)\s*\(/,
    /\bhttps?\.(get|request)\b/,
    /import (?!type )\{[^}]*\b(get|request|connect|createConnection)\b[^}]*\} from '(node:)?(https?|http2|net|tls|dgram)'/,
    /from '(undici|axios|got|node-fetch)'/,
  ];
  const fetches = (text: string) => reaches.some((pattern) => pattern.test(text));
  const inBrowser = ({ path }: Source) => path.startsWith('apps/web/assets/');

  it('nothing of it can fetch a page, a picture or a calendar', () => {
    const found = productSources().filter((source) => !inBrowser(source) && fetches(source.text));
    expect(found.map(({ path }) => path)).toEqual([]);
  });

  it('control: ways of fetching are seen', () => {
    for (const text of ['await fetch(url)', "import { get } from 'node:https';", 'http.request(url)'])
      expect(fetches(text)).toBe(true);
    expect(fetches("this.fetched = true; import { createServer } from 'node:net';")).toBe(false);
  });
});
