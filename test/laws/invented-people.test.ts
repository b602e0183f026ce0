import { describe, expect, it } from '@jest/globals';
import { isTestAddress } from '#platform/kernel';
import { sourcesIn } from './sources.js';

/**
 * Numbers that are nobody's: 06-1000nnnn and 0180-0000nn as in the data, also for other area codes, and 06 12345678, the
 * example of every form.
 */
const invented = [
  /^061000\d{4}$/,
  /^0\d{2,3}0000\d{2,3}$/,
  /^0612345678$/,
  /^0800\d+$/,
  /^0900\d+$/,
  /^088\d+$/,
];

const emails = (text: string) =>
  [...text.matchAll(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g)].map(([email]) => email.replace(/\.$/, ''));
const phones = (text: string) =>
  [...text.matchAll(/(?<![\w/.-])(?:\+31|0031|0)(?:[ -]?\d){9}(?![\w-])/g)].map(([number]) =>
    number.replace(/\D/g, '').replace(/^(0031|31)(?=\d{9}$)/, '0'),
  );

const files = () => sourcesIn(['apps/console/demo', 'test/data'], ['.ts', '.csv', '.json']);

describe('privacy V26: nobody in the demonstration or in the data of the tests exists', () => {
  it('no mail to any of them can arrive', () => {
    const found = files().flatMap(({ path, text }) => emails(text).map((email) => ({ path, email })));
    expect(found.length).toBeGreaterThan(50);
    expect(found.filter(({ email }) => !isTestAddress(email))).toEqual([]);
  });

  it('no telephone rings', () => {
    const found = files().flatMap(({ path, text }) => phones(text).map((number) => ({ path, number })));
    expect(found.length).toBeGreaterThan(50);
    expect(found.filter(({ number }) => !invented.some((pattern) => pattern.test(number)))).toEqual([]);
  });

  it('control: an address and a number that could be somebody’s are seen', () => {
    expect(emails('Bel Jan of mail jan@voorbeeld.nl.').filter((email) => !isTestAddress(email))).toEqual([
      'jan@voorbeeld.nl',
    ]);
    const numbers = phones('06-24681357, +31 10 4567890 of 06 10 00 00 31');
    expect(numbers.filter((number) => !invented.some((pattern) => pattern.test(number)))).toEqual([
      '0624681357',
      '0104567890',
    ]);
  });
});
