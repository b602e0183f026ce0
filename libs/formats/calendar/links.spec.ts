import { describe, expect, it } from '@jest/globals';
import { type CalendarEntry, calendarLinks, webcalLink } from './index.js';

const entry: CalendarEntry = {
  uid: '7f1f3a52-8d2e-4f43-9d57-0d5a4f5b8c01',
  sequence: 0,
  stamp: new Date('2026-09-01T12:00:00Z'),
  start: new Date('2026-10-24T08:00:00Z'),
  end: new Date('2026-10-24T09:30:00Z'),
  title: 'Koffie + thee & "praatjes"',
  description: 'Welkom\r\nNeem iemand mee',
  location: 'Buurthuis, Dorpsstraat 1',
  url: 'https://kom.example/koffie',
  status: 'CONFIRMED',
};
const read = (link: string) => {
  const url = new URL(link);
  return { page: url.origin + url.pathname, ...Object.fromEntries(url.searchParams) };
};
const details = 'Welkom\nNeem iemand mee\n\nhttps://kom.example/koffie';

describe('zet in mijn agenda', () => {
  it('opens a filled-in form at Google, with the time in UTC and the zone beside it', () => {
    expect(read(calendarLinks(entry).google)).toEqual({
      page: 'https://calendar.google.com/calendar/render',
      action: 'TEMPLATE',
      text: entry.title,
      dates: '20261024T080000Z/20261024T093000Z',
      ctz: 'Europe/Amsterdam',
      details,
      location: entry.location,
    });
  });

  it('opens a filled-in form at Outlook.com and Microsoft 365, with a Z behind the time', () => {
    const filled = {
      path: '/calendar/action/compose',
      rru: 'addevent',
      startdt: '2026-10-24T08:00:00Z',
      enddt: '2026-10-24T09:30:00Z',
      subject: entry.title,
      body: details,
      location: entry.location,
    };
    const { outlook, office365 } = calendarLinks(entry);
    expect(read(outlook)).toEqual({ page: 'https://outlook.live.com/calendar/deeplink/compose', ...filled });
    expect(read(office365)).toEqual({
      page: 'https://outlook.office.com/calendar/deeplink/compose',
      ...filled,
    });
  });

  it('writes a space as %20, because Outlook shows a plus as a plus', () => {
    for (const link of Object.values(calendarLinks(entry))) expect(link).not.toContain('+');
  });

  it('fills in one hour when nobody knows the end', () => {
    const { google, outlook } = calendarLinks({ ...entry, end: null });
    expect(new URL(google).searchParams.get('dates')).toBe('20261024T080000Z/20261024T090000Z');
    expect(new URL(outlook).searchParams.get('enddt')).toBe('2026-10-24T09:00:00Z');
  });

  it('keeps a long text short and whole characters whole', () => {
    const { google } = calendarLinks({ ...entry, description: '😀'.repeat(2000), url: undefined });
    expect(new URL(google).searchParams.get('details')).toBe(`${'😀'.repeat(599)}…`);
  });

  it('leaves out what is empty and survives half characters', () => {
    const bare = { ...entry, title: '\ud800Koffie', description: '', location: '', url: undefined };
    expect(Object.keys(read(calendarLinks(bare).google))).toEqual(['page', 'action', 'text', 'dates', 'ctz']);
    expect(new URL(calendarLinks(bare).google).searchParams.get('text')).toBe('Koffie');
  });

  it('subscribes with webcal', () => {
    expect(webcalLink('https://kom.example/b/w/agenda.ics?dag=do')).toBe(
      'webcal://kom.example/b/w/agenda.ics?dag=do',
    );
  });
});
