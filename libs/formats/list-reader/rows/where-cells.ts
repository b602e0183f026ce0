import type { SheetCell } from '#formats/spreadsheet';
import { type Moment } from '../when/schedule.js';
import { isoMoment } from '../when/slots.js';
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

/** Reads all cells about the place and puts the places of the moments on the sessions. */
export function readWhere(
  cells: ReadonlyMap<Field, SheetCell>,
  moments: readonly Moment[],
  context: WhereContext,
): ReadWhere {
  const text = (field: Field): string => cells.get(field)?.text ?? '';
  const neighbourhoods = context.event.neighbourhoods ?? [];
  const placeContext = { municipality: context.municipality, neighbourhoods };
  const own = moments.some(({ place }) => place !== undefined);
  const split = own ? { places: [] } : splitPlaces(text('location'), context.oneThing);
  const several = split.places.length > 1 && moments.length > 0 && sameCount(split.places, moments);
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
  const placed = several ? spread(moments, split.places) : moments;
  const sessions = placed.map((moment) => sessionOf(moment, placeContext, context));
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

/** Two places and two or more moments: the moments are held at each place. */
function sameCount(places: readonly string[], moments: readonly Moment[]): boolean {
  return places.length * moments.length <= 60;
}

function spread(moments: readonly Moment[], places: readonly string[]): Moment[] {
  return moments.flatMap((moment) => places.map((place) => ({ ...moment, place })));
}

function sessionOf(
  moment: Moment,
  place: { municipality: string | null; neighbourhoods: readonly string[] },
  context: WhereContext,
): IntakeSession {
  const { date, start, end, part } = moment;
  const session: IntakeSession = {
    date,
    start: start === null ? null : isoMoment(date, start),
    end: end === null ? null : isoMoment(date, end),
    ...(part && start === null && { dayPart: part }),
  };
  if (moment.place === undefined || isUnknown(moment.place)) return session;
  const { name, street, town, townStated } = readPlaceText(squeeze(moment.place), place, 'session');
  if (!name && !street) return session;
  const guess =
    context.townsNamed && hasSeveralTowns(context.municipality) ? null : defaultTown(context.municipality);
  return {
    ...session,
    location: { name: name && fold(name) ? name : null, street, town: townStated ? town : guess },
  };
}
