import { beforeAll, describe, expect, it } from '@jest/globals';
import { readSpreadsheet } from '#formats/spreadsheet';
import { type IntakeActivity, type IntakeEvent, type IntakeResult, readProgramme } from '../index.js';

/** Lists as other municipalities keep them: composed, with other headings, orders and habits than the data sets. */
async function readCsv(text: string, event: IntakeEvent): Promise<IntakeResult> {
  return readProgramme(await readSpreadsheet(new TextEncoder().encode(text)), event);
}

const hour = (iso: string | null): string => iso?.slice(11, 16) ?? '';

/** One activity on one line, so that a list reads as a table. */
function line({
  row,
  title,
  sessions,
  price,
  capacity,
  signup,
  location,
  status,
  issues,
}: IntakeActivity): string {
  const moments = sessions.map(({ date, start, end, location: own }) => {
    const place = own ? ` @${own.name}/${own.town}` : '';
    return `${date?.slice(5)} ${hour(start)}${end ? `-${hour(end)}` : ''}${place}`;
  });
  const where = 'online' in location ? 'online' : [location.name, location.street, location.town].join('/');
  const codes = issues.map(({ code }) => code).sort();
  return [
    `${row} ${title}`,
    moments.join(', '),
    `${price.type} ${price.amountCents}`,
    String(capacity),
    signup.required,
    where,
    [status, ...codes].join(' '),
  ].join(' | ');
}

describe('a list with title rows, day headings and a total', () => {
  let result: IntakeResult;
  beforeAll(async () => {
    result = await readCsv(
      `Programma Week tegen Eenzaamheid Zutphen 2025;;;;;;;;
Inleveren voor 1 september;;;;;;;;
Wat gaan we doen?;Welke dag?;Begintijd;Eindtijd;Waar vindt het plaats?;Wie organiseert het?;Zijn er kosten?;Moet je je aanmelden?;Hoeveel mensen kunnen meedoen?
DONDERDAG 25 SEPTEMBER;;;;;;;;
Opening met soep;;12.00;13.30;Raadhuis, 's-Gravenhof 2;Gemeente Zutphen en Perspectief Zutphen;nee;nee;150
Wandeling langs de IJssel;;14.00;;Start: Broederenkerk;Wandelclub;gratis;niet nodig;
VRIJDAG 26 SEPTEMBER;;;;;;;;
Koken met nieuwe buren;;17.00;20.00;Waterkracht, Proefstraat 106;Waterkracht;€ 3,50 p.p.;ja, via info@waterkracht.example.org vóór 24 september;max. 12
Filmavond;;8 uur;;Luxor;Luxor Zutphen;€ 9,- / met Zutphenpas € 4,50;kaarten via www.luxor.example.org;90
Elke dag;;;;;;;;
Open inloop Broodhuys;elke werkdag;9.00;12.00;Broodhuys;;;;
Totaal;;;;;;;;252
`,
      { name: 'Week', startDate: '2025-09-25', endDate: '2025-10-01', municipality: 'Zutphen' },
    );
  });

  it('reads every row', () => {
    expect(result.activities.map(line)).toEqual([
      "5 Opening met soep | 09-25 12:00-13:30 | free 0 | 150 | no | Raadhuis/'s-Gravenhof 2/Zutphen | ready date_carried_down",
      '6 Wandeling langs de IJssel | 09-25 14:00 | free 0 | null | no | Broederenkerk//Zutphen | ready date_carried_down missing_end_time',
      '8 Koken met nieuwe buren | 09-26 17:00-20:00 | paid 350 | 12 | yes | Waterkracht/Proefstraat 106/Zutphen | ready date_carried_down',
      '9 Filmavond | 09-26 20:00 | paid 900 | 90 | yes | Luxor//Zutphen | ready date_carried_down missing_end_time price_extra',
      '11 Open inloop Broodhuys | 09-25 09:00-12:00, 09-26 09:00-12:00, 09-29 09:00-12:00, 09-30 09:00-12:00, 10-01 09:00-12:00 | unknown null | null | no | Broodhuys//Zutphen | ready',
    ]);
  });

  it('says what it left out and what the list does not have', () => {
    expect(result.ignored).toEqual([{ row: 12, why: 'Dit is een regel met een totaal.' }]);
    expect(result.missingColumns).toEqual(['Omschrijving', 'Adres', 'Doelgroep', 'Toegankelijkheid']);
    expect(result.activities[2]?.signup).toEqual({
      required: 'yes',
      channels: ['email'],
      email: 'info@waterkracht.example.org',
      deadline: '2025-09-23',
    });
  });
});

