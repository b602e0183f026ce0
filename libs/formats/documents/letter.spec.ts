import { execFileSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';
import { type AddressSide, type Letter, type LetterWords, letterBundlePdf } from './letter.js';
import { printable } from './printable.js';

const words: LetterWords = {
  handOver: 'Om mee te geven',
  phone: 'Telefoon {phone}',
  code: 'Uw code',
  codeUse: 'Houd deze code bij de hand als u ons belt.',
  call: 'Hebt u een vraag? Bel ons gerust: {phone}',
  page: 'Bladzijde {page} van {pages}',
  bundleTitle: 'Brieven om te versturen',
};

const confirmation: Letter = {
  sender: {
    name: 'Stichting KijkopWelzijn',
    lines: ['Voorbeeldplein 1', '2991 AA Barendrecht'],
    phone: '0180-000018',
  },
  address: ['Mevrouw A. van den Berg-Súdwest', 'Proefstraat 12', '2991 BB  BARENDRECHT'],
  date: 'donderdag 24 september 2026',
  subject: 'U doet mee: Kom erbij-ontbijt',
  paragraphs: [
    'Beste mevrouw Van den Berg,\nFijn dat u komt! Wij hebben een plaats voor u vrijgehouden.',
    'De koffie staat klaar. U mag alleen komen of iemand meenemen. De zaal is goed te bereiken met een rollator of rolstoel.',
    'Kunt u toch niet komen? Bel ons dan. Dan kan iemand anders uw plaats krijgen.',
  ],
  facts: [
    { label: 'Wat', value: 'Kom erbij-ontbijt' },
    { label: 'Wanneer', value: 'donderdag 1 oktober 2026\nvan 9.00 tot 10.30 uur' },
    { label: 'Waar', value: 'Dienstencentrum, Windsingel 8, Barendrecht' },
    { label: 'Wat kost het', value: '€ 2,50, te betalen aan de zaal' },
  ],
  code: 'K7PX-4R2M',
  closing: 'Met vriendelijke groet,',
  signature: 'Sanne de Wit\nStichting KijkopWelzijn',
};

/** Poppler reads the page back; where it is not installed only the bytes are looked at. */
function pdftotext(pdf: Uint8Array, ...options: string[]): string {
  const args = [...options, '-', '-'];
  return execFileSync('pdftotext', args, { input: pdf, stdio: ['pipe', 'pipe', 'ignore'] }).toString();
}

const hasPoppler = (() => {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();
const onPaper = hasPoppler ? it : it.skip;

/** The lines of each page; a form feed ends a page. */
function pagesOf(pdf: Uint8Array): string[][] {
  const pages = pdftotext(pdf).split('\f').slice(0, -1);
  return pages.map((page) => page.split('\n').filter((line) => line !== ''));
}

/** Every word of the first page with its place in millimetres from the top left corner. */
function wordsOf(pdf: Uint8Array) {
  const place = /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g;
  return [...pdftotext(pdf, '-bbox', '-l', '1').matchAll(place)].map((found) => {
    const millimetres = (index: number) => (Number(found[index]) * 25.4) / 72;
    return {
      left: millimetres(1),
      top: millimetres(2),
      right: millimetres(3),
      bottom: millimetres(4),
      text: found[5]!,
    };
  });
}

const letterPdf = (letter: Letter, ...rest: [LetterWords, AddressSide?]) =>
  letterBundlePdf([letter], ...rest);

describe('a letter on paper', () => {
  it('is PDF/UA-1 in Dutch, with a title', () => {
    const text = Buffer.from(letterPdf(confirmation, words)).toString('latin1');
    expect(text.slice(0, 5)).toBe('%PDF-');
    expect(/<pdfuaid:part>(\d)</.exec(text)?.[1]).toBe('1');
    expect(/<dc:language><rdf:Bag><rdf:li>([^<]*)</.exec(text)?.[1]).toBe('nl-NL');
    expect(/<dc:title>.*?>([^<]+)<\/rdf:li>/.exec(text)?.[1]).toBe(words.bundleTitle);
  });

  it('the same letter gives the same bytes, without a time in it', () => {
    const first = letterPdf(confirmation, words);
    letterPdf({ ...confirmation, subject: 'Iets anders' }, words);
    expect(Buffer.compare(letterPdf(confirmation, words), first)).toBe(0);
    expect(Buffer.compare(letterPdf({ ...confirmation, code: 'X' }, words), first)).not.toBe(0);
    expect(Buffer.from(first).toString('latin1')).not.toMatch(/CreationDate|CreateDate/);
  });

  onPaper('everything is on one page, in the order it is read', () => {
    expect(pagesOf(letterPdf(confirmation, words)).map((page) => page.join('|'))).toEqual([
      [
        'Stichting KijkopWelzijn|Voorbeeldplein 1|2991 AA Barendrecht|Telefoon 0180-000018',
        'Mevrouw A. van den Berg-Súdwest|Proefstraat 12|2991 BB BARENDRECHT',
        'donderdag 24 september 2026|U doet mee: Kom erbij-ontbijt',
        'Beste mevrouw Van den Berg,|Fijn dat u komt! Wij hebben een plaats voor u vrijgehouden.',
        'Wat|Kom erbij-ontbijt|Wanneer|donderdag 1 oktober 2026|van 9.00 tot 10.30 uur',
        'Waar|Dienstencentrum, Windsingel 8, Barendrecht|Wat kost het|€ 2,50, te betalen aan de zaal',
        'De koffie staat klaar. U mag alleen komen of iemand meenemen. De zaal',
        'is goed te bereiken met een rollator of rolstoel.',
        'Kunt u toch niet komen? Bel ons dan. Dan kan iemand anders uw plaats|krijgen.',
        'Uw code|K7PX-4R2M|Houd deze code bij de hand als u ons belt.',
        'Hebt u een vraag? Bel ons gerust: 0180-000018',
        'Met vriendelijke groet,|Sanne de Wit|Stichting KijkopWelzijn',
      ].join('|'),
    ]);
  });

  onPaper.each<[AddressSide, number, number]>([
    ['left', 20, 110],
    ['right', 110, 190],
  ])('a window on the %s shows the address and nothing else', (side, from, to) => {
    const address = [
      'Mevrouw A. van den Berg',
      't.a.v. de receptie',
      'De Linden',
      'Proefstraat 12',
      '2991 BB',
    ];
    const seen = wordsOf(letterPdf({ ...confirmation, address }, words, side));
    const inWindow = seen.filter(
      (word) => word.right > from && word.left < to && word.bottom > 44 && word.top < 95,
    );
    expect(inWindow.map((word) => word.text).join(' ')).toBe(address.join(' '));
    const hidden = inWindow.filter(
      (word) => word.left < from || word.right > to || word.top < 55 || word.bottom > 85,
    );
    expect(hidden).toEqual([]);
  });

  onPaper('somebody without an address gets the letter handed over', () => {
    const [page] = pagesOf(letterPdf({ ...confirmation, address: null }, words));
    expect(page!.slice(4, 6)).toEqual(['Om mee te geven', 'donderdag 24 september 2026']);
  });

  onPaper('an office without a phone number, a letter without facts or code', () => {
    const { code, ...rest } = confirmation;
    const bare = { ...rest, sender: { ...rest.sender, phone: null }, facts: [], paragraphs: [] };
    expect(code).toBe('K7PX-4R2M');
    expect(pagesOf(letterPdf(bare, words)).map((page) => page.join('|'))).toEqual([
      'Stichting KijkopWelzijn|Voorbeeldplein 1|2991 AA Barendrecht|Mevrouw A. van den Berg-Súdwest|' +
        'Proefstraat 12|2991 BB BARENDRECHT|donderdag 24 september 2026|U doet mee: Kom erbij-ontbijt|' +
        'Met vriendelijke groet,|Sanne de Wit|Stichting KijkopWelzijn',
    ]);
  });

  onPaper('what people write is never a command of the page', () => {
    const subject = '#panic("x") *vet* $x$ ` ] } \\ @naam <b> {phone}';
    const [page] = pagesOf(letterPdf({ ...confirmation, subject }, words));
    expect(page!.join(' ')).toContain(subject);
  });

  it('one smiley or foreign letter does not keep the queue out of the post', () => {
    const address = ['😀 漢字 عمر \0\ud800', 'Proefstraat 12'];
    const pdf = letterBundlePdf([confirmation, { ...confirmation, address }], words);
    expect(Buffer.from(pdf).toString('latin1', 0, 5)).toBe('%PDF-');
  });
});

describe('the letters of our own font', () => {
  it('every character that printable lets through can be set', () => {
    const all = Array.from({ length: 0xd7ff }, (_, code) => String.fromCodePoint(code))
      .filter((character) => printable(character) === character)
      .join(' ');
    expect(all.length).toBeGreaterThan(1_500);
    expect(letterPdf({ ...confirmation, signature: all }, words).length).toBeGreaterThan(20_000);
  });
});

describe('the print queue', () => {
  onPaper('each letter starts on a sheet of its own, its pages numbered by themselves', () => {
    const long = { ...confirmation, paragraphs: Array<string>(12).fill(confirmation.paragraphs[1]!) };
    const pages = pagesOf(letterBundlePdf([confirmation, long, confirmation], words));
    expect(pages.map((page) => [page[0], page.at(-1)])).toEqual([
      ['Stichting KijkopWelzijn', 'Stichting KijkopWelzijn'],
      [undefined, undefined],
      ['Stichting KijkopWelzijn', 'Bladzijde 1 van 2'],
      ['De koffie staat klaar. U mag alleen komen of iemand meenemen. De zaal', 'Bladzijde 2 van 2'],
      ['Stichting KijkopWelzijn', 'Stichting KijkopWelzijn'],
    ]);
  });

  it('an empty queue is not printed', () => {
    expect(() => letterBundlePdf([], words)).toThrow(RangeError);
  });
});
