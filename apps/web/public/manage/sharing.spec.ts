import { describe, expect, it } from '@jest/globals';
import { isDiscreet } from '#people/correspondence';
import { instantOf } from '#platform/kernel';
import { shareLinks } from './sharing.js';

const session = {
  activityTitle: 'Koken met buren',
  eventName: 'Kom Erbij Week 2026',
  shortCode: 'K7P4',
  day: '2026-09-28',
  startsAt: instantOf('2026-09-28', '16:30'),
  endsAt: instantOf('2026-09-28', '19:30'),
  dayPart: null,
};
const base = 'https://komerbij.example.nl';

/** The message as somebody reads it in WhatsApp, and subject and message of the mail. */
function read(given: Partial<typeof session>) {
  const { whatsapp, mail, address } = shareLinks({ ...session, ...given }, base);
  const mailed = new URL(mail).searchParams;
  return {
    message: new URL(whatsapp).searchParams.get('text')!,
    subject: mailed.get('subject')!,
    body: mailed.get('body')!,
    address,
  };
}

describe('taking somebody along', () => {
  it('tells what and when, with the public address', () => {
    const message =
      'Ik ga naar Koken met buren op maandag 28 september, van 16.30 tot 19.30 uur. Ga je mee? Kijk op https://komerbij.example.nl/k/K7P4';
    expect(read({})).toEqual({
      message,
      subject: 'Ga je mee naar Koken met buren?',
      body: message,
      address: 'https://komerbij.example.nl/k/K7P4',
    });
  });

  it.each([
    ['of a telling activity the name of the week', 'Praten over eenzaam zijn', 'Kom Erbij Week 2026'],
    ['of both telling neither', 'Eenzaamheid, en dan?', 'Week tegen Eenzaamheid'],
  ])('S0-21: says %s', (_, activityTitle, eventName) => {
    const { message, subject, body } = read({ activityTitle, eventName });
    expect([message, subject, body].filter((text) => !isDiscreet(text))).toEqual([]);
    expect(isDiscreet(activityTitle)).toBe(false);
  });

  it('says no more of the time than is known', () => {
    expect(read({ startsAt: null, endsAt: null } as never).message).toContain(
      'op maandag 28 september. Ga je mee?',
    );
    expect(read({ day: null, startsAt: null, endsAt: null } as never).message).toContain(
      'Ik ga naar Koken met buren. Ga je mee?',
    );
  });

  it('a name cannot add a line, a recipient or a parameter', () => {
    const odd = 'Eten & drinken?to=x@y.nl&bcc=z@y.nl #1';
    const { mail, whatsapp } = shareLinks({ ...session, activityTitle: odd }, base);
    expect([...new URL(mail).searchParams.keys()]).toEqual(['subject', 'body']);
    expect([...new URL(whatsapp).searchParams.keys()]).toEqual(['text']);
    expect(new URL(mail).searchParams.get('subject')).toBe(`Ga je mee naar ${odd}?`);
  });
});
