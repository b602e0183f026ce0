/** What `npm start` says while it starts, and when it is ready. */
export const start = {
  step: '  {step} … {seconds} s',
  migrate: 'Tabellen bijwerken',
  demo: 'Voorbeeldprogramma klaarzetten',
  open: 'Website openen',
  ready: 'Klaar in {seconds} seconden. U kunt nu beginnen:',
  programme: 'Programma',
  office: 'Kantoor',
  mailbox: 'Postvak',
  api: 'API',
  signIn: 'Inloggen op het kantoor kan met {email} ({role}). De link om in te loggen komt in het postvak.',
  stop: 'Stoppen: Ctrl-C.',
  stopping: 'Bezig met stoppen …',
  stopped: 'Gestopt.',
} as const;
