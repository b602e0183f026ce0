import { describe, expect, it } from '@jest/globals';
import { simpleParser } from 'mailparser';
import { createTransport } from 'nodemailer';
import { request } from '#formats/calendar';
import type { NoticeContent } from '../../notices/notice.content.js';
import { mailOf } from './mail.js';

const id = '01990000-0000-7000-8000-000000000001';
const content: NoticeContent = {
  subject: 'Aangemeld: Café "Ons\r\nHuis"\u001b, donderdag 24 september 14.00 uur',
  greeting: 'Beste <b>Bep</b>,',
  paragraphs: ['Fijn dat u komt.', 'Kunt u toch niet komen? Laat het ons weten.'],
  facts: [{ label: 'Waar', value: 'De Trommel\nTrompet 2' }],
  button: { label: 'Bekijk of wijzig uw aanmelding', url: 'https://komerbij.example.org/a/x' },
  code: 'K7P4-M2QX',
  closing: 'Tot ziens!',
  sender: { name: 'KijkopWelzijn: "team"', phone: '+31180000018', email: 'welzijn@example.org', lines: [] },
  calendar: {
    method: 'REQUEST',
    fileName: 'uitnodiging.ics',
    content: request(
      {
        uid: id,
        sequence: 0,
        stamp: new Date('2026-09-14T10:00:00Z'),
        start: new Date('2026-09-24T12:00:00Z'),
        end: null,
        title: 'Café',
        description: '',
        location: 'De Trommel',
        status: 'CONFIRMED',
      },
      { name: 'KijkopWelzijn', email: 'komerbij@example.org' },
      { name: 'Bep', email: 'bep@example.org', partstat: 'ACCEPTED', rsvp: false },
    ),
  },
};
const source = {
  id,
  name: 'Bep Jansen',
  email: 'bep@example.org',
  content,
  mailId: `<${id}@example.org>`,
  mailDate: new Date('2026-09-14T10:00:00Z'),
};

async function raw(): Promise<string> {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  const { message } = await transport.sendMail(mailOf(source, 'komerbij@example.org'));
  return (message as Buffer).toString('utf8');
}

/** Content types with their parameters, in the order of the tree, without boundaries. */
const types = (mail: string) =>
  [...mail.matchAll(/^Content-Type: ([\s\S]*?)\r\n(?![ \t])/gim)].map((match) =>
    match[1]!.replace(/\s+/g, ' ').replace(/;? ?boundary="[^"]*"/, ''),
  );

describe('a mail', () => {
  it('calendar row 12: mixed > alternative (plain, html, calendar) + the same calendar as a file', async () => {
    const mail = await raw();
    expect(types(mail)).toEqual([
      'multipart/mixed',
      'multipart/alternative',
      'text/plain; charset=utf-8',
      'text/html; charset=utf-8',
      'text/calendar; charset=utf-8; method=REQUEST',
      'application/ics; name=uitnodiging.ics',
    ]);
    expect(mail.match(/^Content-Disposition: .*/gim)).toEqual([
      'Content-Disposition: attachment; filename=uitnodiging.ics',
    ]);
    const { attachments } = await simpleParser(mail);
    const [inline, file] = attachments;
    expect(inline!.content.toString()).toBe(content.calendar!.content);
    expect(file!.content.toString()).toBe(content.calendar!.content);
  });

  it('F3: is the same to the byte, however often it is made', async () => {
    expect(await raw()).toBe(await raw());
  });

  it('calendar row 13, M9: goes to one person, says that it is automatic, and has one clean line for a subject', async () => {
    const parsed = await simpleParser(await raw());
    expect(parsed.subject).toBe('Aangemeld: Café "Ons Huis" , donderdag 24 september 14.00 uur');
    expect(parsed.to).toMatchObject({ value: [{ address: 'bep@example.org', name: 'Bep Jansen' }] });
    expect(parsed.from).toMatchObject({
      value: [{ address: 'komerbij@example.org', name: 'KijkopWelzijn team' }],
    });
    expect(parsed.cc ?? parsed.bcc).toBeUndefined();
    expect(parsed.messageId).toBe(`<${id}@example.org>`);
    expect(parsed.headers.get('auto-submitted')).toBe('auto-generated');
    expect(parsed.headers.get('x-auto-response-suppress')).toBe('All');
    expect(parsed.headers.has('x-mailer')).toBe(false);
  });

  it('calendar row 16, M8, privacy V21: both parts say everything; the HTML has one link and fetches nothing', async () => {
    const { text, html } = await simpleParser(await raw());
    for (const fact of ['Fijn dat u komt.', 'De Trommel', 'Trompet 2', 'K7P4-M2QX', 'Tot ziens!', '/a/x']) {
      expect(text).toContain(fact);
      expect(html).toContain(fact);
    }
    expect(html).toContain('Beste &lt;b>Bep&lt;/b>,');
    expect(String(html).match(/href="[^"]*"/g)).toEqual(['href="https://komerbij.example.org/a/x"']);
    expect(html).not.toMatch(/<img|src=|url\(|@import|<link/i);
  });
});
