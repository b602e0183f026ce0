import { defineDone } from '../kit/done.js';

/** Putting what is ready on line. */
export const publishTexts = {
  title: 'Publiceren',
  nothing: 'Er is nu niets om te publiceren.',
  lead: {
    one: '1 activiteit is klaar om te publiceren.',
    many: '{n} activiteiten zijn klaar om te publiceren.',
  },
  firstTime: 'Bezoekers zien de week dan voor het eerst.',
  already: { one: '1 activiteit staat al online.', many: '{n} activiteiten staan al online.' },
  ready: 'Dit wordt gepubliceerd',
  held: 'Dit blijft nog achter',
  heldText: 'Deze activiteiten blijven concept. Vul aan wat mist; daarna kunt u ze alsnog publiceren.',
  doubt: 'Hier moet u eerst naar kijken',
  doubtText: 'Is het toch goed? Vink het aan, dan gaat het mee.',
  columns: { title: 'Activiteit', when: 'Wanneer', why: 'Waarom niet' },
  button: { one: 'Publiceer 1 activiteit', many: 'Publiceer {n} activiteiten' },
  buttonChosen: 'Publiceer',
  toWeek: 'Bekijk het programma zoals bezoekers het zien',
} as const;

export const publishDone = defineDone({
  published: 'Gepubliceerd: {n}. Bezoekers zien dit nu.',
});
