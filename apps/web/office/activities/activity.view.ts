import type { OfficeActivity, OfficeSession } from '#events/programme';
import { reachOfSessions } from '#events/registration';
import type { Channel } from '#people/correspondence';
import type { Reader } from '#platform/database';
import { plural, say, vocabulary, wordFor } from '#platform/i18n';
import { formatDate, formatDateTime, joinWords } from '#platform/kernel';
import { sessionTexts as texts } from '../sessions/sessions.nl.js';
import { activityListTexts } from './activities.nl.js';

type When = Pick<OfficeSession, 'day' | 'dayPart' | 'startsAt' | 'endsAt'>;

/** "donderdag 24 september, van 14.00 tot 16.00 uur", as far as it is known. */
export function whenText({ day, dayPart, startsAt, endsAt }: When): string {
  if (startsAt) return formatDateTime(startsAt, endsAt);
  if (!day) return texts.dayUnknown;
  const part = dayPart ? ` ${wordFor(vocabulary.dayParts, dayPart)}` : '';
  return `${formatDate(day)}${part}, ${texts.timeUnknown}`;
}

export function whereText({ place, online }: Pick<OfficeSession, 'place' | 'online'>): string {
  return online ? texts.online : (place ?? texts.placeUnknown);
}

const few = 3;

/** The first sessions of many, and how many there are more: "en nog 4 momenten". */
export function firstSessions<Of>(sessions: readonly Of[]): { first: Of[]; more: string } {
  const more = sessions.length - few;
  return { first: sessions.slice(0, few), more: more > 0 ? plural(more, texts.more) : '' };
}

/** "12 van 20", or "12" where one of them has no limit. */
export function placesTaken(sessions: readonly Pick<OfficeSession, 'taken' | 'capacity'>[]): string {
  const taken = sessions.reduce((sum, session) => sum + session.taken, 0);
  const capacities = sessions.flatMap(({ capacity }) => capacity ?? []);
  return sessions.length > 0 && capacities.length === sessions.length
    ? say(activityListTexts.places, { taken, capacity: capacities.reduce((sum, n) => sum + n, 0) })
    : say(activityListTexts.placesFree, { taken });
}

/** Whether somebody should look at it: it misses something, or something is odd. What was withdrawn may rest. */
export function wantsAttention({ publication, missing, attention }: OfficeActivity): boolean {
  if (publication === 'withdrawn') return false;
  return missing.length > 0 || publication === 'submitted' || attention.some(({ review }) => review);
}

/** How many people would hear by which way. */
export type Reach = Record<Channel, number>;

export async function reachOf(reader: Reader, sessionIds: readonly string[]): Promise<Reach> {
  const reach: Reach = { email: 0, call: 0, letter: 0 };
  for (const { channel, n } of await reachOfSessions(reader, sessionIds)) reach[channel] = n;
  return reach;
}

/** "23 e-mails, 4 telefoontjes voor de balie en 1 brief"; empty when nobody would hear. */
export function waysText(reach: Reach): string {
  const ways = (['email', 'call', 'letter'] as const).filter((way) => reach[way] > 0);
  return joinWords(ways.map((way) => plural(reach[way], texts.ways[way])));
}

/** "Wie krijgt bericht? 23 e-mails, 4 telefoontjes voor de balie en 1 brief." */
export function reachText(reach: Reach, published: boolean): string {
  if (!published) return texts.toldNotYet;
  const ways = waysText(reach);
  return ways === '' ? texts.toldNobody : say(texts.told, { ways });
}
