import { describe, expect, it } from '@jest/globals';
import { channelAfterMail, channelOf } from './notice.rules.js';

describe('the channel that a person has', () => {
  it.each([
    ['a@b.nl', '+31612345678', 'Straat 1', 'email', 'call'],
    ['a@b.nl', null, 'Straat 1', 'email', 'letter'],
    ['a@b.nl', null, null, 'email', null],
    [null, '+31612345678', 'Straat 1', 'letter', 'call'],
    [null, '+31612345678', null, 'call', 'call'],
    [null, null, null, 'letter', null],
  ])(
    'mail %s, telephone %s, address %s: %s, and after a refused mail %s',
    (email, phone, address, first, then) => {
      expect(channelOf({ email, phone, address })).toBe(first);
      expect(channelAfterMail({ email, phone, address })).toBe(then);
    },
  );
});
