/** Words that pages of the web door share: what stands in every frame, and the pages about us. */
export const web = {
  pages: {
    help: 'Hulp en contact',
    accessibility: 'Toegankelijkheid',
    privacy: 'Privacy',
    programme: 'Programma',
  },
  problem: {
    title: '{title} - {organisation}',
    nextHeading: 'Wat kunt u nu doen?',
    callUs: 'Lukt het niet? Bel ons: {phone}. Wij zijn er {hours}.',
    number: 'Nummer van deze melding: {number}',
    toProgramme: 'Naar het programma',
    ourName: 'Kom Erbij',
  },
} as const;
