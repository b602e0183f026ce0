import { describe, expect, it } from '@jest/globals';
import { type Attempt, afterFailure, breakSeconds, type DeliveryFailure } from './delivery.rules.js';

const answered = (responseCode: number | null, more: Partial<DeliveryFailure> = {}): DeliveryFailure => ({
  responseCode,
  atRecipient: false,
  notDelivered: false,
  unsendable: false,
  serverAway: false,
  ...more,
});
const again = (seconds: number, counted = true) => ({ step: 'again', seconds, counted });

describe('after a failed attempt', () => {
  it.each<[string, DeliveryFailure, Attempt, unknown]>([
    [
      'M1: 550',
      answered(550, { atRecipient: true }),
      { attempts: 1, repeatable: true },
      { step: 'give_up', why: 'refused' },
    ],
    [
      '554 after the dot',
      answered(554),
      { attempts: 1, repeatable: true },
      { step: 'give_up', why: 'refused' },
    ],
    ['M1: 451 after the dot', answered(451), { attempts: 1, repeatable: true }, again(10)],
    ['the third time', answered(421), { attempts: 3, repeatable: true }, again(60)],
    [
      'F6: 450 for the recipient',
      answered(450, { atRecipient: true }),
      { attempts: 1, repeatable: true },
      again(300),
    ],
    ['F6: long after', answered(450, { atRecipient: true }), { attempts: 5, repeatable: true }, again(900)],
    [
      'M2: the sixth time',
      answered(451),
      { attempts: 6, repeatable: true },
      { step: 'give_up', why: 'triesUsedUp' },
    ],
    ['F3a: cut off', answered(null), { attempts: 2, repeatable: true }, again(30)],
    ['F3c: cut off, a sign-in mail', answered(null), { attempts: 1, repeatable: false }, { step: 'unknown' }],
    ['M13: 451, a sign-in mail', answered(451), { attempts: 1, repeatable: false }, again(10)],
    [
      'F4: the server is away',
      answered(null, { serverAway: true }),
      { attempts: 4, repeatable: true },
      again(0, false),
    ],
    [
      'F4: away, so a sign-in mail cannot have left',
      answered(null, { serverAway: true, notDelivered: true }),
      { attempts: 1, repeatable: false },
      again(0, false),
    ],
    [
      'cut off and then away, a sign-in mail',
      answered(null, { serverAway: true }),
      { attempts: 1, repeatable: false },
      { step: 'unknown' },
    ],
    [
      'the server does not let us in',
      answered(535, { serverAway: true, notDelivered: true }),
      { attempts: 1, repeatable: true },
      again(0, false),
    ],
    [
      'M7: no mail can be made of it',
      answered(null, { unsendable: true }),
      { attempts: 1, repeatable: true },
      { step: 'give_up', why: 'unsendable' },
    ],
  ])('%s', (_, failure, mail, expected) => {
    expect(afterFailure(failure, mail, 0)).toEqual(expected);
  });

  it('the jitter spreads the next attempt by a fifth', () => {
    expect(afterFailure(answered(451), { attempts: 1, repeatable: true }, 0.5)).toEqual(again(11));
  });

  it('F4: a server that stays away is asked less and less often, at least once a minute', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 50].map(breakSeconds)).toEqual([2, 4, 8, 16, 32, 60, 60, 60]);
  });
});
