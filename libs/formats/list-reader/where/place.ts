import { bare, cutLong, fold, isUnknown, orNull, squeeze } from '../words/text.js';
import { defaultTown, townIn, townNamed } from './towns.js';
import { venueTowns } from './venues.js';

export interface WrittenLocation {
  name: string | null;
  street: string | null;
  postcode: string | null;
  town: string | null;
  neighbourhood: string | null;
  online?: true;
}

/** The cells that say where, as written. */
export interface PlaceCells {
  location?: string;
  address?: string;
  houseNumber?: string;
  postcode?: string;
  town?: string;
  neighbourhood?: string;
}

export interface PlaceContext {
  municipality: string | null;
  neighbourhoods: readonly string[];
}

/** A place read from one text. `townStated` tells a town that was written from one that was assumed. */
export interface ReadPlace extends WrittenLocation {
  townStated: boolean;
  isPrivate: boolean;
}

const onlineWords =
  /^(?:online|on ?line|digitaal|webinar|livestream|live stream|via (?:zoom|teams|het scherm|internet|de computer)|zoom|teams|microsoft teams|jitsi|telefonisch|per telefoon|via de telefoon|aan de telefoon|videobellen|youtube|radio|thuis achter)\b/;
const severalWords =
  /^(?:op )?(?:verschillende|diverse|meerdere|wisselende|alle|overal|door|elders|heel|hele|gehele)\b(?: (?:locaties?|plaatsen|plekken|adressen|wijken|dorpen|kernen|gemeente|de|het|in|door|hele|dorp|stad|buurthuizen|dorpshuizen))*\.?$/;
const privateWords =
  /adres (?:op aanvraag|volgt na|na aanmeld|krijgt u|ontvangt u|bij aanmeld)|bij (?:een |de )?(?:bewoners?|iemand|deelnemers?)(?: van [\w ]+)? thuis/;
const prefix =
  /^(?:verzamel(?:en|punt)?|start(?:punt|plaats)?|vertrek(?:punt)?|locatie|waar|adres|plaats)(?: is)?(?: ?[:=]| bij| vanaf| op| in| aan)+ (?:een |het )?(?=\S)/i;
const streetEnd =
  /(?:straat|weg|laan|plein|singel|kade|gracht|dreef|steeg|dijk|pad|hof|markt|wal|ring|baan|plantsoen|allee|boulevard|strjitte|dyk|wei|reed|str\.)$/;
const neighbourhoodEnd = /(?:wijk|buurt|kwartier|veld|landen|polder|noord|zuid|oost|west|centrum)$/;
const compass = /^(.+)-((?:noord|zuid|oost|west|centrum|binnenstad|buiten|haven)(?:oost|west)?)$/i;

/** What a location text alone says; `whole` keeps a town that belongs to the name ("Bibliotheek Joure"). */
export function readPlaceText(text: string, context: PlaceContext, part: 'session' | 'activity'): ReadPlace {
  const place = emptyPlace();
  const folded = fold(squeeze(cutLong(text)));
  if (privateWords.test(folded)) return { ...place, name: squeeze(text), isPrivate: true };
  if (onlineWords.test(folded)) return { ...place, online: true };
  if (folded === '' || isUnknown(text) || severalWords.test(folded)) return place;
  const chosen = cutLong(text).replace(/^.*?\b(?:o\.a\.|onder andere|zoals)\s+(?:in\s+)?/s, '');
  const opened = chosen.replace(/\(([^()]* \d{1,4} ?[a-zA-Z]?)\)/g, (whole, inside: string) =>
    streetEnd.test(fold(inside).replace(/ \d.*$/, '')) ? `, ${inside}` : whole,
  );
  const segments = takePostcode(opened, place)
    .split(/[,\n|]|\s[-–]\s/)
    .map(squeeze)
    .filter(Boolean);
  for (const [index, segment] of segments.entries()) readSegment(segment, index, place, context, part);
  if (place.name)
    place.name = squeeze(place.name.replace(prefix, '').replace(/\( /g, '(').replace(/ \)/g, ')'));
  if (place.name && !place.townStated) place.town = venueTown(place.name);
  if (place.town && !place.townStated) place.townStated = true;
  return place;
}

function emptyPlace(): ReadPlace {
  return {
    name: null,
    street: null,
    postcode: null,
    town: null,
    neighbourhood: null,
    townStated: false,
    isPrivate: false,
  };
}

