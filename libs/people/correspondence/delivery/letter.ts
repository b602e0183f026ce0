import { type Letter, letterBundlePdf } from '#formats/documents';
import { formatDateWithYear, formatPhone, localDate } from '#platform/kernel';
import type { NoticeContent } from '../notices/notice.content.js';
import { letter as words } from './letter.nl.js';

/** What of a notice becomes a letter. */
export interface LetterSource {
  name: string;
  address: string | null;
  content: NoticeContent;
  writtenAt: Date;
}

/** The letter of a notice. Without a postal address it is one to hand over. Addresses on the web are left out. */
export function letterOf({ name, address, content, writtenAt }: LetterSource): Letter {
  const { sender } = content;
  return {
    sender: {
      name: sender.name,
      lines: sender.lines,
      phone: sender.phone ? formatPhone(sender.phone) : null,
    },
    address: address ? [name, ...address.split('\n')] : null,
    date: formatDateWithYear(localDate(writtenAt)),
    subject: content.subject,
    paragraphs: [
      `${content.greeting}\n\n${content.paragraphs[0] ?? ''}`.trim(),
      ...content.paragraphs.slice(1),
    ],
    facts: content.facts,
    ...(content.code && { code: content.code }),
    closing: content.closing,
    signature: sender.name,
  };
}

/** The print queue as one PDF. */
export function lettersPdf(sources: readonly LetterSource[]): Uint8Array {
  return letterBundlePdf(sources.map(letterOf), words);
}