describe('day and time in one column, the town in its own', () => {
  it('reads every row', async () => {
    const result = await readCsv(
      `Naam activiteit,Datum + tijd,Plaats,Locatie,Korte omschrijving,Contact,Prijs,Max. deelnemers,Voor wie?,Overige informatie
Bingo met prijzen,"do 2 okt, 14.00-16.00 uur",Wieringerwerf,De Cultuurschuur,,"Ans, 06-10000041","€ 5,- incl. 2 consumpties",60,senioren (60+),
Eetcafé,elke woensdag 17.30 uur,Middenmeer,Meerbaak,"Graag aanmelden voor dinsdag 12.00 uur",eetcafe@example.org,"€ 8,50",24,iedereen,dieetwensen doorgeven
Wandelvoetbal,ma en wo van 19 tot 20 uur,Anna Paulowna,Sportpark,,,gratis,,55-plussers,
Rommelmarkt,"za 4 okt, 9-15 uur",Den Oever,Haven,,,,,,gaat niet door
Workshop mandala,zo 5 okt 10.30 tot 12.30,,,,,"€ 12,50",8,volwassenen,locatie volgt
Computerhulp,di 30/9 t/m do 2/10 van 10 - 12 u,Wieringerwerf,Bibliotheek,,,geen,,,
Lotgenotengroep rouw,nog te plannen,,,,rouw@example.org,,,nabestaanden,
Samen zingen,vrijdagavond 3 okt 7 uur,Hippolytushoef,Ontmoetingskerk,,,vrije gift,,,
Kinderdisco (4-8 jaar),za 4 okt 13u-15u,Slootdorp,Dorpshuis,,,"2,-",40,kinderen,
`,
      { name: 'Week', startDate: '2025-09-25', endDate: '2025-10-05', municipality: 'Hollands Kroon' },
    );
    expect(result.activities.map(line)).toEqual([
      '2 Bingo met prijzen | 10-02 14:00-16:00 | paid 500 | 60 | unknown | De Cultuurschuur//Wieringerwerf | ready',
      '3 Eetcafé | 10-01 17:30 | paid 850 | 24 | recommended | Meerbaak//Middenmeer | ready missing_end_time',
      '4 Wandelvoetbal | 09-29 19:00-20:00, 10-01 19:00-20:00 | free 0 | null | unknown | Sportpark//Anna Paulowna | ready',
      '5 Rommelmarkt | 10-04 09:00-15:00 | unknown null | null | unknown | Haven//Den Oever | cancelled',
      '6 Workshop mandala | 10-05 10:30-12:30 | paid 1250 | 8 | unknown | // | incomplete missing_location',
      '7 Computerhulp | 09-30 10:00-12:00, 10-01 10:00-12:00, 10-02 10:00-12:00 | free 0 | null | unknown | Bibliotheek//Wieringerwerf | ready',
      '8 Lotgenotengroep rouw |  | unknown null | null | unknown | // | incomplete missing_date missing_location',
      '9 Samen zingen | 10-03 19:00 | donation null | null | unknown | Ontmoetingskerk//Hippolytushoef | ready missing_end_time',
      '10 Kinderdisco (4-8 jaar) | 10-04 13:00-15:00 | paid 200 | 40 | unknown | Dorpshuis//Slootdorp | ready',
    ]);
  });
});

