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
} as const;
