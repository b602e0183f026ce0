/** What every list of the office says in the same words. */
export const kitTexts = {
  searchButton: 'Zoek',
  clear: 'Wis keuzes',
  none: 'Niets gevonden',
  noneText: 'Kies iets anders, of wis uw keuzes.',
  filters: 'Kies wat u wilt zien',
  save: 'Bewaar deze lijst als bestand',
  csv: 'CSV',
  xlsx: 'Excel',
} as const;
