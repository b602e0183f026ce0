export const databaseTexts = {
  unfit: {
    role: 'DATABASE_URL verbindt als "{role}". Voor die rol geldt row-level security niet. Geef Kom Erbij een rol zonder SUPERUSER en BYPASSRLS; zie docs/operating.md.',
    missing: 'De database mist {names}. Voer eerst "npm run kom-erbij -- migrate" uit.',
    noRole: 'In DATABASE_URL staat geen rol. Zet haar naam voor het apenstaartje; zie docs/operating.md.',
  },
  away: {
    title: 'Het lukt nu even niet',
    next: 'Wacht een minuut en probeer het dan nog een keer. Wat u hebt ingevuld, blijft staan.',
  },
  busy: {
    title: 'Het is nu erg druk',
    next: 'Wacht een paar tellen en probeer het dan nog een keer. Wat u hebt ingevuld, blijft staan.',
  },
  unreadableText: {
    title: 'Er staat een teken in de tekst dat wij niet kunnen lezen',
    next: 'Typ de tekst opnieuw en probeer het nog een keer.',
  },
} as const;
