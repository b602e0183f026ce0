import { readFileSync } from 'node:fs';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { letterTemplate } from './letter-template.js';
import { printable } from './printable.js';

/** One letter, every text ready to print: dates and phone numbers are written out by the sender of the data. */
export interface Letter {
  sender: { name: string; lines: string[]; phone: string | null };
  /** Name, street, postcode and town; null for a letter to hand over. */
  address: string[] | null;
  date: string;
  subject: string;
  /** The first comes before the facts, the others after them. */
  paragraphs: string[];
  facts: { label: string; value: string }[];
  code?: string;
  closing: string;
  signature: string;
}

/** The fixed words on every letter: the `letter` texts. Braces are filled here. */
export interface LetterWords {
  handOver: string;
  /** With `{phone}`. */
  phone: string;
  code: string;
  codeUse: string;
  /** With `{phone}`. */
  call: string;
  /** With `{page}` and `{pages}`. */
  page: string;
  bundleTitle: string;
}

/** On which side the office's envelopes have their window. */
export type AddressSide = 'left' | 'right';

/**
 * The print queue: one PDF/UA-1 on A4, each letter on its own sheets; the same letters give the same bytes. Refuses an
 * empty queue.
 */
export function letterBundlePdf(
  letters: Letter[],
  words: LetterWords,
  addressSide: AddressSide = 'left',
): Uint8Array {
  if (letters.length === 0) throw new RangeError('No letters to print');
  return compile(letters, words, addressSide);
}

let compiler: NodeCompiler | undefined;

/** Made once: reading the fonts is most of the work of a first letter. */
function theCompiler(): NodeCompiler {
  compiler ??= NodeCompiler.create({
    fontArgs: [{ fontBlobs: [readFont('regular'), readFont('bold')] }],
  });
  return compiler;
}

function readFont(weight: 'regular' | 'bold'): Buffer {
  return readFileSync(new URL(`./noto-sans-${weight}.ttf`, import.meta.url));
}

function compile(letters: Letter[], words: LetterWords, addressSide: AddressSide): Uint8Array {
  const data = {
    title: printable(words.bundleTitle),
    author: printable(letters[0]?.sender.name ?? ''),
    addressSide,
    words,
    letters: letters.map((letter) => ready(letter, words)),
  };
  try {
    return theCompiler().pdf(
      { mainFileContent: letterTemplate, inputs: { data: JSON.stringify(data) } },
      { pdfStandard: 'ua-1' },
    );
  } finally {
    // The compiler remembers every text it ever set; letters hold names and addresses.
    theCompiler().evictCache(0);
  }
}

function ready(letter: Letter, words: LetterWords) {
  const { name, lines, phone } = letter.sender;
  const withPhone = (text: string) =>
    phone === null ? null : printable(text.replace('{phone}', () => phone));
  return {
    sender: { name: printable(name), lines: lines.map(printable) },
    phoneLine: withPhone(words.phone),
    callLine: withPhone(words.call),
    address: letter.address?.map(printable) ?? null,
    date: printable(letter.date),
    subject: printable(letter.subject),
    paragraphs: letter.paragraphs.map(printable),
    facts: letter.facts.map(({ label, value }) => ({ label: printable(label), value: printable(value) })),
    code: letter.code === undefined ? null : printable(letter.code),
    closing: printable(letter.closing),
    signature: printable(letter.signature),
  };
}
