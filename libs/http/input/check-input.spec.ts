import { beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { readFormBody } from './body-parsers.js';
import { readForm, unreadableAt } from './check-input.js';
import { speakDutch } from './dutch-issues.js';

const Schema = z.strictObject({
  name: z.string().min(1).max(10),
  note: z.string().min(3).optional(),
  email: z.email().optional(),
  seats: z.coerce.number().int().min(1).max(4),
  day: z.enum(['do', 'vr']),
  own: z
    .string()
    .refine((text) => text !== 'nee', 'Dit zeggen wij zelf.')
    .optional(),
  tags: z.array(z.string()).min(1).optional(),
});
const good = { name: 'An', seats: '2', day: 'do' };

describe('what a form says about a field', () => {
  beforeAll(speakDutch);

  it.each([
    [{ name: '' }, '/name', 'Vul dit in.'],
    [{ name: undefined }, '/name', 'Vul dit in.'],
    [{ name: 'abcdefghijk' }, '/name', 'Gebruik hier hooguit 10 tekens.'],
    [{ name: ['a', 'b'] }, '/name', 'Vul hier één tekst in.'],
    [{ note: 'ab' }, '/note', 'Gebruik hier ten minste 3 tekens.'],
    [{ email: 'an' }, '/email', 'Kijk het e-mailadres na. Een voorbeeld: naam@voorbeeld.nl.'],
    [{ seats: 'twee' }, '/seats', 'Vul hier een getal in.'],
    [{ seats: '1.5' }, '/seats', 'Vul hier een heel getal in, zonder komma.'],
    [{ seats: '0' }, '/seats', 'Vul hier 1 of meer in.'],
    [{ seats: '5' }, '/seats', 'Vul hier 4 of minder in.'],
    [{ day: 'za' }, '/day', 'Maak hier een keuze.'],
    [{ day: undefined }, '/day', 'Vul dit in.'],
    [{ tags: [] }, '/tags', 'Maak hier een keuze.'],
    [{ own: 'nee' }, '/own', 'Dit zeggen wij zelf.'],
    [{ role: 'coordinator' }, '/role', 'Dit veld kennen wij niet. Laat het weg.'],
    [{ name: 'A\u0000' }, '/name', 'Hier staat een teken dat wij niet kunnen lezen. Typ de tekst opnieuw.'],
  ])('%j: %s', async (change, pointer, detail) => {
    expect(await readForm(Schema, { ...good, ...change })).toEqual({ problems: [{ pointer, detail }] });
  });

  it('control: what is right comes through, as the schema makes it', async () => {
    expect(await readForm(Schema, good)).toEqual({ value: { name: 'An', seats: 2, day: 'do' } });
  });
});

describe('what no database takes (P13)', () => {
  it.each([
    [{ a: { b: ['x', '\u0000'] } }, '/a/b/1'],
    [{ 'a/b': '\ud800' }, '/a~1b'],
    [{ a: 'Zoë 👩‍🦽' }, null],
    [{ a: new Uint8Array(3) }, null],
  ])('%j is found at %s', (value, pointer) => expect(unreadableAt(value)).toBe(pointer));
});

describe('a posted form', () => {
  const read = (text: string) => ({ ...readFormBody(Buffer.from(text)) });

  it('a name that comes once is a text, one that comes more often a list', () => {
    expect(read('a=1&b=x+y&b=%C3%A9&c=')).toEqual({ a: '1', b: ['x y', 'é'], c: '' });
  });

  it('names that mean something to JavaScript stay plain names', () => {
    const fields = readFormBody(Buffer.from('__proto__=1&constructor=2'));
    expect([Object.keys(fields), Object.getPrototypeOf(fields)]).toEqual([
      ['__proto__', 'constructor'],
      null,
    ]);
  });

  it.each(['a=%', 'a=%ff', 'a=%00', `${'a=1&'.repeat(1001)}`])('%.20s is refused', (text) =>
    expect(() => read(text)).toThrow('unreadable-request'),
  );

  it('a long text with an escape at every place is read whole', () => {
    const text = '%C3%A9'.repeat(5000);
    expect(read(`a=${text}`)).toEqual({ a: 'é'.repeat(5000) });
  });
});
