/** What every page of the office says in the same words. */
export const kitTexts = {
  title: '{page} - Kantoor - {organisation}',
  /** Of a page before signing in. */
  plainTitle: '{page} - {organisation}',
  start: 'Kantoor',
  stale: {
    text: 'Uw tekst staat hieronder nog in de vakken. Er is niets bewaard en niets kwijt. Kijk wat er verschilt en druk dan op Bewaar.',
    caption: 'Wat verschilt',
    field: 'Vak',
    theirs: 'Nu opgeslagen',
    yours: 'Van u',
    empty: 'leeg',
  },
  list: {
    searchButton: 'Zoek',
    clear: 'Wis keuzes',
    none: 'Niets gevonden',
    noneText: 'Kies iets anders, of wis uw keuzes.',
    filters: 'Kies wat u wilt zien',
    save: 'Bewaar deze lijst als bestand',
    csv: 'CSV',
    xlsx: 'Excel',
  },
} as const;
