import { z } from 'zod';
import { type RegistrationForm, registrationLimits } from '#events/registration';
import { PlaceAnswer } from './activity.schema.js';
import { apiTexts } from './api.nl.js';

const texts = apiTexts.fields;
const instant = z.iso.datetime({ offset: true });
/** Longer than anything a person types here; what it may really be is for the library to say. */
const typed = z.string().max(1000);
const companions = z
  .array(typed.nullable())
  .max(registrationLimits.companions)
  .meta({ description: texts.companions });
const forWhom: readonly RegistrationForm['who'][] = ['self', 'self_and_others', 'other'];

/** Somebody signs up. Unknown fields are refused (security 22). */
export const RegistrationWish = z
  .strictObject({
    who: z.enum(forWhom).meta({ description: texts.who }),
    name: typed.min(1).meta({ description: texts.name }),
    companions: companions.default([]),
    email: typed.nullish().meta({ description: texts.email }),
    phone: typed.nullish().meta({ description: texts.phone }),
    address: typed.nullish().meta({ description: texts.address }),
    arrangedBy: typed.nullish().meta({ description: texts.arrangedBy }),
  })
  .meta({ id: 'RegistrationWish' });

export type RegistrationWishes = z.output<typeof RegistrationWish>;

/** Other people come along than before. */
export const PartyWish = z.strictObject({ companions }).meta({ id: 'PartyWish' });

export type PartyWishes = z.output<typeof PartyWish>;

const status = z.enum(['confirmed', 'cancelled']);

/** What the one who signed up gets. Both codes are null for somebody who was coming already (scenario P10). */
export const PlacedAnswer = z
  .strictObject({
    id: z.string(),
    status,
    spokenCode: z.string().nullable(),
    manageToken: z.string().nullable(),
    links: z.strictObject({ self: z.url(), session: z.url(), page: z.url().nullable() }),
  })
  .meta({ id: 'Placed' });

export type PlacedView = z.output<typeof PlacedAnswer>;

/** One registration, for the holder of its key: with the whole address, also of somebody's home. */
export const RegistrationAnswer = z
  .strictObject({
    id: z.string(),
    status,
    name: z.string(),
    companions: z.array(z.string().nullable()),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    arrangedBy: z.string().nullable(),
    spokenCode: z.string(),
    registeredAt: instant,
    changedAt: instant,
    cancelledAt: instant.nullable(),
    place: PlaceAnswer.nullable(),
    links: z.strictObject({ self: z.url(), session: z.url() }),
  })
  .meta({ id: 'Registration' });

export type RegistrationAnswerView = z.output<typeof RegistrationAnswer>;
