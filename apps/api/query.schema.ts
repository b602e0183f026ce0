import { z } from 'zod';
import { isDate } from '#platform/kernel';
import { apiTexts } from './api.nl.js';

const texts = apiTexts.parameters;

const mostItems = 200;
const usualItems = 50;

const pageFields = {
  limit: z.coerce.number().int().min(1).max(mostItems).default(usualItems).meta({ description: texts.limit }),
  cursor: z.string().max(300).optional().meta({ description: texts.cursor }),
};

const flag = (description: string) =>
  z
    .enum(['true', 'false'])
    .transform((word) => word === 'true')
    .optional()
    .meta({ description });
const words = (description: string) => z.string().max(100).optional().meta({ description });

const filterFields = {
  day: z.string().refine(isDate).optional().meta({ format: 'date', description: texts.day }),
  neighbourhood: words(texts.neighbourhood),
  targetGroup: words(texts.targetGroup),
  free: flag(texts.free),
  wheelchair: flag(texts.wheelchair),
  placesLeft: flag(texts.placesLeft),
  dropIn: flag(texts.dropIn),
  q: words(texts.q),
};

/** Which part of a list. */
export const PageQuery = z.strictObject(pageFields);
export type PageWish = z.output<typeof PageQuery>;

/** The same choices as on the programme page. */
export const FilterQuery = z.strictObject(filterFields);
export type FilterWish = z.output<typeof FilterQuery>;

export const ActivitiesQuery = z.strictObject({ ...filterFields, ...pageFields });
export type ActivitiesWish = z.output<typeof ActivitiesQuery>;

/** For reads that take no questions. */
export const NoQuery = z.strictObject({});
