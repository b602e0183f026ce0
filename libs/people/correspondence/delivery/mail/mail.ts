import type { SendMailOptions } from 'nodemailer/lib/mailer/index.js';
import { cleanLine } from '#platform/kernel';
import type { NoticeContent } from '../../notices/notice.content.js';
import { mailHtml } from './mail-page.js';
import { mailText } from './mail-text.js';

/** What of a notice becomes a mail. */
export interface MailSource {
  id: string;
  name: string;
  email: string;
  content: NoticeContent;
  mailId: string;
  mailDate: Date;
}

/**
 * The mail of a notice. Everything that could differ between two attempts is fixed by the row (Message-ID, Date,
 * boundaries), so a repeat has the same bytes. One recipient; the calendar part gets its method and no headers of its
 * own, because those would turn the invitation into an attachment.
 */
export function mailOf(source: MailSource, from: string): SendMailOptions {
  const { content } = source;
  const { calendar, sender } = content;
  return {
    from: { name: displayName(sender.name), address: from },
    to: { name: displayName(source.name), address: source.email },
    ...(sender.email && sender.email !== from && { replyTo: sender.email }),
    subject: cleanLine(content.subject),
    text: mailText(content),
    html: mailHtml(content),
    ...(calendar && {
      icalEvent: { method: calendar.method, content: calendar.content, filename: calendar.fileName },
    }),
    messageId: source.mailId,
    date: source.mailDate,
    baseBoundary: source.id,
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    xMailer: false,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** A name as it may stand before an address: without what mail programs take for another address. */
function displayName(name: string): string {
  return cleanLine(name.replace(/[@:,;<>"\\]/g, ' ')).slice(0, 75);
}
