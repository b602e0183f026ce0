import type { SessionFacts } from '#events/programme';
import type { Coalition } from '#people/coalition';
import { addressOf, namesOf, routes } from '../../routes.js';
import { phoneWords } from '../../ui/index.js';
import { placeLines, sessionWords } from '../session.words.js';

/** What every page of a sign-up says about the session and the office. */
export interface SignUpView {
  activity: string;
  week: string;
  organisation: string;
  session: string;
  place: string;
  phone: string;
  hours: string;
  /** Of this form, of the activity and of the programme. */
  address: string;
  activityHref: string;
  programmeHref: string;
}

export function signUpView(
  session: SessionFacts,
  office: Pick<Coalition, 'leadName' | 'phone' | 'phoneHours'>,
): SignUpView {
  return {
    activity: session.activityTitle,
    week: session.eventName,
    organisation: office.leadName,
    session: sessionWords(session),
    place: placeLines(session).join(', '),
    phone: phoneWords(office.phone),
    hours: office.phoneHours,
    address: addressOf(routes.site.signUp, namesOf(session)),
    activityHref: addressOf(routes.site.activity, namesOf(session)),
    programmeHref: addressOf(routes.site.programme, namesOf(session)),
  };
}

/** Another session of the same activity, to which what was typed can be carried. */
export interface OtherSession {
  session: string;
  address: string;
}
