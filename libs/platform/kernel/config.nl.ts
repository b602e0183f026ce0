/** What an operator reads about settings that cannot be used, behind the name of each. */
export const configTexts = {
  wrong: 'Deze instellingen kloppen niet:',
  address: 'moet een adres zijn dat begint met {starts}',
  or: 'of',
  number: 'moet een getal zijn',
  wholeNumber: 'moet een heel getal zijn',
  tooSmall: 'moet {n} of meer zijn',
  notAbove: 'moet meer dan {n} zijn',
  tooLarge: 'mag niet meer dan {n} zijn',
  choose: 'kies uit: {values}',
  email: 'moet een e-mailadres zijn',
  other: 'is niet te lezen',
  lease:
    'moet minstens drie keer MAIL_TIMEOUT_SECONDS zijn; anders verstuurt een tweede worker wat de eerste nog aan het versturen is',
  file: 'het bestand "{file}" is niet te lezen',
  databaseNeeded: 'DATABASE_URL is nodig: alleen "npm start" brengt zelf een database mee.',
} as const;
