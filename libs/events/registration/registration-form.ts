import {
  cleanLine,
  cleanText,
  type FieldProblem,
  isBrokenText,
  isUuid,
  Problem,
  readEmail,
  readPhone,
} from '#platform/kernel';
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

const texts = registrationTexts.fields;
const longestName = 100;
const longestAddress = 300;
/** More than any party; what is above it was not typed by a person. */
const mostCompanions = 200;

/** Cleans a form. @throws Problem that names every field to mend. */
export function readForm(form: RegistrationForm): CleanForm {
  const fields = new Fields();
  if (!isUuid(form.formId)) fields.wrong('/formId', problems.tryOnceMore.next);
  const clean: CleanForm = {
    formId: form.formId,
    names: [
      fields.name('/name', form.name) ?? fields.missingName('/name'),
      ...fields.companions(form.who === 'self' ? [] : form.companions),
    ],
    email: fields.contact('/email', form.email, readEmail, texts.email),
    phone: fields.contact('/phone', form.phone, readPhone, texts.phone),
    address: fields.address('/address', form.address),
    arrangedBy: fields.name('/arrangedBy', form.arrangedBy),
    channel: form.channel,
  };
  fields.throwIfWrong();
  return clean;
}

/** Cleans the people who come along. @throws Problem that names every one to mend. */
export function readCompanions(companions: readonly (string | null)[]): (string | null)[] {
  const fields = new Fields();
  const clean = fields.companions(companions);
  fields.throwIfWrong();
  return clean;
}

/** Reads fields one by one and keeps what is wrong with them. */
class Fields {
  private readonly errors: FieldProblem[] = [];

  wrong(pointer: string, detail: string): null {
    this.errors.push({ pointer, detail });
    return null;
  }

  throwIfWrong(): void {
    if (this.errors.length > 0) throw new Problem(problems.registrationIncomplete, this.errors);
  }

  name(pointer: string, typed: string | null | undefined): string | null {
    if (!typed) return null;
    if (isBrokenText(typed)) return this.wrong(pointer, texts.name);
    const name = cleanLine(typed);
    return name.length > longestName ? this.wrong(pointer, texts.nameTooLong) : name || null;
  }

  missingName(pointer: string): string {
    if (this.errors.every((error) => error.pointer !== pointer)) this.wrong(pointer, texts.name);
    return '';
  }

  companions(typed: readonly (string | null)[]): (string | null)[] {
    if (typed.length > mostCompanions) this.wrong('/companions', texts.companions);
    return typed
      .slice(0, mostCompanions)
      .map((companion, index) => this.name(`/companions/${index}`, companion));
  }

  contact(
    pointer: string,
    typed: string | null | undefined,
    read: (text: string) => string | null,
    detail: string,
  ): string | null {
    if (!typed?.trim()) return null;
    return (isBrokenText(typed) ? null : read(typed)) ?? this.wrong(pointer, detail);
  }

  address(pointer: string, typed: string | null | undefined): string | null {
    if (!typed) return null;
    const address = cleanText(typed);
    if (isBrokenText(typed) || address.length > longestAddress) return this.wrong(pointer, texts.address);
    return address || null;
  }
}
