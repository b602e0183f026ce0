import { forPublic, freePlaces } from '#events/programme';
import { largestParty, noticeTexts, type RegistrationView } from '#events/registration';
import { calendarLinks } from '#formats/calendar';
import { discreetName } from '#people/correspondence';
import { say } from '#platform/i18n';
import { formatDay, formatSpokenCode, formatTime, localIso, weekdayName } from '#platform/kernel';
import { addressOf, namesOf, routes } from '../../routes.js';
import { type BigDateProps, phoneWords } from '../../ui/index.js';
import { ui } from '../../ui/ui.nl.js';
import { publicTexts } from '../public.nl.js';
import {
  contactName,
  partyWords,
  placeLines,
  priceWords,
  sessionWords,
  timeWords,
} from '../session.words.js';
import { appointment } from './calendar.js';

import { type ShareLinks, shareLinks } from './sharing.js';

const texts = publicTexts.manage;

export interface ManageView {
  /** As the page is headed: "U bent aangemeld", "Mijn aanmelding". */
  title: string;
  lead: string;
  activity: string;
  /** In the title of the window, which others can see: a name that tells nothing. */
  discreetName: string;
  organisation: string;
  date: Omit<BigDateProps, 'children'> | null;
  session: string;
  place: string[];
  directions: string;
  people: string;
  peopleLabel: string;
  arrangedBy: string;
  price: string;
  remarks: string;
  contact: { name: string; phone: string };
  code: string;
  steps: string[];
  comes: boolean;
  calendar: { google: string; outlook: string; office365: string; file: string } | null;
  cancelHref: string | null;
  /** Telling somebody else of it, as long as there is room. */
  share: ShareLinks | null;
  /** Where more or fewer people are told, and how many it may be. */
  party: { action: string; present: number; most: number } | null;
  undo: { action: string; until: string } | null;
  /** Why nothing can be changed here. */
  closed: string[];
  activityHref: string;
  programmeHref: string;
}

export interface ManageSource {
  registration: RegistrationView;
  code: string;
  /** Just signed up. */
  isNew: boolean;
  office: { leadName: string; phone: string };
  baseUrl: string;
}

export function manageView({ registration, code, isNew, office, baseUrl }: ManageSource): ManageView {
  const { status, may } = registration;
  const calledOff = registration.session.state === 'cancelled';
  const comes = status === 'confirmed' && !calledOff;
  // Somebody's home address is for those who come.
  const session = status === 'confirmed' ? registration.session : forPublic(registration.session);
  const entry = comes ? appointment(registration, baseUrl) : null;
  const [name] = registration.names;
  return {
    title: titleOf(status, calledOff, isNew),
    lead: comes ? say(registration.arrangedBy ? texts.forOther : texts.forName, { name }) : '',
    activity: session.activityTitle,
    discreetName: discreetName(session.activityTitle, session.eventName, noticeTexts.activityTitle),
    organisation: office.leadName,
    date: bigDate(registration, offWord(status, calledOff)),
    session: sessionWords(session),
    place: placeLines(session),
    directions: session.place?.directions ?? '',
    people: partyWords(registration.names),
    peopleLabel: registration.partySize === 1 ? texts.whoOne : texts.who,
    arrangedBy: registration.arrangedBy ?? '',
    price: priceWords(session),
    remarks: session.remarks,
    contact: { name: contactName(session), phone: phoneWords(session.contactPhone) },
    code: formatSpokenCode(registration.spokenCode),
    steps: comes ? stepsOf(registration) : [],
    comes,
    calendar: entry
      ? { ...calendarLinks(entry), file: addressOf(routes.registration.appointment, { code }) }
      : null,
    share: comes && may.cancel && freePlaces(session) !== 0 ? shareLinks(session, baseUrl) : null,
    cancelHref: may.cancel ? addressOf(routes.registration.cancel, { code }) : null,
    party: may.changeParty ? partyOf(registration, code) : null,
    undo: registration.undoUntil
      ? {
          action: addressOf(routes.registration.undo, { code }),
          until: say(texts.undoUntil, { time: formatTime(registration.undoUntil) }),
        }
      : null,
    closed: closedWords(registration, office),
    activityHref: addressOf(routes.site.activity, namesOf(session)),
    programmeHref: addressOf(routes.site.programme, namesOf(session)),
  };
}

function titleOf(status: RegistrationView['status'], calledOff: boolean, isNew: boolean): string {
  if (calledOff) return texts.calledOffTitle;
  if (status === 'cancelled') return texts.cancelledTitle;
  return isNew ? texts.newTitle : texts.title;
}

/** Why somebody does not go there, in one word; nothing when they do. */
function offWord(status: RegistrationView['status'], calledOff: boolean): string | undefined {
  if (calledOff) return ui.capacity.cancelled;
  return status === 'cancelled' ? texts.cancelledWord : undefined;
}

function bigDate(
  { session }: RegistrationView,
  off: string | undefined,
): Omit<BigDateProps, 'children'> | null {
  const { day, startsAt } = session;
  if (!day) return null;
  const [number = '', month = ''] = formatDay(day).split(' ');
  return {
    weekday: weekdayName(day),
    day: Number(number),
    month,
    time: timeWords(session),
    startIso: startsAt ? localIso(startsAt) : day,
    off,
  };
}

function stepsOf({ email, phone }: RegistrationView): string[] {
  const { steps } = texts;
  const contact = email ? [steps.mail, steps.remind] : phone ? [steps.call, steps.remind] : [steps.paper];
  return [...contact, steps.keep, steps.cannot];
}

function partyOf(
  { partySize, session }: RegistrationView,
  code: string,
): NonNullable<ManageView['party']> | null {
  const free = freePlaces(session);
  const most = Math.max(partySize, free === null ? largestParty : Math.min(largestParty, partySize + free));
  return most > 1
    ? { action: addressOf(routes.registration.party, { code }), present: partySize, most }
    : null;
}

function closedWords(registration: RegistrationView, office: { phone: string }): string[] {
  const { session, may, status } = registration;
  if (session.state === 'cancelled') {
    const { reason } = session;
    return [texts.calledOff, ...(reason ? [say(texts.calledOffReason, { reason })] : [])];
  }
  if (status === 'cancelled') return may.undo ? [] : [texts.welcome];
  if (may.cancel) return [];
  return [texts.past, say(texts.lateCancel, { phone: phoneWords(office.phone) })];
}
