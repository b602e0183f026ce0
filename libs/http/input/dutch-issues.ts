import { z } from 'zod';
import { httpTexts } from '#http/errors';
import { say } from '#platform/i18n';

const texts = httpTexts.fields;
type RawIssue = Parameters<z.core.$ZodErrorMap>[0];

function size(
  issue: { origin?: string },
  n: number,
  forText: Sized,
  forList: Sized,
  forNumber: Sized,
): string {
  const text =
    issue.origin === 'string' ? forText : ['array', 'set'].includes(issue.origin ?? '') ? forList : forNumber;
  return say(text, { n });
}
type Sized = `${string}{n}${string}`;

const types: Readonly<Record<string, string>> = {
  number: texts.number,
  int: texts.wholeNumber,
  boolean: texts.yesOrNo,
  string: texts.text,
  array: texts.list,
  object: texts.group,
  date: texts.date,
};
const formats: Readonly<Record<string, string>> = {
  email: texts.email,
  url: texts.url,
  date: texts.date,
  datetime: texts.date,
  time: texts.time,
};

/** What a field says in plain Dutch when its schema has no words of its own. */
export function dutchIssue(issue: RawIssue): string {
  const empty = issue.input === undefined || issue.input === null || issue.input === '';
  switch (issue.code) {
    case 'invalid_type':
      if (empty) return texts.missing;
      return types[issue.expected] ?? texts.other;
    case 'too_small': {
      if (empty || (issue.origin === 'string' && Number(issue.minimum) === 1)) return texts.missing;
      if (issue.origin === 'array' && Number(issue.minimum) === 1) return texts.choose;
      return size(issue, Number(issue.minimum), texts.tooShort, texts.tooFew, texts.atLeast);
    }
    case 'too_big':
      return size(issue, Number(issue.maximum), texts.tooLong, texts.tooMany, texts.atMost);
    case 'invalid_format':
      return empty ? texts.missing : (formats[issue.format] ?? texts.other);
    case 'invalid_value':
    case 'invalid_union':
      return empty ? texts.missing : texts.choose;
    case 'unrecognized_keys':
      return texts.unknown;
    case 'not_multiple_of':
      return texts.wholeNumber;
    default:
      return texts.other;
  }
}

/** Lets every schema of this process speak Dutch. A schema with a message of its own keeps it. */
export function speakDutch(): void {
  z.config({ customError: dutchIssue });
}
