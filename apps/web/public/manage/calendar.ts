import { discreetLocation } from '#events/programme';
import type { RegistrationView } from '#events/registration';
import { noticeTexts } from '#events/registration';
import type { CalendarEntry } from '#formats/calendar';
import { discreetName } from '#people/correspondence';
import { say } from '#platform/i18n';
import { formatPhone } from '#platform/kernel';
import { pageLinks } from '../../routes.js';
import { publicTexts } from '../public.nl.js';

/** One registration as an appointment; null as long as its session has no time. */
export function appointment(registration: RegistrationView, baseUrl: string): CalendarEntry | null {
  const { session } = registration;
  if (!session.startsAt) return null;
  const comes = registration.status === 'confirmed' && session.state !== 'cancelled';
  return {
    uid: registration.id,
    sequence: registration.sequence,
    stamp: registration.changedAt,
    created: registration.registeredAt,
    start: session.startsAt,
    end: session.endsAt,
    title: discreetName(session.activityTitle, session.eventName, noticeTexts.activityTitle),
    description: say(publicTexts.manage.appointmentText, { phone: formatPhone(session.contactPhone) }),
    location: discreetLocation(session),
    url: pageLinks(baseUrl).short(session.shortCode),
    status: comes ? 'CONFIRMED' : 'CANCELLED',
  };
}
