import { z } from 'zod';
import type { ProgrammeFilters } from '#events/programme';
import { isDate } from '#platform/kernel';

/** Practical wishes, as they stand in the address. */
export const handyWishes = ['rolstoel', 'gratis', 'plek', 'binnenlopen'] as const;
export type HandyWish = (typeof handyWishes)[number];

const one = z
  .string()
  .trim()
  .max(200)
  .transform((text) => text || undefined)
  .optional();

/** The query of the programme page and of its feed. Unknown names are left alone: reading aids use some. */
export const ChoicesQuery = z
  .object({
    dag: one.transform((day) => (day && isDate(day) ? day : undefined)),
    wijk: one,
    voor: one,
    handig: z
      .union([z.string(), z.array(z.string()).max(20)])
      .transform((wishes) => handyWishes.filter((wish) => [wishes].flat().includes(wish)))
      .optional(),
    zoek: one,
  })
  .transform(
    ({ dag, wijk, voor, handig = [], zoek }): ProgrammeFilters => ({
      day: dag,
      neighbourhood: wijk,
      targetGroup: voor,
      wheelchair: handig.includes('rolstoel'),
      free: handig.includes('gratis'),
      placesLeft: handig.includes('plek'),
      dropIn: handig.includes('binnenlopen'),
      q: zoek,
    }),
  );

/** The wishes among the choices, in a fixed order. */
export function handyOf(choices: ProgrammeFilters): HandyWish[] {
  const chosen: Record<HandyWish, boolean | undefined> = {
    rolstoel: choices.wheelchair,
    gratis: choices.free,
    plek: choices.placesLeft,
    binnenlopen: choices.dropIn,
  };
  return handyWishes.filter((wish) => chosen[wish]);
}

/** The choices as a query with its question mark, always in the same order; empty without choices. */
export function queryOf(choices: ProgrammeFilters): string {
  const parameters = new URLSearchParams();
  if (choices.day) parameters.set('dag', choices.day);
  if (choices.neighbourhood) parameters.set('wijk', choices.neighbourhood);
  if (choices.targetGroup) parameters.set('voor', choices.targetGroup);
  for (const wish of handyOf(choices)) parameters.append('handig', wish);
  if (choices.q) parameters.set('zoek', choices.q);
  return parameters.size > 0 ? `?${parameters}` : '';
}

/**
 * What to look for when nothing fits: ever fewer choices, so that what is left is most like what was asked. Access
 * with a wheelchair is given up last.
 */
export function looserChoices(choices: ProgrammeFilters): ProgrammeFilters[] {
  const order: (keyof ProgrammeFilters)[] = [
    'day',
    'neighbourhood',
    'placesLeft',
    'dropIn',
    'q',
    'free',
    'targetGroup',
    'wheelchair',
  ];
  const looser: ProgrammeFilters[] = [];
  let present = choices;
  for (const choice of order) {
    if (!present[choice]) continue;
    present = { ...present, [choice]: undefined };
    looser.push(present);
  }
  return looser;
}
