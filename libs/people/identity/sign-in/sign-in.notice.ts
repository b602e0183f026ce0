import { defineNotice } from '#people/correspondence';
import { say } from '#platform/i18n';
import { formatTime } from '#platform/kernel';
import { identityTexts } from '../identity.nl.js';

const texts = identityTexts.mail;

interface SignInAbout {
  name: string;
  url: string;
  code: string;
  expiresAt: Date;
  mailFrom: string;
}

/** The mail with the way in. Its subject tells a lock screen nothing but that somebody wants to sign in (privacy V3). */
export const signInNotice = defineNotice({
  kind: 'sign_in',
  compose: (about: SignInAbout) => ({
    subject: texts.subject,
    greeting: say(texts.greeting, { name: about.name }),
    paragraphs: [say(texts.asked, { time: formatTime(about.expiresAt) }), texts.otherDevice, texts.notYou],
    facts: [],
    button: { label: texts.button, url: about.url },
    code: about.code,
    closing: texts.closing,
    sender: { name: texts.sender, phone: '', email: about.mailFrom, lines: [] },
  }),
  samples: [
    {
      name: 'Anja de Wit',
      url: 'https://komerbij.example.nl/inloggen/x',
      code: '1234 5678',
      expiresAt: new Date('2026-09-14T10:15:00Z'),
      mailFrom: 'komerbij@example.org',
    },
  ],
});
