/** The mailbox of the embedded run: what would have gone to a mail server. */
export const mailboxTexts = {
  title: 'Postvak',
  intro:
    'Alle e-mail die het programma verstuurt, komt hier terecht. Er gaat niets naar buiten. Met SMTP_URL gaat de e-mail naar een echte mailserver en is dit postvak er niet meer.',
  empty: 'Er is nog geen e-mail',
  emptyText: 'Meld iemand aan voor een activiteit, of log in. Dan staat hier een bericht.',
  to: 'Aan {to}',
  toName: 'Aan',
  from: 'Van',
  date: 'Verstuurd',
  back: 'Naar het postvak',
  message: 'Bericht zoals de ontvanger het ziet',
  text: 'Hetzelfde als gewone tekst',
  calendar: 'Afspraak voor de agenda',
  headers: 'Alle kopregels',
  raw: 'Het bericht als .eml-bestand',
  json: 'Deze lijst als JSON',
  noHtml: 'Dit bericht heeft alleen gewone tekst.',
  toSamples: 'Voorbeelden van alle berichten',
  samples: {
    title: 'Voorbeelden van alle berichten',
    intro:
      'Zo ziet elk bericht eruit: als e-mail, als brief en als tekst om voor te lezen. De mensen zijn verzonnen.',
    kind: 'Soort in de code: {kind}',
    mail: 'De e-mail ({kind})',
    letter: 'De brief ({kind})',
    pdf: 'De brief als PDF ({kind})',
    call: 'Aan de telefoon ({kind})',
  },
} as const;
