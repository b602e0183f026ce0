export const databaseTexts = {
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
