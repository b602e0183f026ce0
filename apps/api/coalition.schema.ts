import { z } from 'zod';

/** A coalition as everybody may see it. */
export const CoalitionAnswer = z
  .strictObject({
    id: z.string(),
    slug: z.string(),
    name: z.string(),
    leadName: z.string(),
    phone: z.string().meta({ description: 'E.164' }),
    phoneHours: z.string(),
    email: z.string(),
    municipalities: z.array(z.string()),
    neighbourhoods: z.array(z.string()),
    links: z.strictObject({ self: z.url(), events: z.url(), page: z.url() }),
  })
  .meta({ id: 'Coalition' });

export type CoalitionView = z.output<typeof CoalitionAnswer>;

export const CoalitionsAnswer = z
  .strictObject({ items: z.array(CoalitionAnswer), next: z.string().nullable() })
  .meta({ id: 'Coalitions' });
