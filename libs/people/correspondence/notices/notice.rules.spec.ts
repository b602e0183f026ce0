import { describe, expect, it } from '@jest/globals';
import { channelAfterMail } from './notice.rules.js';

describe('the channel after a mail that was refused for good', () => {
  it.each([
    ['a@b.nl', '+31612345678', 'Straat 1', 'call'],
    ['a@b.nl', null, 'Straat 1', 'letter'],
    ['a@b.nl', null, null, null],
    [null, '+31612345678', 'Straat 1', 'call'],
    [null, '+31612345678', null, 'call'],
    [null, null, null, null],
  ])('mail %s, telephone %s, address %s: %s', (email, phone, address, then) =>
    expect(channelAfterMail({ email, phone, address })).toBe(then),
  );
});
