import { z } from 'zod';
import { bookingModes, dayParts, priceKinds, sessionStates } from '#events/programme';

const instant = z.iso.datetime({ offset: true });
/** Null means that nobody said: not "no". */
const told = z.boolean().nullable();

export const PlaceAnswer = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    street: z.string().nullable(),
    postcode: z.string().nullable(),
    town: z.string().nullable(),
    neighbourhood: z.string().nullable(),
    directions: z.string(),
    wheelchair: told,
    walker: told,
    accessibleToilet: told,
    hearingLoop: told,
    lift: told,
    accessNote: z.string(),
  })
  .meta({ id: 'Place' });

export type PlaceView = z.output<typeof PlaceAnswer>;

export const SessionAnswer = z
  .strictObject({
    id: z.string(),
    activityId: z.string(),
    eventId: z.string(),
    day: z.iso.date().nullable(),
    dayPart: z.enum(dayParts).nullable(),
    startsAt: instant.nullable(),
    endsAt: instant.nullable(),
    state: z.enum(sessionStates),
    reason: z.string(),
    online: z.boolean(),
    place: PlaceAnswer.nullable(),
    capacity: z.int().min(0).nullable(),
    placesLeft: z.int().min(0).nullable().meta({ description: 'null: no limit' }),
    sequence: z.int().min(0),
    changedAt: instant,
    links: z.strictObject({ self: z.url(), registrations: z.url() }),
  })
  .meta({ id: 'Session' });

export type SessionView = z.output<typeof SessionAnswer>;

/** What an activity says, without its sessions. */
const activityFields = {
  id: z.string(),
  eventId: z.string(),
  slug: z.string(),
  title: z.string(),
  summary: z.string(),
  category: z.string().nullable(),
  targetGroups: z.array(z.string()),
  ageMin: z.int().nullable(),
  ageMax: z.int().nullable(),
  booking: z.strictObject({
    mode: z.enum(bookingModes),
    note: z.string(),
    until: instant.nullable(),
  }),
  price: z.strictObject({
    kind: z.enum(priceKinds),
    cents: z.int().min(0).nullable(),
    note: z.string(),
  }),
  remarks: z.string(),
  accessNote: z.string(),
  organizer: z.string().nullable(),
  contact: z.strictObject({ name: z.string(), phone: z.string(), email: z.string() }),
  links: z.strictObject({ self: z.url(), event: z.url(), page: z.url(), short: z.url() }),
};

export const ActivityAnswer = z
  .strictObject({ ...activityFields, sessions: z.array(SessionAnswer) })
  .meta({ id: 'Activity' });

export type ActivityView = z.output<typeof ActivityAnswer>;

export const ActivitiesAnswer = z
  .strictObject({ items: z.array(ActivityAnswer), next: z.string().nullable() })
  .meta({ id: 'Activities' });

const ActivityOfSession = z.strictObject(activityFields).meta({ id: 'ActivityOfSession' });

export type ActivityOfSessionView = z.output<typeof ActivityOfSession>;

/** One session with what its activity says. */
export const SessionDetailAnswer = SessionAnswer.extend({ activity: ActivityOfSession }).meta({
  id: 'SessionDetail',
});

export type SessionDetailView = z.output<typeof SessionDetailAnswer>;
