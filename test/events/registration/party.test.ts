import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { largestParty, ManagedRegistrations, Registrations } from '#events/registration';
import { resident } from '#platform/kernel';
import type { World } from '../../support/world.js';
import { form, givenSession, places, registrationWorld } from './given.js';

describe('a party that grows', () => {
  let w: World;
  let registrations: Registrations;
  let managed: ManagedRegistrations;

  beforeAll(async () => {
    w = await registrationWorld();
    registrations = w.get(Registrations);
    managed = w.get(ManagedRegistrations);
  });
  afterAll(() => w.close());

  const others = (n: number): null[] => Array.from({ length: n }, () => null);

  it('Q14: cannot become larger afterwards than it could have been at first', async () => {
    const { sessionId } = await givenSession(w.sql, { capacity: 30 });
    const { manageCode } = await registrations.register(resident, sessionId, form({}));
    await managed.changeParty(resident, manageCode!, others(largestParty - 1));
    await expect(managed.changeParty(resident, manageCode!, others(largestParty))).rejects.toThrow(
      'party-too-large',
    );
    expect(await places(w.sql, sessionId)).toEqual({ taken: largestParty, people: largestParty });
  });

  it('F11: of two changes made on the same page at once, one is carried out and the other is told', async () => {
    const { sessionId } = await givenSession(w.sql, { capacity: 30 });
    const { manageCode } = await registrations.register(
      resident,
      sessionId,
      form({ email: 'f11@example.org' }),
    );
    const outcomes = await Promise.allSettled([
      managed.changeParty(resident, manageCode!, others(1), 0),
      managed.changeParty(resident, manageCode!, others(2), 0),
    ]);
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(refused.map(({ reason }) => (reason as { kind: { slug: string } }).kind.slug)).toEqual([
      'changed-meanwhile',
    ]);
    const { taken, people } = await places(w.sql, sessionId);
    expect(taken).toBe(people);
  });
});
