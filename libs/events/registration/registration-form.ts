import { z } from 'zod';
import { cleanLine, cleanText, isBrokenText, isUuid, Problem, readEmail, readPhone } from '#platform/kernel';
import { registrationTexts } from './registration.nl.js';
import { registrationProblems as problems } from './registration.problems.js';
import type { RegistrationChannel } from './registration.rules.js';

/** A sign-up as it comes in by any app. Texts as people typed them. */
export interface RegistrationForm {
  /** One-time id of the form: the same id is the same sign-up (scenario I6). */
  formId: string;
  who: 'self' | 'self_and_others' | 'other';
  /** Of the person who comes. */
  name: string;
  /** Who comes along; null is somebody without a name. */
  companions: readonly (string | null)[];
  email?: string | null | undefined;
  phone?: string | null | undefined;
  /** Postal address, for somebody who wants a letter. */
  address?: string | null | undefined;
  /** Who arranges it, when that is somebody else. */
  arrangedBy?: string | null | undefined;
  channel: RegistrationChannel;
}

/** The same, cleaned and ready to store. */
export interface CleanForm {
  formId: string;
  /** Everybody who comes; the first is who signed up. */
  names: [string, ...(string | null)[]];
  email: string | null;
  phone: string | null;
  address: string | null;
  arrangedBy: string | null;
  channel: RegistrationChannel;
}

type FieldTexts = Readonly<Record<'name' | 'nameTooLong' | 'email' | 'phone', string>>;

/** Longest name and address in characters; more companions than that were not typed by a person. */
export const registrationLimits = { name: 100, address: 300, companions: 200 };

/** Text of which nothing is left after cleaning is null. `wrong` is for text that no person can have typed. */
function typed(wrong: string, clean: (text: string) => string | null) {
  return z
    .string()
    .nullish()
    .transform((text, context): string | null => {
      if (!text?.trim()) return null;
      const value = isBrokenText(text) ? null : clean(text);
      if (value === null) context.addIssue({ code: 'custom', message: wrong });
      return value || null;
    });
}

/**
 * The fields of a sign-up: what each may be, and what it becomes. One for pages, API and desk; `texts` is how the one who
 * asks says what is wrong.
 */
export function registrationFields(texts: FieldTexts) {
  const optionalName = typed(texts.name, cleanLine).refine(
    (name) => !name || name.length <= registrationLimits.name,
    texts.nameTooLong,
  );
  return {
    name: optionalName.pipe(z.string(texts.name)),
    optionalName,
    email: typed(texts.email, readEmail),
    phone: typed(texts.phone, readPhone),
  };
}

const texts = registrationTexts.fields;
const fields = registrationFields(texts);
const companions = z.array(fields.optionalName).max(registrationLimits.companions, texts.companions);

const RegistrationSchema = z
  .object({
    formId: z.string().refine(isUuid, problems.tryOnceMore.next),
    name: fields.name,
    companions,
    email: fields.email,
    phone: fields.phone,
    address: typed(texts.address, cleanText).refine(
      (address) => !address || address.length <= registrationLimits.address,
      texts.address,
    ),
    arrangedBy: fields.optionalName,
  })
  .transform(
    ({ name, companions, ...rest }): Omit<CleanForm, 'channel'> => ({
      ...rest,
      names: [name, ...companions],
    }),
  );

/** Cleans a form. @throws Problem that names every field to mend. */
export function readForm({ who, channel, ...form }: RegistrationForm): CleanForm {
  const companions = who === 'self' ? [] : form.companions;
  return { ...read(RegistrationSchema, { ...form, companions }), channel };
}

/** Cleans the people who come along. @throws Problem that names every one to mend. */
export function readCompanions(typed: readonly (string | null)[]): (string | null)[] {
  return read(z.object({ companions }), { companions: typed }).companions;
}

function read<Schema extends z.ZodType>(schema: Schema, form: unknown): z.output<Schema> {
  const { data, error } = schema.safeParse(form);
  if (!error) return data;
  const errors = error.issues.map(({ path, message }) => ({
    pointer: `/${path.join('/')}`,
    detail: message,
  }));
  throw new Problem(problems.registrationIncomplete, errors);
}
