import { join } from 'node:path';
import type { Config } from '#platform/kernel';

/** Whole addresses of the pages that notices lead to; the app that has the pages says where they are. */
export interface PageLinks {
  /** Of one registration, for whoever has its code. */
  manage(code: string): string;
  /** Of an activity, short enough for paper. */
  short(code: string): string;
  /** The way in for staff. */
  signIn(link: string): string;
}

/** What the app tells this library about the world outside. */
export interface CorrespondenceSettings {
  pages: PageLinks;
  /** Sender and organizer address; Message-IDs are made on its domain. */
  mailFrom: string;
  /** Server that takes our mail; without it mail goes to the mailbox. */
  smtpUrl: string | null;
  /** Whether addresses that nobody is behind, such as bep@example.org, are mailed: not in production (scenario M16). */
  testAddresses: boolean;
  /** Folder of the mailbox of the embedded run. */
  mailboxFolder: string;
  /** Connections to the mail server at the same time. */
  connections: number;
  /** Most mails a second, over all workers together. */
  perSecond: number;
  /** How long the mail server may stay silent. */
  timeoutSeconds: number;
  /** After this long another worker takes over what a dead one was sending. */
  leaseSeconds: number;
}

export function correspondenceSettings(
  config: Config,
  pagesAt: (baseUrl: string) => PageLinks,
): CorrespondenceSettings {
  return {
    pages: pagesAt(config.baseUrl),
    mailFrom: config.MAIL_FROM,
    smtpUrl: config.SMTP_URL ?? null,
    testAddresses: config.NODE_ENV !== 'production',
    mailboxFolder: join(config.DATA_DIR, 'postvak'),
    connections: config.MAIL_CONNECTIONS,
    perSecond: config.MAIL_PER_SECOND,
    timeoutSeconds: config.MAIL_TIMEOUT_SECONDS,
    leaseSeconds: config.MAIL_LEASE_SECONDS,
  };
}

/** Under which the settings are found by other libraries: `@Inject(correspondence)`. */
export const correspondence = Symbol('correspondence settings');
