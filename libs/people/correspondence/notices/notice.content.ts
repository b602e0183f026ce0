import type { Channel } from './notice.rules.js';

/** One fact of a notice: "Wanneer" → "donderdag 24 september, van 14.00 tot 16.00 uur". */
export interface Fact {
  label: string;
  value: string;
}

/**
 * What a notice says, composed once. Mail, letter and call script are all made from this, so they cannot differ.
 * Plain text throughout: the mail escapes it, the letter and the script show it as it is.
 */
export interface NoticeContent {
  subject: string;
  greeting: string;
  /** The first comes before the facts, the others after them. */
  paragraphs: string[];
  facts: Fact[];
  /** The one thing that the reader can do. */
  button?: { label: string; url: string };
  /** Digits or letters to type over or to read aloud. */
  code?: string;
  closing: string;
  sender: Sender;
  calendar?: { method: 'REQUEST' | 'CANCEL'; content: string; fileName: string };
}

/** On whose behalf the notice is sent, and how to reach a human being there. */
export interface Sender {
  name: string;
  phone: string;
  email: string;
  /** Lines for the foot of a mail and the head of a letter: postal address, hours of the telephone. */
  lines: string[];
}

/** Who the notice is for. `id` is the registration or person, never an address. */
export interface Recipient {
  id: string;
  name: string;
  email: string | null;
  /** E.164. */
  phone: string | null;
  /** Postal address, lines separated by a line feed. */
  address: string | null;
  reachedBy: Channel;
}
