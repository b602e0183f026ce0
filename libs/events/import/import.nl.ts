import { activityFields } from '#events/programme';

/** What a coordinator reads while a partner's list is taken over into the programme. */
export const importTexts = {
  problems: {
    importUnknown: {
      title: 'Deze lijst is er niet (meer)',
      next: 'Kies het bestand nog een keer.',
    },
    importClosed: {
      title: 'Deze lijst is al verwerkt',
      next: 'Kies het bestand nog een keer als u nog iets wilt veranderen.',
    },
    rowUnknown: {
      title: 'Deze regel staat niet in de lijst',
      next: 'Ga terug naar de lijst en kies een regel die er staat.',
    },
    listUnreadable: {
      title: 'Wij kunnen dit bestand niet lezen',
      next: 'Sla de lijst op als Excel-bestand (.xlsx) of als CSV en kies het bestand nog een keer.',
    },
    listEmpty: {
      title: 'Wij vonden geen activiteiten in dit bestand',
      next: 'Kijk of er een rij met kolomnamen in staat, zoals activiteit, datum, tijd en locatie.',
    },
  },
  unreadable: {
    empty: 'Het bestand is leeg.',
    encrypted: 'Er zit een wachtwoord op het bestand. Haal het wachtwoord eraf.',
    old_excel: 'Dit is een oud Excel-bestand (.xls). Open het in Excel en sla het op als .xlsx.',
    open_document: 'Dit is een LibreOffice-bestand (.ods). Open het en sla het op als .xlsx.',
    too_large: 'Het bestand is te groot.',
    too_many_rows: 'Er staan te veel rijen in het bestand.',
    too_many_columns: 'Er staan te veel kolommen in het bestand.',
    too_many_cells: 'Er staan te veel vakken in het bestand.',
    damaged: 'Het bestand is beschadigd.',
    broken_encoding: 'De letters in het bestand zijn niet te lezen.',
    nul_bytes: 'De letters in het bestand zijn niet te lezen.',
    not_a_spreadsheet: 'Dit is geen Excel-bestand en geen CSV.',
  },
  attention: {
    signupUnknown: 'Er staat niet bij of mensen zich moeten aanmelden. Nu staat er: niet nodig.',
    noSession: 'Dit gaat door zonder vast moment. Kies een dag en een tijd, dan kan het in het programma.',
    deadlineRule: 'Aanmelden kan tot een aantal dagen van tevoren. Dat staat bij het aanmelden in woorden.',
    full: 'Volgens de lijst is deze activiteit vol.',
    lottery: 'Volgens de lijst wordt er geloot. Dat doet het programma nog niet.',
    timeRefused: 'De tijd op {day} kan niet kloppen: {why}',
    capacityNote: 'Bij het aantal plaatsen staat ook: "{text}".',
  },
  signup: {
    url: 'Aanmelden kan op {url}.',
    daysBefore: {
      one: 'Meld u uiterlijk {n} dag van tevoren aan.',
      many: 'Meld u uiterlijk {n} dagen van tevoren aan.',
    },
  },
  partners: 'Samen met {names}.',
  access: {
    seated: 'U kunt zitten.',
    signLanguage: 'Er is een gebarentolk.',
    signLanguageOnRequest: 'Een gebarentolk kan als u erom vraagt.',
    captions: 'Er is ondertiteling.',
    companionFree: 'Uw begeleider mag gratis mee.',
    childcare: 'Er is kinderopvang.',
    respiteCare: 'Iemand kan de zorg thuis even overnemen.',
    assistance: 'Er is iemand die u helpt.',
    poolLift: 'Er is een lift bij het zwembad.',
    stepsOne: 'Er is 1 trede.',
    stepsMany: 'Er zijn {n} treden.',
  },
  calledOff: 'Volgens de lijst van de aanbieder gaat dit niet door.',
  fields: {
    ...activityFields,
    organization: 'organisatie',
    session: 'moment',
    place: 'locatie',
    capacity: 'aantal plaatsen',
  },
  nothing: 'leeg',
  yes: 'ja',
  no: 'nee',
  unlimited: 'geen grens',
  online: 'online',
  noDay: 'dag onbekend',
  sessionLeft: 'staat niet meer in de lijst en blijft zoals het is',
  calledOffSession: 'gaat niet door',
} as const;
