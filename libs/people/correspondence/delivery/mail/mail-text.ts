import { say } from '#platform/i18n';
import { formatPhone } from '#platform/kernel';
import { correspondenceTexts as texts } from '../../correspondence.nl.js';
import type { NoticeContent, Sender } from '../../notices/notice.content.js';

/** The text part of a mail: everything that the HTML part says, in the same order. */
export function mailText(content: NoticeContent): string {
  const blocks = [
    content.greeting,
    ...content.paragraphs.slice(0, 1),
    content.facts.map(({ label, value }) => `${label}: ${value}`).join('\n'),
    ...content.paragraphs.slice(1),
    content.code ? `${texts.mail.code}: ${content.code}` : '',
    content.button ? `${content.button.label}:\n${content.button.url}` : '',
    content.calendar?.method === 'REQUEST' ? texts.mail.calendarHint : '',
    content.closing,
    senderLines(content.sender).join('\n'),
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

/** Who sends it and how to reach a human being there: the foot of every mail. */
export function senderLines(sender: Sender): string[] {
  return [
    sender.name,
    sender.phone && say(texts.mail.phone, { phone: formatPhone(sender.phone) }),
    sender.email && say(texts.mail.email, { email: sender.email }),
    ...sender.lines,
  ].filter(Boolean);
}
