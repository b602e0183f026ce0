import '#people/identity';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { noticeTexts } from '#events/registration';
import { httpTexts } from '#http/errors';
import { definedNotices } from '#people/correspondence';
import { vocabulary } from '#platform/i18n';
import { configSchema } from '#platform/kernel';
import { publicTexts } from '../../apps/web/public/public.nl.js';
import { ui } from '../../apps/web/ui/ui.nl.js';
import { web } from '../../apps/web/web.nl.js';
import { registrationTexts } from '../../libs/events/registration/registration.nl.js';
import { correspondenceTexts } from '../../libs/people/correspondence/correspondence.nl.js';
import { callScript } from '../../libs/people/correspondence/delivery/call-script.js';
import { letterOf } from '../../libs/people/correspondence/delivery/letter.js';
import { letter } from '../../libs/people/correspondence/delivery/letter.nl.js';
import { mailText } from '../../libs/people/correspondence/delivery/mail/mail-text.js';
import { type NoticeContent } from '../../libs/people/correspondence/notices/notice.content.js';
import { longSentences, readingComplaints, readingOf, sentencesOf, wordsOf } from '../support/reading.js';
import { absolute, productSources, type Source, sourcesIn } from './sources.js';
import { textsIn, wordComplaints } from './texts.js';

describe('reading', () => {
  /** Of an official letter, C1: what our texts must never become. */
  const c1 =
    'Ingevolge het bepaalde in artikel 2.3 van de beleidsregels maatschappelijke ondersteuning wordt u verzocht onverwijld schriftelijk kenbaar te maken of u gebruik wenst te maken van de desbetreffende voorziening.';
  const b1 = 'U bent aangemeld. Kunt u toch niet komen? Bel ons dan. Wij helpen u graag.';

  describe('how reading is measured', () => {
    it('counts words and sentences as people do', () => {
      expect(wordsOf('Om 14.00 uur, bij mevrouw Van der Meer-Bos: 06 12.')).toEqual([
        'Om',
        '14.00',
        'uur',
        'bij',
        'mevrouw',
        'Van',
        'der',
        'Meer-Bos',
        '06',
        '12',
      ]);
      expect(sentencesOf(['Wanneer?', 'Om 9.00 uur. Tot straks!', '…'])).toEqual([
        'Wanneer?',
        'Om 9.00 uur.',
        'Tot straks!',
      ]);
    });

    it('LIX is words a sentence and words of more than 6 letters in a hundred', () => {
      // 15 words, 4 sentences, 1 word of more than 6 letters.
      expect(readingOf([b1])).toEqual({
        sentences: 4,
        longest: 5,
        longestSentence: 'Kunt u toch niet komen?',
        average: 15 / 4,
        lix: 15 / 4 + 100 / 15,
      });
      expect(readingComplaints([b1])).toEqual([]);
    });

    it('control: a C1 sentence is too long and too hard in each way', () => {
      expect(readingComplaints([c1]).map((line) => line.replace(/:.*/, ''))).toEqual([
        '29 words',
        '29.0 words a sentence',
        'LIX 74',
      ]);
      // Also in the midst of good ones, and however many buttons stand around it.
      expect(longSentences([b1, c1, b1])).toHaveLength(1);
      const buttons = Array.from({ length: 50 }, () => 'Meld mij aan');
      expect(readingComplaints([...buttons, c1])).toEqual(readingComplaints([c1]));
    });
  });

  describe('UI4: what residents read', () => {
    const subjects = {
      ...publicTexts,
      ui,
      web,
      vocabulary,
      noticeTexts,
      correspondence: [correspondenceTexts.mail, correspondenceTexts.letter, correspondenceTexts.call],
      letter,
      problems: [registrationTexts, httpTexts.problems],
    };

    it.each(Object.entries(subjects))('no sentence of %s has more than 20 words', (name, value) => {
      const texts = textsIn(value, name).map(({ text }) => text);
      expect(texts.length).toBeGreaterThan(0);
      expect(longSentences(texts)).toEqual([]);
    });
  });

  /** The words of one notice by each way; addresses on the web, and who sends it, are no sentences. */
  function waysOf(content: NoticeContent): Record<'mail' | 'letter' | 'call', string[]> {
    const { subject, paragraphs, facts, closing } = letterOf({
      name: 'Riet Bakker',
      address: null,
      content,
      writtenAt: new Date('2026-09-14T10:00:00Z'),
    });
    const [mail = ''] = mailText(content).split(`\n\n${content.sender.name}\n`);
    return {
      mail: [content.subject, ...mail.split('\n').filter((line) => !line.startsWith('http'))],
      letter: [
        subject,
        ...paragraphs,
        ...facts.map(({ label, value }) => `${label}: ${value}`),
        closing,
        letter.codeUse,
        letter.call.replace('{phone}', '0180 000 018'),
      ],
      call: callScript(content, 'Riet Bakker'),
    };
  }

  const notices = definedNotices();

  it('the notices declare themselves: those of registrations, and signing in', () => {
    expect(notices.length).toBeGreaterThanOrEqual(11);
    expect(notices.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['reminder', 'sign_in']));
  });

  describe.each(notices)('UI4, UI5: the notice $kind', ({ samples }) => {
    it.each(['mail', 'letter', 'call'] as const)('is easy to read as %s', (way) => {
      for (const content of samples) {
        const texts = waysOf(content)[way];
        expect(readingComplaints(texts)).toEqual([]);
        expect(texts.flatMap((text) => wordComplaints({ place: way, text }))).toEqual([]);
      }
    });
  });
});

describe('secrets', () => {
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
});
