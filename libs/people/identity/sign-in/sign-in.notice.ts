import type { NoticeContent } from '#people/correspondence';
import { say } from '#platform/i18n';
import { formatTime } from '#platform/kernel';
import { identityTexts } from '../identity.nl.js';

const texts = identityTexts.mail;

/** The mail with the way in. Its subject tells a lock screen nothing but that somebody wants to sign in (privacy V3). */
export function signInNotice(about: {
  name: string;
  url: string;
  code: string;
  expiresAt: Date;
  mailFrom: string;
}): NoticeContent {
  return {
    subject: texts.subject,
    greeting: say(texts.greeting, { name: about.name }),
    paragraphs: [say(texts.asked, { time: formatTime(about.expiresAt) }), texts.otherDevice, texts.notYou],
    facts: [],
    button: { label: texts.button, url: about.url },
    code: about.code,
    closing: texts.closing,
    sender: { name: texts.sender, phone: '', email: about.mailFrom, lines: [] },
  };
}
