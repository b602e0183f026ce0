import type { Letter } from '#formats/documents';
import { callScript } from './delivery/call-script.js';
import { letterOf, lettersPdf } from './delivery/letter.js';
import { mailHtml } from './delivery/mail/mail-page.js';
import { mailText } from './delivery/mail/mail-text.js';
import { definedNotices } from './notices/define-notice.js';

/** A kind of notice as it comes by each channel, made from its own first sample by what makes the real ones. */
export interface NoticeSample {
  kind: string;
  subject: string;
  mail: { html: string; text: string };
  letter: Letter;
  call: string[];
  pdf(): Uint8Array;
}

/** Invented. */
const somebody = { name: 'Riet Bakker', address: 'Proefstraat 1\n2991 AB Barendrecht' };

/** Every kind that the loaded libraries declare. */
export function noticeSamples(writtenAt: Date): NoticeSample[] {
  return definedNotices().map(({ kind, samples: [content] }) => {
    const source = { ...somebody, content: content!, writtenAt };
    return {
      kind,
      subject: content!.subject,
      mail: { html: mailHtml(content!), text: mailText(content!) },
      letter: letterOf(source),
      call: callScript(content!, somebody.name),
      pdf: () => lettersPdf([source]),
    };
  });
}
