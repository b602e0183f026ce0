import type { INestApplicationContext } from '@nestjs/common';
import { Imports } from '#events/import';
import {
  type Event,
  Events,
  feedSessions,
  freePlaces,
  listEvents,
  type SessionFacts,
} from '#events/programme';
import { Registrations } from '#events/registration';
import { type Coalition, Coalitions } from '#people/coalition';
import { Persons } from '#people/identity';
import { Transactions } from '#platform/database';
import { addDays, Clock, localDate, newId, type Role, system, weekday } from '#platform/kernel';
import { barendrecht } from './barendrecht.js';
import { type DemoPerson, demoPeople } from './people.js';

export interface DemoSignIn {
  email: string;
  role: Role;
}

const written = { firstDay: '2020-10-01', lastDay: '2020-10-08' };
const demoSlug = 'barendrecht';
const thursday = 4;
/** A resident who looks at the demonstration must still be able to sign up: it starts at least so many days ahead. */
const daysAhead = 10;
/** How many people have signed up for one session. */
const perSession = 3;
const lanes = 4;

const staff: readonly (DemoSignIn & { name: string })[] = [
  { email: 'coordinator@example.org', name: 'Marja Coördinator', role: 'coordinator' },
  { email: 'balie@example.org', name: 'Bea van de Balie', role: 'desk' },
];

function firstDayOf(now: Date): string {
  const soonest = addDays(localDate(now), daysAhead);
  return addDays(soonest, (thursday - weekday(soonest) + 7) % 7);
}

/**
 * Fills an empty database with a real programme: the list of Barendrecht (2020) moved by weekday to a week ahead,
 * published, with invented people who have signed up. Goes on where a start that was broken off left it, and changes
 * nothing once it is there. Answers who can sign in at the office; nobody when the database holds something else.
 */
export async function prepareDemo(app: INestApplicationContext): Promise<DemoSignIn[]> {
  const known = await app.get(Coalitions, { strict: false }).list();
  const coalition =
    known.length === 0 ? await addCoalition(app) : known.find(({ slug }) => slug === demoSlug);
  if (!coalition) return [];
  const event = await ensureWeek(app, coalition.id);
  if (event.publishedAt === null) {
    const imports = app.get(Imports, { strict: false });
    const list = Buffer.from(barendrecht);
    const { id } = await imports.open(system, event.id, 'kom-erbij-week.csv', list, { writtenFor: written });
    await imports.save(system, id);
    await addStaff(app, coalition.id);
    await app.get(Events, { strict: false }).publish(system, event.id);
    await signUp(app, coalition.id, event.id);
  }
  return signIns();
}

function addCoalition(app: INestApplicationContext): Promise<Coalition> {
  return app.get(Coalitions, { strict: false }).create(system, {
    slug: demoSlug,
    name: 'Samen Barendrecht',
    leadName: 'Stichting KijkopWelzijn',
    phone: '0180 00 00 18',
    phoneHours: 'op werkdagen van 9.00 tot 12.00 uur',
    email: 'komerbij@kijkopwelzijn.example.org',
    postalAddress: 'Voorbeeldplein 1\n2992 AA Barendrecht',
    colour: '#c2410c',
    municipalityCodes: ['GM0489'],
    municipalities: ['Barendrecht'],
    neighbourhoods: ['Centrum', 'Noord', 'Binnenland', 'Carnisselande'],
  });
}

/** The demonstration keeps the week that it was made with; only an empty database gets a new one. */
async function ensureWeek(app: INestApplicationContext, coalitionId: string): Promise<Event> {
  const [present] = await app.get(Transactions, { strict: false }).read({ coalitionId }, listEvents);
  if (present) return present;
  const firstDay = firstDayOf(app.get(Clock, { strict: false }).now());
  const year = firstDay.slice(0, 4);
  return app.get(Events, { strict: false }).create(system, coalitionId, {
    kind: 'week',
    name: `Kom Erbij Week ${year}`,
    slug: `kom-erbij-week-${year}`,
    welcome:
      'Een week vol ontmoetingen, dicht bij huis. Drink koffie, zing mee, wandel of schuif aan. Kom alleen of neem iemand mee.',
    firstDay,
    lastDay: addDays(firstDay, 7),
  });
}

function signIns(): DemoSignIn[] {
  return staff.map(({ email, role }) => ({ email, role }));
}

async function addStaff(app: INestApplicationContext, coalitionId: string): Promise<void> {
  const persons = app.get(Persons, { strict: false });
  for (const { email, name, role } of staff) {
    await persons.add(system, { email, name }, [{ coalitionId, role, organizationId: null, eventId: null }]);
  }
}

function takesSignUps(session: SessionFacts): boolean {
  return session.startsAt !== null && ['preferred', 'required'].includes(session.bookingMode);
}

interface Coming {
  session: SessionFacts;
  person: DemoPerson;
}

/** Spreads the invented people over the sessions that one can sign up for; a full session is passed over. */
function spread(sessions: readonly SessionFacts[]): Coming[] {
  const coming: Coming[] = [];
  let next = 0;
  for (const session of sessions.filter(takesSignUps)) {
    let free = freePlaces(session) ?? Number.POSITIVE_INFINITY;
    for (let n = 0; n < perSession; n += 1) {
      const person = demoPeople[next % demoPeople.length]!;
      next += 1;
      const party = 1 + person.companions.length;
      if (party > free) continue;
      free -= party;
      coming.push({ session, person });
    }
  }
  return coming;
}

async function signUp(app: INestApplicationContext, coalitionId: string, eventId: string): Promise<void> {
  const sessions = await app
    .get(Transactions, { strict: false })
    .read({ coalitionId }, (reader) => feedSessions(reader, eventId, {}));
  const registrations = app.get(Registrations, { strict: false });
  const waiting = spread(sessions);
  const lane = async () => {
    for (let one = waiting.shift(); one; one = waiting.shift()) {
      const { session, person } = one;
      await registrations.register(system, session.id, {
        ...person,
        formId: newId(),
        who: person.companions.length > 0 ? 'self_and_others' : 'self',
        channel: 'web',
      });
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}
