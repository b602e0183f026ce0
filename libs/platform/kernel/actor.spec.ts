import { describe, expect, it } from '@jest/globals';
import { type Actor, may, resident, rolesIn, system } from './actor.js';
import { MovableClock } from './clock.js';

const staff: Actor = {
  kind: 'staff',
  personId: 'p',
  sessionId: 's',
  grants: [
    { coalitionId: 'here', role: 'coordinator', organizationId: null, eventId: null },
    { coalitionId: 'here', role: 'desk', organizationId: null, eventId: null },
    { coalitionId: 'there', role: 'reader', organizationId: null, eventId: null },
  ],
};

describe('who may do what', () => {
  it('a right holds in the coalition that gave it, and in no other (P4)', () => {
    expect(rolesIn(staff, 'here')).toEqual(['coordinator', 'desk']);
    expect(may(staff, 'here', ['desk', 'reviewer'])).toBe(true);
    expect(may(staff, 'there', ['desk', 'reviewer'])).toBe(false);
    expect(may(staff, 'elsewhere', ['reader'])).toBe(false);
    expect(may(staff, 'here', [])).toBe(false);
  });

  it('a resident and the product itself have no roles', () => {
    expect([resident, system].flatMap((actor) => rolesIn(actor, 'here'))).toEqual([]);
  });
});

describe('a clock that stands where it is put', () => {
  it('goes on only when told, and its moments are copies', () => {
    const noon = new Date('2026-09-24T10:00:00Z');
    const clock = new MovableClock(noon);
    clock.now().setFullYear(1999);
    expect(clock.now()).toEqual(noon);
    clock.advance(60_000);
    expect(clock.now()).toEqual(new Date('2026-09-24T10:01:00Z'));
    clock.moveTo(noon);
    expect(clock.now()).toEqual(noon);
  });
});
