import type { PlaceFacts, SessionFacts } from '#events/programme';
import { noticeTexts } from '#events/registration';
import { accessFacts } from '#people/coalition';
import { say, vocabulary, wordFor } from '#platform/i18n';
import { formatDate, formatMoney, formatTimes, joinWords } from '#platform/kernel';
import { publicTexts } from './public.nl.js';

const texts = publicTexts.activity;

/** "Donderdag 24 september", or that the day is not known yet. */
export function dayWords({ day }: Pick<SessionFacts, 'day'>): string {
  const words = day ? formatDate(day) : publicTexts.programme.undated;
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** "van 14.00 tot 16.00 uur", "in de middag", or that the time is not known yet. */
export function timeWords({
  startsAt,
  endsAt,
  dayPart,
}: Pick<SessionFacts, 'startsAt' | 'endsAt' | 'dayPart'>): string {
  if (startsAt) return formatTimes(startsAt, endsAt);
  return dayPart ? vocabulary.dayParts[dayPart] : publicTexts.programme.untimed;
}

/** "Donderdag 24 september, van 14.00 tot 16.00 uur". */
export function sessionWords(session: Pick<SessionFacts, 'day' | 'startsAt' | 'endsAt' | 'dayPart'>): string {
  return `${dayWords(session)}, ${timeWords(session)}`;
}

/** Name, street, postcode with town: a line each. */
export function placeLines(session: Pick<SessionFacts, 'place' | 'online'>): string[] {
  const { place, online } = session;
  if (online) return [publicTexts.programme.atHome];
  if (!place) return [texts.placeLater];
  const town = [place.postcode, place.town].filter(Boolean).join(' ');
  return [place.name, place.street ?? '', town].filter((line) => line !== '');
}

/** "€ 2,50. Koffie is gratis." */
export function priceWords({ price }: Pick<SessionFacts, 'price'>): string {
  const amount =
    price.kind === 'paid' && price.cents !== null
      ? formatMoney(price.cents)
      : vocabulary.priceKinds[price.kind];
  const note = price.note.trim();
  return price.kind === 'unknown' && note ? note : [amount, note].filter(Boolean).join('. ');
}

/** Whom it is for, in sentences. */
export function audienceWords(session: Pick<SessionFacts, 'targetGroups' | 'ageMin' | 'ageMax'>): string {
  const groups = session.targetGroups
    .filter((code) => code !== 'everyone')
    .map((code) => wordFor(vocabulary.targetGroups, code));
  const ages = agesWords(session.ageMin, session.ageMax);
  if (groups.length === 0) return ages ? say(texts.forGroups, { groups: ages }) : texts.forEveryone;
  const whom = say(texts.forGroups, { groups: [joinWords(groups), ages].filter(Boolean).join(' ') });
  return session.targetGroups.includes('everyone') ? `${texts.forEveryone} ${whom}` : whom;
}

function agesWords(min: number | null, max: number | null): string {
  if (min !== null && max !== null) return say(texts.ages.both, { min, max });
  if (min !== null) return say(texts.ages.from, { min });
  return max === null ? '' : say(texts.ages.to, { max });
}

/** What somebody with a wheelchair, a walker or a hearing aid finds; only what was said, and whom to ask else. */
export function accessWords(place: PlaceFacts | null, accessNote: string): string[] {
  const known = accessFacts.flatMap((kind) => {
    const fact = place?.[kind] ?? null;
    return fact === null ? [] : [fact ? texts.access[kind].yes : texts.access[kind].no];
  });
  const notes = [place?.accessNote ?? '', accessNote].filter((note) => note.trim() !== '');
  const said = [...known, ...notes];
  const saysWhoComesIn = (place?.wheelchair ?? null) !== null || notes.length > 0;
  return saysWhoComesIn || !place ? said : [...said, texts.access.unknown];
}

/** Who comes, the unnamed counted: "Riet Bakker en iemand die u meeneemt". */
export function partyWords(names: readonly (string | null)[]): string {
  const named = names.filter((name) => name !== null);
  const unnamed = names.length - named.length;
  const { unnamed: one, unnamedMany: many } = publicTexts.manage;
  return joinWords([...named, ...(unnamed === 0 ? [] : [unnamed === 1 ? one : say(many, { n: unnamed })])]);
}

/** The name of whoever answers questions. */
export function contactName({ contactName }: Pick<SessionFacts, 'contactName'>): string {
  return contactName || noticeTexts.sender;
}
