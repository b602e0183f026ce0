import { z } from 'zod';
import { eventKinds } from '#events/programme';

const instant = z.iso.datetime({ offset: true });

/** A published week or conference. Days are `YYYY-MM-DD`. */
export const EventAnswer = z
  .strictObject({
    id: z.string(),
    coalitionId: z.string(),
    slug: z.string(),
    kind: z.enum(eventKinds),
    name: z.string(),
    welcome: z.string(),
    firstDay: z.iso.date(),
    lastDay: z.iso.date(),
    publishedAt: instant,
    changedAt: instant,
    links: z.strictObject({ self: z.url(), activities: z.url(), calendar: z.url(), page: z.url() }),
  })
  .meta({ id: 'Event' });

export type EventView = z.output<typeof EventAnswer>;

export const EventsAnswer = z
  .strictObject({ items: z.array(EventAnswer), next: z.string().nullable() })
  .meta({ id: 'Events' });
