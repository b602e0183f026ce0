import { z } from 'zod';
import type { RegistrationForm } from '#events/registration';
import type { FieldError } from '../../ui/index.js';
import { registerTexts as texts } from './desk.nl.js';

const text = z.string().max(5000).default('');

const deskChannels = ['phone', 'desk', 'paper'] as const;

/** Signing somebody up at the desk, as typed. */
export const DeskForm = z.strictObject({
  formId: z.string().max(100).default(''),
  channel: z.enum(deskChannels).default('phone'),
  name: text,
  people: z.string().max(10).default('1'),
  companions: text,
  phone: text,
  email: text,
  address: text,
});
export type DeskValues = z.output<typeof DeskForm>;

/** What was typed, for the library registration; without an error it can be placed. */
export function readDesk(values: DeskValues): { form: RegistrationForm; errors: FieldError[] } {
  const names = values.companions
    .split(/[\r\n]+/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const typed = values.people.trim() || '1';
  const people = /^[1-9]\d{0,2}$/.test(typed) ? Number(typed) : null;
  const others = Math.max((people ?? 1) - 1, names.length);
  const companions = Array.from({ length: others }, (_, at) => names[at] ?? null);
  return {
    form: {
      formId: values.formId,
      who: companions.length > 0 ? 'self_and_others' : 'self',
      name: values.name,
      companions,
      email: values.email,
      phone: values.phone,
      address: values.address,
      channel: values.channel,
    },
    errors: people === null ? [{ field: 'people', text: texts.peopleWrong }] : [],
  };
}
