import { defineDone } from '../kit/done.js';

/** Letters to print. */
export const letterTexts = {
  menu: 'Brieven',
  title: 'Brieven om te printen',
  search: 'Zoek op onderwerp',
  intro: 'Print eerst alle brieven. Doe ze in een envelop met venster. Meld daarna hier dat ze geprint zijn.',
  empty: 'Er zijn geen brieven om te printen',
  emptyText: 'Brieven komen hier vanzelf, als iemand zonder e-mail bericht moet krijgen.',
  capped: 'Hier staan hooguit {n} brieven, de oudste eerst. Zijn deze geprint? Dan komen de volgende.',
  pdf: { one: 'Open de brief (PDF)', many: 'Open alle {n} brieven (PDF)' },
  printed: { one: 'De brief is geprint', many: 'Alle {n} brieven zijn geprint' },
  caption: 'Brieven',
  columns: { name: 'Aan', subject: 'Over', address: 'Adres', since: 'Klaar sinds' },
  handOver: 'Zonder adres: om mee te geven',
} as const;

/** People to call. */
export const callTexts = {
  title: 'Bellijst',
  search: 'Zoek op onderwerp',
  intro: {
    one: '1 persoon om te bellen. Bel deze mensen en lees de tekst voor. Zij hebben geen e-mail.',
    many: '{n} mensen om te bellen. Bel deze mensen en lees de tekst voor. Zij hebben geen e-mail.',
  },
  empty: 'Er is niemand om te bellen',
  emptyText: 'Mensen zonder e-mail komen hier vanzelf, als zij bericht moeten krijgen.',
  capped: 'Hier staan hooguit {n} mensen, wie het langst wacht eerst. Daarna komen de volgende.',
  tries: { one: 'Eén keer gebeld, geen gehoor', many: '{n} keer gebeld, geen gehoor' },
  script: 'Lees voor',
  spoken: 'Gesproken',
  noAnswer: 'Geen gehoor',
  letter: 'Stuur liever een brief',
  about: 'met {name}',
  caption: 'Mensen om te bellen',
  columns: { name: 'Naam', phone: 'Telefoon', subject: 'Over', tries: 'Keer gebeld', since: 'Klaar sinds' },
} as const;

/** Mails that did not arrive. */
export const noticeTexts = {
  title: 'Berichten',
  search: 'Zoek op onderwerp',
  intro: 'Hier staan e-mails die niet zijn aangekomen. De andere berichten zijn onderweg of aangekomen.',
  empty: 'Alle e-mails zijn aangekomen of onderweg',
  emptyText: 'U hoeft niets te doen.',
  capped: 'Hier staan hooguit {n} e-mails, de nieuwste eerst. Er kunnen er meer zijn.',
  caption: 'E-mails die niet zijn aangekomen',
  columns: {
    to: 'Aan',
    email: 'E-mailadres',
    subject: 'Over',
    state: 'Wat er gebeurde',
    when: 'Wanneer',
    action: 'Doen',
  },
  again: 'Probeer opnieuw',
  againAbout: 'e-mail aan {name}',
  instead: { call: 'Staat nu op de bellijst.', letter: 'Staat nu bij de brieven.' },
  waiting: 'Wat wacht op mensen',
  states: {
    queued: 'wacht',
    sending: 'wordt verstuurd',
    accepted: 'verstuurd',
    failed: 'niet aangekomen',
    unknown: 'niet zeker',
    withdrawn: 'ingetrokken',
    printed: 'geprint',
    spoken: 'gesproken',
  },
  channels: { email: 'e-mail', letter: 'brief', call: 'telefoon' },
} as const;

export const noticesDone = defineDone({
  lettersPrinted: 'Uit de lijst gehaald: {n}.',
  callSpoken: 'Genoteerd: gesproken.',
  callNoAnswer: 'Genoteerd: geen gehoor. De persoon blijft op de lijst.',
  callToLetter: 'Er gaat een brief in plaats van een telefoontje.',
  mailedAgain: 'De e-mail gaat opnieuw de deur uit.',
});
