/** What an operator reads while the database that comes along starts, or cannot start. */
export const embeddedTexts = {
  steps: {
    create: 'Database aanmaken',
    recover: 'Database herstellen na een onverwachte stop',
    accountAdded: 'Gebruiker postgres aangemaakt: de database draait nooit als root',
    copied: 'Database gekopieerd naar {folder}: de projectmap is gesloten voor andere gebruikers',
  },
  folderClosed:
    'De map {folder} is gesloten voor de gebruiker van de database. Zet DATA_DIR op een open map.',
  otherUser:
    'De database in {folder} is van een andere gebruiker (uid {uid}). Start Kom Erbij als die gebruiker of als root.',
  otherVersion:
    'De database in {folder} is van PostgreSQL {version}; deze Kom Erbij brengt versie {ours} mee. Zet eerst over met pg_dump.',
  passwordsGone:
    '{file} ontbreekt: daarin staan de wachtwoorden van de database. Zet de map uit een reservekopie terug.',
  ended: '{program} is gestopt met code {code}: {words}',
  unstartable: '{program} start niet: {reason}. Of zet DATABASE_URL op een eigen PostgreSQL.',
  reasons: {
    ENOENT: 'het past niet bij dit systeem (op Alpine en andere systemen met musl werkt het niet)',
    EACCES: 'het mag hier niet worden uitgevoerd (is de map met noexec aangekoppeld?)',
    EPERM: 'root mag hier geen andere gebruiker worden; start Kom Erbij als gewone gebruiker',
  },
  notAsRoot: 'PostgreSQL draait niet als root. Start Kom Erbij als gewone gebruiker.',
  noBinaries:
    'Er is geen ingebouwde database voor dit systeem ({platform}). Voer "npm ci" uit, of zet DATABASE_URL op een eigen PostgreSQL.',
  noTemporaryFolder: 'Er is geen tijdelijke map waarin de database mag draaien. Zet TMPDIR op een open map.',
  stoppedAtOnce: 'De database is meteen weer gestopt.',
  logbook: '{reason} Het logboek van de database:\n{lines}',
  tooSlow: 'De database start niet. Zie {file}.',
} as const;
