import { describe, expect, it } from '@jest/globals';
import { allTexts } from './loaded-libraries.js';
import { braceComplaints, textsIn, wordComplaints } from './texts.js';

const texts = Object.entries(await allTexts()).flatMap(([path, value]) => textsIn(value, path));
const seen = (text: string) => wordComplaints({ place: 'planted', text }).length;

describe('the words of the product (UI5)', () => {
  it('no text says "eenzaam", or a word of machines', () => {
    expect(texts.length).toBeGreaterThan(50);
    expect(texts.flatMap(wordComplaints)).toEqual([]);
  });

  it.each([
    'Samen tegen eenzaamheid',
    'Bent u Eenzaam?',
    'Dit event is vol',
    'RSVP graag',
    'Uw tickets',
    'Naar het dashboard.',
    'Login mislukt',
    'Log-in',
    'Error: 500',
    'Submit',
    'Ongeldige datum',
    'E-mail is een verplicht veld',
    'Vul de verplichte velden in',
  ])('control: "%s" is seen', (text) => {
    expect(seen(text)).toBe(1);
  });

  it.each([
    'Eventueel later',
    'Evenement {event}',
    'Geef [--event NAAM] op',
    'Inloggen',
    'Terrorist',
    'Niet verplicht',
    'Een veld met gras',
  ])('control: "%s" is allowed', (text) => {
    expect(seen(text)).toBe(0);
  });

  it('every brace belongs to a placeholder', () => {
    expect(texts.flatMap(braceComplaints)).toEqual([]);
    expect(braceComplaints({ place: 'planted', text: 'Beste {first name}' }).length).toBe(1);
    expect(braceComplaints({ place: 'planted', text: 'Beste {name' }).length).toBe(1);
  });

  it('no text is empty or ends with a space', () => {
    expect(texts.filter(({ text }) => text !== text.trimEnd() || text === '')).toEqual([]);
  });
});
