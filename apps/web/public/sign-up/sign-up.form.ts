import { z } from 'zod';
import { type RegistrationForm, registrationFields } from '#events/registration';
import { cleanLine } from '#platform/kernel';
import { publicTexts } from '../public.nl.js';

const texts = publicTexts.signUp.errors;

/** The fields of the form, as they were typed. What a page carries on to the next stands here too. */
export interface Typed {
  formId: string;
  voorWie: string;
  naam: string;
  ander: string;
  telefoon: string;
  email: string;
  geenContact: string;
}

const fields = ['formId', 'voorWie', 'naam', 'ander', 'telefoon', 'email', 'geenContact'] as const;

/** Whatever came in, as text: a page shows it again however wrong it is. */
export function typedFields(body: Readonly<Record<string, unknown>>): Typed {
  const text = (name: keyof Typed): string => {
    const value = body[name];
    return typeof value === 'string' ? value.slice(0, 500) : '';
  };
  return Object.fromEntries(fields.map((name) => [name, text(name)])) as Record<keyof Typed, string>;
}

const who = ['self', 'self_and_others', 'other'] as const;
const { name, optionalName, email, phone } = registrationFields(texts);

/** A sign-up of a resident. Complains about all fields at once, in the order of the page. */
export const SignUpForm = z
  .object({
    formId: z.string().default(''),
    voorWie: z.enum(who, { error: texts.who }),
    naam: name,
    ander: optionalName,
    telefoon: phone,
    email,
    geenContact: z.string().default(''),
  })
  .transform(
    (form): RegistrationForm => ({
      formId: form.formId,
      who: form.voorWie,
      name: form.voorWie === 'other' ? (form.ander ?? '') : form.naam,
      companions: form.voorWie === 'self_and_others' ? [form.ander] : [],
      email: form.email,
      phone: form.telefoon,
      arrangedBy: form.voorWie === 'other' ? form.naam : null,
      channel: 'web',
    }),
  );

/**
 * What one field alone cannot know: somebody else needs a name, and without a way to reach somebody that must be
 * meant. Looked at beside the schema, so that the first complaint does not hide these.
 */
export function togetherProblems(typed: Typed): { field: keyof Typed; text: string }[] {
  const reachable = typed.telefoon.trim() || typed.email.trim() || typed.geenContact;
  return [
    ...(typed.voorWie === 'other' && cleanLine(typed.ander) === ''
      ? [{ field: 'ander' as const, text: texts.otherName }]
      : []),
    ...(reachable ? [] : [{ field: 'telefoon' as const, text: texts.contact }]),
  ];
}
