/** What a coordinator reads about a row of a partner's list: what is missing or odd, and what to do. */
export const intake = {
  issues: {
    missing_date: 'Wij konden geen datum vinden. Vraag de partner op welke dag het is.',
    missing_time: 'Er staat geen begintijd bij. Vraag de partner hoe laat het begint.',
    missing_end_time: 'Er staat geen eindtijd bij. Dat mag, maar inwoners willen het vaak wel weten.',
    missing_location: 'Er staat geen plek bij. Vraag de partner waar het is.',
    outside_event_period: 'Een datum valt buiten de week ({period}). Klopt dat? Dan hoeft u niets te doen.',
    weekday_date_mismatch:
      'De dag en de datum passen niet bij elkaar: "{text}". Vraag de partner welke van de twee klopt.',
    impossible_date: 'Deze datum bestaat niet: "{text}". Vraag de partner naar de goede datum.',
    end_before_start: 'De eindtijd ligt voor de begintijd: "{text}". Vraag de partner naar de goede tijden.',
    ambiguous_date:
      'Het is niet duidelijk welke dag bedoeld is: "{text}". Kies samen met de partner een dag.',
    ambiguous_location:
      'Er staan twee plekken en het is niet duidelijk welke het wordt: "{text}". Vraag het de partner.',
    multiple_locations:
      'Er staan meer plekken in één vak: "{text}". Wij maakten er aparte momenten van. Kijk of dat klopt.',
    possible_duplicate:
      'Deze regel lijkt op regel {row} ("{title}"). Is het dezelfde activiteit? Kies dan welke blijft.',
    approximate_end_time: 'De eindtijd is ongeveer: "{text}". Wij namen de tijd die er staat.',
    price_extra: 'Er staat meer dan één prijs: "{text}". Kijk of de hoofdprijs klopt.',
    idem_resolved: 'Er stond "idem". Wij vulden in wat een regel hoger staat.',
    date_carried_down: 'De datum komt van een regel hoger. Kijk of dat klopt.',
    recurrence_includes_weekend:
      'Er staat "elke dag", dus wij maakten ook momenten in het weekend. Kijk of dat klopt.',
    no_session_in_period:
      'Er valt geen enkele keer in de week ({period}): "{text}". Vraag de partner naar een datum in de week.',
    transport_after_start:
      'Het vervoer vertrekt pas na het begin: "{text}". Vraag de partner naar de goede tijd.',
  },
  fields: {
    date: 'datum',
    time: 'tijd',
    location: 'locatie',
    price: 'kosten',
    title: 'titel',
    notes: 'bijzonderheden',
    row: '*',
  },
  ignored: {
    total: 'Dit is een regel met een totaal.',
    remark: 'Dit is een kopje of een opmerking, geen activiteit.',
    header: 'Dit is een herhaling van de kolomnamen.',
    noProgramme: 'Op dit tabblad staat geen programma: wij zagen geen kolommen voor activiteit, dag en plek.',
    otherYear: 'Dit tabblad gaat over een ander jaar.',
    otherYearRow: 'Deze regel is van een ander jaar.',
  },
  columns: {
    title: 'Activiteit',
    summary: 'Omschrijving',
    date: 'Datum',
    time: 'Tijd',
    location: 'Locatie',
    address: 'Adres',
    organiser: 'Organisatie',
    price: 'Kosten',
    signup: 'Aanmelden',
    targetGroup: 'Doelgroep',
    capacity: 'Maximum aantal',
    accessibility: 'Toegankelijkheid',
  },
  untitled: 'Activiteit zonder naam',
} as const;
