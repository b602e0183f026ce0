import { domainToASCII } from 'node:url';
import { oneLine } from './text.js';

export interface CalendarPerson {
  name: string;
  email: string;
}

/** What the invitation says of the answer: ACCEPTED without RSVP for who signed up, NEEDS-ACTION with RSVP for a guest. */
export interface CalendarAnswer {
  partstat: 'ACCEPTED' | 'NEEDS-ACTION';
  rsvp: boolean;
}

/**
 * Organiser and attendee are written here and not by `ics`: a quote or line break in a name breaks out of its lines,
 * it quotes tokens, and it refuses addresses with an IDN domain.
 */
export function organizerLine(person: CalendarPerson): string {
  return personLine('ORGANIZER', person, []);
}

export function attendeeLine(person: CalendarPerson, answer: CalendarAnswer | null): string {
  const parameters = ['CUTYPE=INDIVIDUAL', 'ROLE=REQ-PARTICIPANT'];
  if (answer) parameters.push(`PARTSTAT=${answer.partstat}`, `RSVP=${answer.rsvp ? 'TRUE' : 'FALSE'}`);
  return personLine('ATTENDEE', person, parameters);
}

function personLine(property: string, person: CalendarPerson, parameters: string[]): string {
  const name = quotable(person.name);
  const all = name === '' ? parameters : [...parameters, `CN="${name}"`];
  return `${[property, ...all].join(';')}:${calendarAddress(person.email)}`;
}

/** No quote can stand in a parameter; `^` and `\` are escapes to some readers and plain to others (RFC 6868). */
function quotable(name: string): string {
  return oneLine(name).replace(/"/g, "'").replace(/\\/g, '/').replace(/\^/g, '').trim();
}

/**
 * A bare `mailto:` address (RFC 6068): the domain in ASCII, so that an IDN domain works everywhere, the rest
 * percent-encoded where a URI asks for it. Throws RangeError on what is no address; the message holds no address.
 */
function calendarAddress(email: string): string {
  const address = oneLine(email);
  const at = address.lastIndexOf('@');
  const local = address.slice(0, Math.max(at, 0));
  const domain = domainToASCII(address.slice(at + 1));
  if (local === '' || domain === '') throw new RangeError('A calendar message needs an e-mail address');
  const percent = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
  return `mailto:${encodeURI(local).replace(/[/?#&;=]/g, percent)}@${domain}`;
}
