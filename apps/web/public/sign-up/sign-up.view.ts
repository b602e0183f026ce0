import type { SessionFacts } from '#events/programme';
import type { Coalition } from '#people/coalition';
import { phoneWords } from '../../ui/index.js';
import { activityAddress, programmeAddress, signUpAddress } from '../addresses.js';
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
    address: signUpAddress(session),
    activityHref: activityAddress(session),
    programmeHref: programmeAddress(session.coalitionSlug, session.eventSlug),
  };
}

/** Another session of the same activity, to which what was typed can be carried. */
export interface OtherSession {
  session: string;
  address: string;
}
