import { join } from 'node:path';
import type { CorrespondenceSettings } from '#people/correspondence';
import { newId } from '#platform/kernel';
import { pageLinks } from '../../apps/web/routes.js';

export const mailFrom = 'komerbij@example.org';

/** Correspondence as an app would set it up. Without an SMTP address mail lands in a folder that goes with the run. */
export const settings = (changes: Partial<CorrespondenceSettings> = {}): CorrespondenceSettings => ({
  pages: pageLinks('https://komerbij.example.org'),
  mailFrom,
  smtpUrl: null,
  testAddresses: true,
  mailboxFolder: join(process.env['TEST_FOLDER'] ?? '', 'mailboxes', newId()),
  connections: 5,
  perSecond: 1000,
  timeoutSeconds: 15,
  leaseSeconds: 60,
  ...changes,
});
