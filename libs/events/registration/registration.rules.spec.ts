import { describe, expect, it } from '@jest/globals';
import {
  type BookingWindow,
  identityText,
  isOver,
  linkIsAlive,
  mayManage,
  type Placement,
  placeRegistration,
} from './registration.rules.js';

const now = new Date('2026-09-14T10:00:00Z');
const today = '2026-09-14';
const open: BookingWindow = {
  publication: 'published',
  eventPublished: true,
  state: 'scheduled',
  bookingMode: 'required',
  bookingUntil: null,
  startsAt: new Date('2026-09-24T12:00:00Z'),
  day: '2026-09-24',
};
const place = (gate: Partial<BookingWindow>, rest: Partial<Placement> = {}) =>
  placeRegistration({
    session: { ...open, ...gate },
    free: 3,
    party: 1,
    now,
    today,
    by: 'resident',
    ...rest,
  });

describe('signing up', () => {
  it.each<[string, Partial<BookingWindow>, Partial<Placement>, ReturnType<typeof placeRegistration>]>([
    ['open', {}, {}, { status: 'confirmed' }],
    ['signing up preferred', { bookingMode: 'preferred' }, {}, { status: 'confirmed' }],
    ['moved to another time', { state: 'rescheduled' }, {}, { status: 'confirmed' }],
    ['Q1: no limit', {}, { free: null, party: 8 }, { status: 'confirmed' }],
    ['the last places', {}, { party: 3 }, { status: 'confirmed' }],
    ['Q2: one more than is left', {}, { party: 4 }, { refused: 'sessionFull' }],
    ['Q15: no places', {}, { free: 0 }, { refused: 'sessionFull' }],
    ['R3: a draft', { publication: 'draft' }, {}, { refused: 'noSuchSession' }],
    ['R3: an event that is not out yet', { eventPublished: false }, {}, { refused: 'noSuchSession' }],
    ['called off', { state: 'cancelled' }, {}, { refused: 'calledOff' }],
    ['just come', { bookingMode: 'none' }, {}, { refused: 'noSignUpNeeded' }],
    ['sign up on the day', { bookingMode: 'on_the_day' }, {}, { refused: 'noSignUpNeeded' }],
    ['R3: begun', { startsAt: now }, {}, { refused: 'sessionOver' }],
    ['no time known, today', { startsAt: null, day: today }, {}, { status: 'confirmed' }],
    ['no time known, yesterday', { startsAt: null, day: '2026-09-13' }, {}, { refused: 'sessionOver' }],
    ['no day known', { startsAt: null, day: null }, {}, { status: 'confirmed' }],
    ['after the closing date', { bookingUntil: now }, {}, { refused: 'signUpClosed' }],
    ['after the closing date, by telephone', { bookingUntil: now }, { by: 'staff' }, { status: 'confirmed' }],
    ['Q14: eleven people', {}, { party: 11, free: null }, { refused: 'partyTooLarge' }],
    ['a coach load by telephone', {}, { party: 40, free: null, by: 'staff' }, { status: 'confirmed' }],
  ])('%s', (_, gate, rest, expected) => {
    expect(place(gate, rest)).toEqual(expected);
  });
});

describe('what a manage link may do', () => {
  const confirmed = { status: 'confirmed', cancelledAt: null } as const;
  const cancelled = (minutes: number) =>
    ({ status: 'cancelled', cancelledAt: new Date(now.getTime() - minutes * 60_000) }) as const;
  it.each([
    ['cancel', confirmed, open, 'do'],
    ['cancel', cancelled(1), open, 'done'],
    ['cancel', confirmed, { ...open, startsAt: now }, { refused: 'sessionOver' }],
    ['cancel', confirmed, { ...open, state: 'cancelled' }, { refused: 'calledOff' }],
    ['undo', confirmed, open, 'done'],
    ['undo', cancelled(9), open, 'do'],
    ['undo', cancelled(10), open, { refused: 'undoTooLate' }],
    ['undo', cancelled(1), { ...open, state: 'cancelled' }, { refused: 'calledOff' }],
    ['changeParty', confirmed, open, 'do'],
    ['changeParty', cancelled(1), open, { refused: 'alreadyCancelled' }],
    ['changeParty', confirmed, { ...open, startsAt: now }, { refused: 'sessionOver' }],
  ] as const)('R7, R8: %s', (verb, registration, session, expected) => {
    expect(mayManage(verb, registration, session, now, today)).toEqual(expected);
  });

  it('a link dies sixty days after its session, and lives as long as nobody knows the time', () => {
    const endsAt = new Date('2026-09-24T14:00:00Z');
    const session = { startsAt: new Date('2026-09-24T12:00:00Z'), endsAt };
    expect(linkIsAlive(session, new Date('2026-11-23T13:59:59Z'))).toBe(true);
    expect(linkIsAlive(session, new Date('2026-11-23T14:00:00Z'))).toBe(false);
    expect(linkIsAlive({ startsAt: null, endsAt: null }, now)).toBe(true);
  });

  it('a session is over when it has begun', () => {
    expect(isOver({ startsAt: now, day: today }, now, today)).toBe(true);
  });
});

describe('who somebody is', () => {
  const bep = { name: 'Bép  Jansen', email: 'bep@example.org', phone: null };
  it('R1: the same name spelled otherwise, with the same contact, is the same person', () => {
    expect(identityText('s', bep)).toBe('s|bep jansen|bep@example.org');
    expect(identityText('s', { ...bep, name: ' BEP jansen. ' })).toBe(identityText('s', bep));
  });
  it('R15: another name in the same mailbox is another person', () => {
    expect(identityText('s', { ...bep, name: 'Kees Jansen' })).not.toBe(identityText('s', bep));
  });
  it('V29: another session does not show that it is the same person', () => {
    expect(identityText('t', bep)).not.toBe(identityText('s', bep));
  });
  it('the telephone counts when there is no mail; with neither nobody is known', () => {
    expect(identityText('s', { ...bep, email: null, phone: '+31612345678' })).toBe(
      's|bep jansen|+31612345678',
    );
    expect(identityText('s', { ...bep, email: null })).toBeNull();
  });
});
