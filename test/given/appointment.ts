import ICAL from 'ical.js';
import type { MailboxMessage } from '#people/correspondence';

/** The one VEVENT of a calendar part, as ical.js reads it. */
export function appointment(mail: MailboxMessage) {
  const calendar = new ICAL.Component(ICAL.parse(mail.calendar!));
  const [event] = calendar.getAllSubcomponents('vevent');
  const entry = new ICAL.Event(event!);
  return {
    method: calendar.getFirstPropertyValue('method'),
    uid: entry.uid,
    sequence: entry.sequence,
    title: entry.summary,
    start: entry.startDate.toString(),
    status: event!.getFirstPropertyValue('status'),
    organizer: entry.organizer,
    attendees: entry.attendees.map((attendee) => [
      attendee.getFirstValue(),
      attendee.getFirstParameter('partstat') ?? null,
      attendee.getFirstParameter('rsvp') ?? null,
    ]),
  };
}