describe('the weekday beside the date, and remarks that hold price and room', () => {
  it('reads every row', async () => {
    const result = await readCsv(
      `Dag;Datum;Tijd;Programma;Locatie;Aanmelding;Opmerkingen
Do;1-10-2026;10:00-12:00;Taalcafé;Bibliotheek Aalsmeer, Marktstraat 19;Nee;
Za;4-10-2026;10.00;Open huis;Dorpshuis De Reede, Rietwijkeroordweg 7 Kudelstaart;nvt;
Zo;4-10-2026;15.00 - 17.00 / 19.00 - 21.00;Concert;Oude Veiling;reserveren via www.oudeveiling.example.org;kosten: 10 euro
Ma;5-10-2026;9.30;Ontbijt voor alleenstaanden;'t Baken;Opgeven verplicht (max 20);
Di;6-10-2026;19.30-21.00;Praatgroep;Online via Zoom;Mail praat@example.org voor de link;
Di;6-10-2026;19.30-21.00 uur;Praat-groep;online;praat@example.org;
Wo;7-10-2026;;Kunstroute;Diverse locaties;;
Do;8-10-2026;10.00-12.00;Bezoek Madurodam;Madurodam;via de balie van het Wijkpunt, uiterlijk 1 oktober;vertrek bus 11.00 uur
Elke dinsdag en donderdag;;13.30 - 15.30 uur;Sjoelen;Wijkpunt Voor Elkaer;vrij binnenlopen;elke 1e di van de maand competitie
`,
      { name: 'Week', startDate: '2026-10-01', endDate: '2026-10-08', municipality: 'Aalsmeer' },
    );
    expect(result.activities.map(line)).toEqual([
      '2 Taalcafé | 10-01 10:00-12:00 | unknown null | null | no | Bibliotheek Aalsmeer/Marktstraat 19/Aalsmeer | ready',
      '3 Open huis | 10-04 10:00 | unknown null | null | no | Dorpshuis De Reede/Rietwijkeroordweg 7/Kudelstaart | needs_review missing_end_time weekday_date_mismatch',
      '4 Concert | 10-04 15:00-17:00, 10-04 19:00-21:00 | paid 1000 | null | yes | Oude Veiling//Aalsmeer | ready',
      "5 Ontbijt voor alleenstaanden | 10-05 09:30 | unknown null | 20 | yes | 't Baken//Aalsmeer | ready missing_end_time",
      '6 Praatgroep | 10-06 19:30-21:00 | unknown null | null | yes | online | ready',
      '7 Praat-groep | 10-06 19:30-21:00 | unknown null | null | yes | online | needs_review possible_duplicate',
      '8 Kunstroute | 10-07  | unknown null | null | unknown | // | incomplete missing_location missing_time',
      '9 Bezoek Madurodam | 10-08 10:00-12:00 | unknown null | null | yes | Madurodam//Den Haag | ready transport_after_start',
      '10 Sjoelen | 10-01 13:30-15:30, 10-06 13:30-15:30, 10-08 13:30-15:30 | unknown null | null | no | Wijkpunt Voor Elkaer//Aalsmeer | ready',
    ]);
    expect(result.activities[5]?.duplicateOf).toBe(6);
  });
});

describe('when and where in one column', () => {
  it('gives every moment its own place', async () => {
    const result = await readCsv(
      `"Titel","Wanneer en waar","Kosten","Voor wie"
"Koffie Plus","elke dinsdag 10-12 uur, De Schakel Vianen; elke donderdag 14-16 uur, Het Dorpshuis Hagestein","gratis","iedereen"
"Schaken","woensdag 30 september 19.30 uur in Café De Kroon in Leerdam","€2","55+"
"Lezing","1 oktober, 20.00 uur, locatie volgt","5 euro","volwassenen"
"High tea","zondag 4 oktober - 14.00 uur - Zorgcentrum Lingesteyn (Leerdam)","€ 5,-","ouderen"
`,
      { name: 'Week', startDate: '2026-09-28', endDate: '2026-10-04', municipality: 'Vijfheerenlanden' },
    );
    expect(result.activities.map(line)).toEqual([
      '2 Koffie Plus | 09-29 10:00-12:00 @De Schakel/Vianen, 10-01 14:00-16:00 @Het Dorpshuis/Hagestein | free 0 | null | unknown | // | ready',
      '3 Schaken | 09-30 19:30 @Café De Kroon/Leerdam | paid 200 | null | unknown | // | ready missing_end_time',
      '4 Lezing | 10-01 20:00 | paid 500 | null | unknown | // | incomplete missing_end_time missing_location',
      '5 High tea | 10-04 14:00 @Zorgcentrum Lingesteyn/Leerdam | paid 500 | null | unknown | // | ready missing_end_time',
    ]);
  });
});

describe('a day that is written once, above its rows', () => {
  it('holds for the rows below it', async () => {
    const result = await readCsv(
      `datum,aanvang,einde,activiteit,waar,entree
Donderdag 24 sept,9.30,11.00,Ontbijt,De Brug,gratis
,13.00,15.00,Bingo,De Brug,"2,50"
,19.30,,Muziekavond,Kerk,gift
Vrijdag 25 sept,10.00,,Gym,Sporthal,0
`,
      { name: 'Week', startDate: '2026-09-24', endDate: '2026-09-30', municipality: 'Ede' },
    );
    expect(result.activities.map(line)).toEqual([
      '2 Ontbijt | 09-24 09:30-11:00 | free 0 | null | unknown | De Brug//Ede | ready',
      '3 Bingo | 09-24 13:00-15:00 | paid 250 | null | unknown | De Brug//Ede | ready date_carried_down',
      '4 Muziekavond | 09-24 19:30 | donation null | null | unknown | Kerk//Ede | ready date_carried_down missing_end_time',
      '5 Gym | 09-25 10:00 | free 0 | null | unknown | Sporthal//Ede | ready missing_end_time',
    ]);
  });
});
