import {
  Activities,
  type ActivityInput,
  ActivitySessions,
  type Event,
  Events,
  type NewSession,
  ProgrammeModule,
} from '#events/programme';
import { Coalitions } from '#people/coalition';
import { CorrespondenceModule } from '#people/correspondence';
import { type Actor, newId, Problem, type Role, system } from '#platform/kernel';
import { type World, type WorldOptions, world } from '../support/world.js';
import { settings } from './correspondence.js';
import { add, type Holder, remove } from './rows.js';

/** The library programme; identity, to its left, wants to be able to write letters. */
export async function programmeWorld(options: WorldOptions = {}): Promise<World> {
  return world({
    ...options,
    modules: [CorrespondenceModule.with(settings()), ProgrammeModule, ...(options.modules ?? [])],
  });
}

/** A coalition with one event, seven days from Thursday 24 September 2026 unless told. */
export async function givenEvent(
  w: World,
  days: { firstDay: string; lastDay: string } = { firstDay: '2026-09-24', lastDay: '2026-09-30' },
): Promise<Event> {
  const coalition = await w.get(Coalitions).create(system, {
    slug: `barendrecht-${newId().slice(-6)}`,
    name: 'Barendrecht',
    leadName: 'KijkopWelzijn',
    phone: '0180 000 018',
    phoneHours: 'op werkdagen van 9.00 tot 12.00 uur',
    email: 'welkom@example.org',
    municipalities: ['Barendrecht'],
    neighbourhoods: ['Centrum', 'Noord', 'Binnenland', 'Carnisselande'],
  });
  return w.get(Events).create(system, coalition.id, { kind: 'week', name: 'Kom Erbij Week', ...days });
}

/** A member of staff with one role; the person exists. */
export async function givenStaff(
  w: World,
  coalitionId: string,
  role: Role,
  organizationId: string | null = null,
): Promise<Actor> {
  const personId = newId();
  await add(w, 'person', { id: personId, email: `${role}-${personId.slice(-6)}@example.org`, name: role });
  return {
    kind: 'staff',
    personId,
    sessionId: newId(),
    grants: [{ coalitionId, role, organizationId, eventId: null }],
  };
}

/** What was refused, as its slug; any other failure is a fault. */
export async function refused(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (failure) {
    if (failure instanceof Problem) return failure.kind.slug;
    throw failure;
  }
  return 'nothing was refused';
}

export const haven = { name: 'Buurthuis De Haven', street: 'Dorpsstraat 1', town: 'Barendrecht' };

export const usualSession: NewSession = {
  day: '2026-09-24',
  start: '14:00',
  end: '16:00',
  where: { ...haven, neighbourhood: 'Centrum', wheelchair: true },
  capacity: 20,
};

export async function newActivity(
  w: World,
  event: Event,
  title: string,
  wishes: Partial<ActivityInput> & { sessions?: NewSession[] } = {},
) {
  const { sessions = [usualSession], ...input } = wishes;
  const activity = await w
    .get(Activities)
    .create(system, event.id, { title, organization: 'Breiclub Steekje los', ...input });
  const made = [];
  for (const session of sessions)
    made.push(await w.get(ActivitySessions).create(system, activity.id, session));
  return { activity, session: made[0]! };
}

export async function newPublished(
  w: World,
  event: Event,
  title: string,
  wishes: Parameters<typeof newActivity>[3] = {},
) {
  const made = await newActivity(w, event, title, wishes);
  await w.get(Events).publish(system, event.id);
  await remove(w, 'outbox');
  return made;
}

export interface ToldSession extends Record<string, unknown> {
  title: string;
  starts: string | null;
  place: string;
  state: string;
  sequence: number;
  capacity: number;
}

/** The sessions of an event, by title and time: what starts when in Amsterdam, where, and how it stands. */
export function sessionsOf({ sql }: Holder, event: Pick<Event, 'id'>): Promise<ToldSession[]> {
  return sql(
    `SELECT activity.title, to_char(starts_at AT TIME ZONE 'Europe/Amsterdam', 'YYYY-MM-DD HH24:MI') AS starts,
       place.name AS place, state, sequence, capacity
     FROM session JOIN activity ON activity.id = activity_id LEFT JOIN place ON place.id = place_id
     WHERE session.event_id = $1 ORDER BY title, starts_at`,
    [event.id],
  );
}
