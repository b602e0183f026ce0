import {
  SessionCalledOff,
  SessionPlaceChanged,
  SessionReinstated,
  SessionRescheduled,
} from '#events/programme';
import { isDiscreet, unlinked } from '#people/correspondence';
import { say } from '#platform/i18n';
import { daysBetween, localDate } from '#platform/kernel';
import { callOffAllOfSession, raiseSequencesOfSession, restoreAllOfSession } from '../places.queries.js';
import {
  RegistrationCancelled,
  RegistrationChanged,
  RegistrationPlaced,
  RegistrationRepeated,
  RegistrationRestored,
} from '../registration.messages.js';
import { noticeTexts as texts } from './notices.nl.js';
import {
  defineRegistrationNotice,
  type NoticeSource,
  type NoticeWords,
  type RegistrationNotice,
} from './registration-notice.js';

const confirmation = defineRegistrationNotice({
  kind: 'confirmation',
  on: { registration: RegistrationPlaced },
  onlyIf: 'confirmed',
  subject: texts.confirmation.subject,
  paragraphs: (words) => [party(texts.confirmation, words), ...arranged(words)],
});

/** At most one mail an hour says that somebody was signed up already (security 43). */
const repeated = defineRegistrationNotice({
  kind: 'repeated',
  on: { registration: RegistrationRepeated },
  onlyIf: 'confirmed',
  unless: { kinds: ['confirmation', 'repeated'], minutes: 60 },
  subject: texts.repeated.subject,
  paragraphs: (words) => [say(texts.repeated.text, words), ...arranged(words)],
});

const cancelled = defineRegistrationNotice({
  kind: 'cancelled',
  on: { registration: RegistrationCancelled },
  onlyIf: 'cancelled',
  subject: texts.cancelled.subject,
  paragraphs: (words) => [say(texts.cancelled.text, words), texts.cancelled.mistake],
});

const restored = defineRegistrationNotice({
  kind: 'restored',
  on: { registration: RegistrationRestored },
  onlyIf: 'confirmed',
  subject: texts.restored.subject,
  paragraphs: (words) => [say(texts.restored.text, words), ...arranged(words)],
});

const changed = defineRegistrationNotice({
  kind: 'changed',
  on: { registration: RegistrationChanged },
  onlyIf: 'confirmed',
  subject: texts.changed.subject,
  paragraphs: (words) => [party(texts.changed, words), ...arranged(words)],
});

const moved = defineRegistrationNotice({
  kind: 'moved',
  on: { session: SessionRescheduled, update: raiseSequencesOfSession },
  onlyIf: 'confirmed',
  withdraws: ['moved', 'place_changed', 'reminder'],
  subject: texts.moved.subject,
  paragraphs: (words) => [say(texts.moved.text, words), ...arranged(words)],
});

const placeChanged = defineRegistrationNotice({
  kind: 'place_changed',
  on: { session: SessionPlaceChanged, update: raiseSequencesOfSession },
  onlyIf: 'confirmed',
  // Put right twice: who was not called yet hears the last address only.
  withdraws: ['place_changed'],
  subject: texts.placeChanged.subject,
  paragraphs: (words) => [say(texts.placeChanged.text, words), ...arranged(words)],
});

const goesAhead = defineRegistrationNotice({
  kind: 'goes_ahead',
  on: { session: SessionReinstated, update: restoreAllOfSession },
  onlyIf: 'confirmed',
  withdraws: ['called_off'],
  subject: texts.goesAhead.subject,
  paragraphs: (words) => [say(texts.goesAhead.text, words), ...arranged(words)],
});

/** Found by a sweep, not sent on a message. */
export const reminder = defineRegistrationNotice({
  kind: 'reminder',
  onlyIf: 'confirmed',
  subject: reminderSubject,
  paragraphs: (words) => [say(texts.reminder.text, words)],
  button: texts.stayAway,
  calendar: false,
});

const ofWhoComes = [
  confirmation,
  repeated,
  restored,
  changed,
  moved,
  placeChanged,
  goesAhead,
  reminder,
] as const;

/** What stops being true when a registration ends, and is taken back if it is still waiting. */
export const passingNotices: readonly string[] = ofWhoComes.map(({ kind }) => kind);

const calledOff = defineRegistrationNotice({
  kind: 'called_off',
  on: { session: SessionCalledOff, update: callOffAllOfSession },
  onlyIf: 'cancelled',
  withdraws: passingNotices,
  subject: texts.calledOff.subject,
  paragraphs: (words) => [say(texts.calledOff.text, words), ...reason(words), texts.calledOff.other],
});

/** Every kind of notice about a registration. */
export const registrationNotices: readonly RegistrationNotice[] = [...ofWhoComes, cancelled, calledOff];

function party(of: { one: string; many: string }, words: NoticeWords): string {
  return say((words.n === 1 ? of.one : of.many) as '{title} {n}', words);
}

function arranged({ registration }: NoticeSource): string[] {
  return registration.arrangedBy ? [say(texts.arrangedBy, { name: unlinked(registration.arrangedBy) })] : [];
}

function reason({ session: { reason } }: NoticeSource): string[] {
  return reason && isDiscreet(reason) ? [say(texts.calledOff.reason, { reason })] : [];
}

function reminderSubject({ session, now }: NoticeSource): string {
  const days = session.startsAt ? daysBetween(localDate(now), localDate(session.startsAt)) : 0;
  return days === 0 ? texts.reminder.today : days === 1 ? texts.reminder.tomorrow : texts.reminder.later;
}
