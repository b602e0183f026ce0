import { describe, expect, it } from '@jest/globals';
import { noticeTexts } from '#events/registration';
import { httpTexts } from '#http/errors';
import { definedNotices } from '#people/correspondence';
import '#people/identity';
import { vocabulary } from '#platform/i18n';
import { publicTexts } from '../../apps/web/public/public.nl.js';
import { ui } from '../../apps/web/ui/ui.nl.js';
import { web } from '../../apps/web/web.nl.js';
import { registrationTexts } from '../../libs/events/registration/registration.nl.js';
import { correspondenceTexts } from '../../libs/people/correspondence/correspondence.nl.js';
import { mailText } from '../../libs/people/correspondence/mail/mail-text.js';
import { callScript } from '../../libs/people/correspondence/notices/call-script.js';
import { letterOf } from '../../libs/people/correspondence/notices/letter.js';
import { letter } from '../../libs/people/correspondence/notices/letter.nl.js';
import type { NoticeContent } from '../../libs/people/correspondence/notices/notice.content.js';
import { longSentences, readingComplaints, readingOf, sentencesOf, wordsOf } from '../support/reading.js';
import { textsIn, wordComplaints } from './texts.js';

/** Of an official letter, C1: what our texts must never become. */
const c1 =
  'Ingevolge het bepaalde in artikel 2.3 van de beleidsregels maatschappelijke ondersteuning wordt u verzocht onverwijld schriftelijk kenbaar te maken of u gebruik wenst te maken van de desbetreffende voorziening.';
const b1 = 'U bent aangemeld. Kunt u toch niet komen? Bel ons dan. Wij helpen u graag.';

describe('how reading is measured', () => {
  it('counts words and sentences as people do', () => {
    expect(wordsOf('Om 14.00 uur, bij mevrouw Van der Meer-Bos: 06 12.')).toEqual([
      'Om',
      '14.00',
      'uur',
      'bij',
      'mevrouw',
      'Van',
      'der',
      'Meer-Bos',
      '06',
      '12',
    ]);
    expect(sentencesOf(['Wanneer?', 'Om 9.00 uur. Tot straks!', '…'])).toEqual([
      'Wanneer?',
      'Om 9.00 uur.',
      'Tot straks!',
    ]);
  });

  it('LIX is words a sentence and words of more than 6 letters in a hundred', () => {
    // 15 words, 4 sentences, 1 word of more than 6 letters.
    expect(readingOf([b1])).toEqual({
      sentences: 4,
      longest: 5,
      longestSentence: 'Kunt u toch niet komen?',
      average: 15 / 4,
      lix: 15 / 4 + 100 / 15,
    });
    expect(readingComplaints([b1])).toEqual([]);
  });

  it('control: a C1 sentence is too long and too hard in each way', () => {
    expect(readingComplaints([c1]).map((line) => line.replace(/:.*/, ''))).toEqual([
      '29 words',
      '29.0 words a sentence',
      'LIX 74',
    ]);
    // Also in the midst of good ones, and however many buttons stand around it.
    expect(longSentences([b1, c1, b1])).toHaveLength(1);
    const buttons = Array.from({ length: 50 }, () => 'Meld mij aan');
    expect(readingComplaints([...buttons, c1])).toEqual(readingComplaints([c1]));
  });
});

describe('UI4: what residents read', () => {
  const subjects = {
    ...publicTexts,
    ui,
    web,
    vocabulary,
    noticeTexts,
    correspondence: [correspondenceTexts.mail, correspondenceTexts.letter, correspondenceTexts.call],
    letter,
    problems: [registrationTexts, httpTexts.problems],
  };

  it.each(Object.entries(subjects))('no sentence of %s has more than 20 words', (name, value) => {
    const texts = textsIn(value, name).map(({ text }) => text);
    expect(texts.length).toBeGreaterThan(0);
    expect(longSentences(texts)).toEqual([]);
  });
});

/** The words of one notice by each way; addresses on the web, and who sends it, are no sentences. */
function waysOf(content: NoticeContent): Record<'mail' | 'letter' | 'call', string[]> {
  const { subject, paragraphs, facts, closing } = letterOf({
    name: 'Riet Bakker',
    address: null,
    content,
    writtenAt: new Date('2026-09-14T10:00:00Z'),
  });
  const [mail = ''] = mailText(content).split(`\n\n${content.sender.name}\n`);
  return {
    mail: [content.subject, ...mail.split('\n').filter((line) => !line.startsWith('http'))],
    letter: [
      subject,
      ...paragraphs,
      ...facts.map(({ label, value }) => `${label}: ${value}`),
      closing,
      letter.codeUse,
      letter.call.replace('{phone}', '0180 000 018'),
    ],
    call: callScript(content, 'Riet Bakker'),
  };
}

const notices = definedNotices();

it('the notices declare themselves: those of registrations, and signing in', () => {
  expect(notices.length).toBeGreaterThanOrEqual(11);
  expect(notices.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['reminder', 'sign_in']));
});

describe.each(notices)('UI4, UI5: the notice $kind', ({ samples }) => {
  it.each(['mail', 'letter', 'call'] as const)('is easy to read as %s', (way) => {
    for (const content of samples) {
      const texts = waysOf(content)[way];
      expect(readingComplaints(texts)).toEqual([]);
      expect(texts.flatMap((text) => wordComplaints({ place: way, text }))).toEqual([]);
    }
  });
});
