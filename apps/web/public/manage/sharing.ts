import type { SessionFacts } from '#events/programme';
import { noticeTexts } from '#events/registration';
import { discreetName } from '#people/correspondence';
import { say } from '#platform/i18n';
import { formatDate } from '#platform/kernel';
import { pageLinks } from '../../routes.js';
import { publicTexts } from '../public.nl.js';
import { timeWords } from '../session.words.js';

const texts = publicTexts.manage.share;

export interface ShareLinks {
  whatsapp: string;
  mail: string;
  /** The public address of the activity. */
  address: string;
}

type Shared = Pick<
  SessionFacts,
  'activityTitle' | 'eventName' | 'shortCode' | 'day' | 'startsAt' | 'endsAt' | 'dayPart'
>;

/**
 * Links that tell somebody else of an activity. The message may be read by anybody: a name that tells too much gives
 * way to another, the address is the short one, which names nothing, and of who signed up nothing is in it.
 */
export function shareLinks(session: Shared, baseUrl: string): ShareLinks {
  const address = pageLinks(baseUrl).short(session.shortCode);
  const title = discreetName(session.activityTitle, session.eventName, noticeTexts.activity);
  const when = whenWords(session);
  const message = when
    ? say(texts.message, { title, when, address })
    : say(texts.messageUndated, { title, address });
  const subject = say(texts.subject, { title });
  const written = encodeURIComponent(message);
  return {
    whatsapp: `https://wa.me/?text=${written}`,
    mail: `mailto:?subject=${encodeURIComponent(subject)}&body=${written}`,
    address,
  };
}

function whenWords(session: Shared): string {
  if (!session.day) return '';
  const timed = session.startsAt || session.dayPart;
  return [formatDate(session.day), ...(timed ? [timeWords(session)] : [])].join(', ');
}
