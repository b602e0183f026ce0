import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Placeholders, plural, say } from './say.js';

const invitation = 'Beste {name}, er zijn nog {n} plaatsen. Tot ziens, {name}!';

describe('a text of the catalogue', () => {
  it('is filled everywhere that a name stands', () => {
    expect(say(invitation, { name: 'Éva', n: 3 })).toBe('Beste Éva, er zijn nog 3 plaatsen. Tot ziens, Éva!');
    expect(say('Vol')).toBe('Vol');
  });

  it('asks for its values when it is compiled, and for no others', () => {
    const names: Placeholders<typeof invitation>[] = ['name', 'n'];
    expect(names.length).toBe(2);
    // @ts-expect-error a value is forgotten
    expect(say(invitation, { name: 'Éva' })).toContain('{n}');
    // @ts-expect-error a value too many
    expect(say('Vol', { n: 1 })).toBe('Vol');
    // @ts-expect-error no values at all
    expect(say(invitation)).toBe(invitation);
  });

  it('takes values as they are: braces, dollars and names of the language are text (M8)', () => {
    expect(say('Beste {name}', { name: '{name} $& $1 <b>' })).toBe('Beste {name} $& $1 <b>');
    expect(say('Van {constructor} en {toString}' as string)).toBe('Van {constructor} en {toString}');
  });

  it('holds every value that is given, whatever it is', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer(), (name, n) => {
        expect(say('{name}|{n}', { name, n })).toBe(`${name}|${n}`);
      }),
    );
  });
});

describe('one or several', () => {
  const places = { one: '{n} plaats', many: '{n} plaatsen, {n} stoelen' } as const;

  it.each([
    [0, '0 plaatsen, 0 stoelen'],
    [1, '1 plaats'],
    [2, '2 plaatsen, 2 stoelen'],
  ])('%d', (n, text) => {
    expect(plural(n, places)).toBe(text);
  });
});
