import { expect, it } from '@jest/globals';
import type { NoticeContent } from '../notices/notice.content.js';
import { callScript } from './call-script.js';
import { letterOf } from './letter.js';

const content: NoticeContent = {
  subject: 'Aangemeld: Café "Ons Huis"',
  greeting: 'Beste <b>Bep</b>,',
  paragraphs: ['Fijn dat u komt.', 'Kunt u toch niet komen? Laat het ons weten.'],
  facts: [{ label: 'Waar', value: 'De Trommel\nTrompet 2' }],
  button: { label: 'Bekijk of wijzig uw aanmelding', url: 'https://komerbij.example.org/a/x' },
  code: 'K7P4-M2QX',
  closing: 'Tot ziens!',
  sender: { name: 'KijkopWelzijn: "team"', phone: '+31180000018', email: 'welzijn@example.org', lines: [] },
};

it('a call says the same without addresses on the web', () => {
  const script = callScript(content, 'Bep Jansen');
  expect(script[1]).toBe('Fijn dat u komt.');
  expect(script[2]).toBe('Waar: De Trommel, Trompet 2.');
  expect(script.join(' ')).not.toContain('http');
});

it('a letter says the same, with or without a postal address', () => {
  const written = { name: 'Bep Jansen', content, writtenAt: new Date('2026-09-14T10:00:00Z') };
  expect(letterOf({ ...written, address: 'Trompet 2\n2991 AB Barendrecht' })).toMatchObject({
    address: ['Bep Jansen', 'Trompet 2', '2991 AB Barendrecht'],
    date: 'maandag 14 september 2026',
    paragraphs: ['Beste <b>Bep</b>,\n\nFijn dat u komt.', 'Kunt u toch niet komen? Laat het ons weten.'],
    code: 'K7P4-M2QX',
  });
  expect(letterOf({ ...written, address: null }).address).toBeNull();
});
