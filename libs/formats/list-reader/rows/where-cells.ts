import type { SheetCell } from '#formats/spreadsheet';
import { type ScheduledSession } from '../when/schedule.js';
import { isoTime } from '../when/slots.js';
import { readLocation, readPlaceText, splitPlaces, type WrittenLocation } from '../where/place.js';
import { defaultTown, hasSeveralTowns } from '../where/towns.js';
import { fold, isUnknown, squeeze } from '../words/text.js';
import type { Field } from './columns.js';
import type { IntakeEvent, IntakeSession } from './model.js';

/** The place of the activity and its sessions, each with its own place when the row names several. */
export interface ReadWhere {
  location: WrittenLocation;
  sessions: IntakeSession[];
  /** People can find it: a name, a street or a screen. */
  known: boolean;
  isPrivate: boolean;
  finding?: 'multiple_locations' | 'ambiguous_location';
}

interface WhereContext {
  municipality: string | null;
  event: IntakeEvent;
  oneThing: boolean;
  townsNamed: boolean;
}

/** Reads all cells about the place and gives each scheduled session its place. */
export function readWhere(
  cells: ReadonlyMap<Field, SheetCell>,
  scheduled: readonly ScheduledSession[],
  context: WhereContext,
): ReadWhere {
  const text = (field: Field): string => cells.get(field)?.text ?? '';
  const neighbourhoods = context.event.neighbourhoods ?? [];
  const placeContext = { municipality: context.municipality, neighbourhoods };
  const own = scheduled.some(({ place }) => place !== undefined);
  const split = own ? { places: [] } : splitPlaces(text('location'), context.oneThing);
  const several = split.places.length > 1 && scheduled.length > 0 && sameCount(split.places, scheduled);
  const read = readLocation(
    {
      location: text('location'),
      address: text('address'),
      houseNumber: text('houseNumber'),
      postcode: text('postcode'),
      town: text('town'),
      neighbourhood: text('neighbourhood'),
    },
    placeContext,
  );
  const { townStated: _stated, isPrivate, online, ...found } = read;
  const nowhere = { name: null, street: null, postcode: null, town: null, neighbourhood: null };
  const location = own || several ? nowhere : { ...found, ...(online && { online }) };
  const placed = several ? spread(scheduled, split.places) : scheduled;
  const sessions = placed.map((one) => sessionOf(one, placeContext, context));
  const everySession =
    sessions.length > 0 && sessions.every((session) => session.location?.name || session.location?.street);
  const known = location.name !== null || location.street !== null || 'online' in location || everySession;
  return {
    location,
    sessions,
    known,
    isPrivate,
    ...(split.finding && { finding: split.finding }),
  };
}

/** Two places and two or more sessions: each is held at each place. */
function sameCount(places: readonly string[], scheduled: readonly ScheduledSession[]): boolean {
  return places.length * scheduled.length <= 60;
}

function spread(scheduled: readonly ScheduledSession[], places: readonly string[]): ScheduledSession[] {
  return scheduled.flatMap((one) => places.map((place) => ({ ...one, place })));
}

function sessionOf(
  scheduled: ScheduledSession,
  place: { municipality: string | null; neighbourhoods: readonly string[] },
  context: WhereContext,
): IntakeSession {
  const { date, start, end, part } = scheduled;
  const session: IntakeSession = {
    date,
    start: start === null ? null : isoTime(date, start),
    end: end === null ? null : isoTime(date, end),
    ...(part && start === null && { dayPart: part }),
  };
  if (scheduled.place === undefined || isUnknown(scheduled.place)) return session;
  const { name, street, town, townStated } = readPlaceText(squeeze(scheduled.place), place, 'session');
  if (!name && !street) return session;
  const guess =
    context.townsNamed && hasSeveralTowns(context.municipality) ? null : defaultTown(context.municipality);
  return {
    ...session,
    location: { name: name && fold(name) ? name : null, street, town: townStated ? town : guess },
  };
}
