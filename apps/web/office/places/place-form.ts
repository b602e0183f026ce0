import { z } from 'zod';
import { type AccessFact, accessFacts, type Place, type PlaceInput } from '#people/coalition';

const text = z.string().max(10_000).default('');
const answer = z.enum(['yes', 'no', 'unknown']).default('unknown');
export type Answer = z.output<typeof answer>;

/** The page of a place as it is posted: all texts, as people typed them. */
export const PlaceForm = z.strictObject({
  version: z.coerce.number().int().default(0),
  name: text,
  street: text,
  postcode: text,
  town: text,
  neighbourhood: text,
  directions: text,
  wheelchair: answer,
  walker: answer,
  accessibleToilet: answer,
  hearingLoop: answer,
  lift: answer,
  accessNote: text,
});
export type PlaceValues = z.output<typeof PlaceForm>;

const answerOf = (fact: boolean | null): Answer => (fact === null ? 'unknown' : fact ? 'yes' : 'no');
const factOf = (typed: Answer): boolean | null => (typed === 'unknown' ? null : typed === 'yes');

/** What is stored, as the page shows it. */
export function placeValues(place: Place): PlaceValues {
  const facts = Object.fromEntries(accessFacts.map((fact) => [fact, answerOf(place[fact])]));
  return {
    ...place,
    street: place.street ?? '',
    postcode: place.postcode ?? '',
    town: place.town ?? '',
    neighbourhood: place.neighbourhood ?? '',
    ...(facts as Record<AccessFact, Answer>),
  };
}

/** What was typed, for the coalition to read. */
export function placeInput({ version: _, ...values }: PlaceValues): PlaceInput {
  const facts = Object.fromEntries(accessFacts.map((fact) => [fact, factOf(values[fact])]));
  return { ...values, ...(facts as Record<AccessFact, boolean | null>) };
}
