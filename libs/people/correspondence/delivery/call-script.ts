import { say } from '#platform/i18n';
import { formatPhone } from '#platform/kernel';
import { correspondenceTexts as texts } from '../correspondence.nl.js';
import type { NoticeContent } from '../notices/notice.content.js';

/** The text that a colleague reads aloud, paragraph by paragraph. Addresses on the web are left out. */
export function callScript(content: NoticeContent, name: string): string[] {
  return [
    say(texts.call.opening, { sender: content.sender.name, name }),
    ...content.paragraphs.slice(0, 1),
    ...content.facts.map(({ label, value }) =>
      say(texts.call.fact, { label, value: value.replaceAll('\n', ', ').replace(/\.$/, '') }),
    ),
    ...content.paragraphs.slice(1),
    ...(content.code ? [say(texts.call.code, { code: content.code })] : []),
    say(texts.call.closing, { phone: formatPhone(content.sender.phone) }),
  ];
}