function takePostcode(text: string, place: ReadPlace): string {
  const match = /(?<![\d-])([1-9]\d{3}) ?([A-Z]{2})(?![\p{L}\d])/u.exec(text);
  if (!match) return text;
  place.postcode = `${match[1]} ${match[2]}`;
  return `${text.slice(0, match.index)}, ${text.slice(match.index + match[0].length)}`;
}

function readSegment(
  segment: string,
  index: number,
  place: ReadPlace,
  context: PlaceContext,
  part: 'session' | 'activity',
): void {
  // Only the name of a town says no place yet; the first part counts as a town only in its own municipality.
  const first = index === 0 && !place.postcode;
  const town = first ? townIn(segment, context.municipality) : townNamed(segment, context.municipality);
  if (town) {
    setTown(place, segment);
    return;
  }
  const { rest, town: trailing } = cutTown(segment, context.municipality);
  if (trailing) setTown(place, trailing);
  const street =
    /^(.*?\p{L}\S*) (\d{1,4}(?: ?-? ?(?!in |te )[a-zA-Z]{1,2}|-\d{1,3})?)(?: (\p{Lu}.*))?$/u.exec(rest);
  if (street && (index > 0 || streetEnd.test(fold(street[1]!)))) {
    place.street ??= `${street[1]} ${street[2]}`;
    if (street[3]) setTown(place, street[3]);
    return;
  }
  if (
    index > 0 &&
    place.name &&
    !place.street &&
    /^[\p{L}' .-]+$/u.test(rest) &&
    streetEnd.test(fold(rest))
  ) {
    place.street = rest;
    return;
  }
  // "Jeugdinloop, Schoolplein de Wâlliker": the part that looks most like a place is the name.
  if (place.name && !(looksLikePlace(rest) && !looksLikePlace(place.name))) return;
  const isKind = !rest.includes(' ') && part === 'activity' && trailing !== undefined && rest !== segment;
  place.name = isKind && !/\s(?:in|te)\s/.test(segment) ? segment : rest;
}

function setTown(place: ReadPlace, town: string): void {
  place.town ??= town;
  place.townStated = true;
}

/** "De Mix in Joure", "Plein Vlijmen": the town at the end, if the municipality has it or "in" points to it. */
function cutTown(text: string, municipality: string | null): { rest: string; town?: string } {
  const bracketed = /^(.+?)\s*\(([^()]+)\)$/.exec(text);
  if (bracketed && townNamed(bracketed[2]!, municipality))
    return { rest: bracketed[1]!, town: squeeze(bracketed[2]!) };
  const words = text.split(' ');
  for (let length = Math.min(5, words.length - 1); length >= 1; length -= 1) {
    const last = words.slice(-length).join(' ').replace(/[.)]$/, '');
    if (!/^['\p{Lu}]|^de \p{Lu}/u.test(last)) continue;
    const before = words.slice(0, -length);
    const pointed = /^(?:in|te)$/.test(before.at(-1) ?? '');
    const town = pointed ? townNamed(last, municipality) : townIn(last, municipality);
    if (!town || (pointed && before.length < 2)) continue;
    return { rest: bare((pointed ? before.slice(0, -1) : before).join(' ')), town: last };
  }
  return { rest: text };
}

function venueTown(name: string): string | null {
  const folded = ` ${fold(name)} `;
  return venueTowns.find(([venue]) => folded.includes(` ${fold(venue)} `))?.[1] ?? null;
}

/** The place of an activity from all its cells. The town is that of the municipality unless one is written. */
export function readLocation(cells: PlaceCells, context: PlaceContext): ReadPlace {
  const place = readPlaceText(cells.location ?? '', context, 'activity');
  readAddress(squeeze(cutLong(cells.address ?? '')), place, context);
  if (cells.houseNumber && place.street && !/\d/.test(place.street))
    place.street += ` ${squeeze(cells.houseNumber)}`;
  const townText = takePostcode(`${cells.postcode ?? ''} ${cells.town ?? ''}`, place);
  const town = bare(townText);
  if (town && !isUnknown(town)) {
    place.town = town;
    place.townStated = true;
  }
  const neighbourhood = squeeze(cells.neighbourhood ?? '');
  if (neighbourhood && !isUnknown(neighbourhood)) place.neighbourhood = neighbourhood;
  const somewhere = place.name ?? place.street ?? place.neighbourhood;
  if (!place.townStated && somewhere && !place.online) place.town = defaultTown(context.municipality);
  return place;
}

function readAddress(address: string, place: ReadPlace, context: PlaceContext): void {
  const folded = fold(address);
  if (address === '' || isUnknown(address)) return;
  if (privateWords.test(folded)) {
    place.isPrivate = true;
    return;
  }
  if (onlineWords.test(folded)) {
    if (!place.name) place.online = true;
    return;
  }
  for (const segment of takePostcode(address, place).split(/[,|]/).map(squeeze).filter(Boolean))
    readAddressPart(segment, place, context);
}

function readAddressPart(segment: string, place: ReadPlace, context: PlaceContext): void {
  const { municipality, neighbourhoods } = context;
  if (townNamed(segment, municipality)) {
    setTown(place, segment);
    return;
  }
  const quarter = compass.exec(segment);
  if (quarter && townNamed(quarter[1]!, municipality)) {
    setTown(place, quarter[1]!);
    place.neighbourhood = quarter[2]!;
    return;
  }
  const numbered =
    /^(.+? \d{1,4}(?: ?-? ?(?!in |te )[a-zA-Z]{1,2}(?![\p{L}])|-\d{1,3})?)(?:(?: in| te)? (\p{Lu}.*|'\S.*))?$/u.exec(
      segment,
    );
  if (numbered) {
    place.street ??= numbered[1]!;
    if (numbered[2]) setTown(place, numbered[2]);
    return;
  }
  const cut = cutTown(segment, municipality);
  const certain = cut.town !== undefined && (streetEnd.test(fold(cut.rest)) || / (?:in|te) /.test(segment));
  const rest = certain ? cut.rest : segment;
  if (certain) setTown(place, cut.town!);
  const isNeighbourhood =
    neighbourhoods.some((one) => fold(one) === fold(rest)) || neighbourhoodEnd.test(fold(rest));
  if (streetEnd.test(fold(rest)) || !isNeighbourhood) place.street ??= orNull(rest);
  else place.neighbourhood = rest;
}

const venueWord =
  '[a-z]*(?:huis|kerk|centrum|zaal|hal|plein|markt|school|museum|theater|cafe|restaurant|bibliotheek|kantine|podium|gebouw|tuin|kamer|honk|atelier|molen|boerderij|sporthal|zwembad|park|steunpunt|gymzaal|kapel|moskee|synagoge|winkel|flat|steede|hof|haven)';
const venueStart = new RegExp(
  `^${venueWord}\\b|^(?:mfc|mfa|woc|bso|obs|cbs|kbs|rkbs|rsg|aula|foyer)\\b|\\b${venueWord}$`,
);

/** Whether a text looks like the name of a place: an article with a capital, or a kind of building. */
export function looksLikePlace(text: string): boolean {
  const article = /^(?:de|het|'t|den|d'|la|le) \p{Lu}/iu.test(text);
  return article || venueStart.test(fold(text));
}

export interface SplitPlaces {
  places: string[];
  finding?: 'multiple_locations' | 'ambiguous_location';
}

/**
 * More places in one text. "en" between two names means two places; a sign between them may also be
 * part of a name, so then the coordinator looks; "of" leaves open which of the two. A festival or a
 * market is one thing, in however many buildings.
 */
export function splitPlaces(text: string, oneThing: boolean): SplitPlaces {
  const whole = squeeze(cutLong(text));
  const choice = whole.split(/ of /);
  if (choice.length > 1 && choice.some(looksLikePlace))
    return { places: [whole], finding: 'ambiguous_location' };
  const bySign = whole
    .split(/ [&+/] |;/)
    .map(squeeze)
    .filter(Boolean);
  if (bySign.length > 1 && bySign.every(looksLikePlace)) {
    return oneThing ? { places: [whole] } : { places: bySign, finding: 'multiple_locations' };
  }
  const byWord = whole
    .split(/,? en (?!omgeving|omstreken)/)
    .flatMap((part) => part.split(/, (?=(?:de|het|'t) \p{Lu})/u));
  const named = byWord.every((part) => looksLikePlace(part) && part.includes(' '));
  if (byWord.length > 1 && named && !oneThing) return { places: byWord.map(capitalised) };
  return { places: [whole] };
}

function capitalised(text: string): string {
  return /^(?:de|het|den) /.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}
