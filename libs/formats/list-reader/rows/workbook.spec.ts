import * as XLSX from '@e965/xlsx';
import { describe, expect, it } from '@jest/globals';
import { readSpreadsheet } from '#formats/spreadsheet';
import { type IntakeActivity, readProgramme } from '../index.js';

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

describe('a workbook with real dates and times, merged days and other sheets', () => {
  const day = (iso: string): Date => new Date(`${iso}T00:00:00Z`);

  it('reads the programme and names the sheets it left out', async () => {
    const sheet = XLSX.utils.aoa_to_sheet(
      [
        ['Week van de Ontmoeting Oss'],
        [],
        [
          'Nr',
          'Datum',
          'Van',
          'Tot',
          'Activiteit',
          'Waar',
          'Straat',
          'Huisnummer',
          'Postcode',
          'Plaats',
          'Kosten',
          'Aanmelden',
          'Telefoon',
          'Aantal',
        ],
        [
          1,
          day('2026-09-24'),
          10 / 24,
          12 / 24,
          'Koffie in de wijk',
          'Wijkcentrum De Sterrebos',
          'Sterrebos',
          1,
          '5344AN',
          'Oss',
          0,
          'nee',
          '',
          null,
        ],
        [
          2,
          day('2026-09-24'),
          '14:00',
          '16:00',
          'Creatief met klei',
          'Studio Klei',
          'Heuvel',
          12,
          '5341 CP',
          'Oss',
          7.5,
          'ja',
          '0412-000012',
          10,
        ],
        [
          3,
          day('2026-09-26'),
          null,
          null,
          'Open dag moestuin',
          'Moestuin',
          '',
          '',
          '',
          'Berghem',
          'gratis',
          'vrije inloop',
          '',
          null,
        ],
        [
          4,
          'ma t/m vr',
          '9.30',
          '11.30',
          'Inloopspreekuur',
          'Bibliotheek Oss',
          '',
          '',
          '',
          '',
          'gratis',
          'inloop',
          '',
          null,
        ],
        [
          5,
          'zo 27 sept',
          0.5,
          null,
          'Brunch',
          'Buurthuis De Hille',
          'Oude Molenstraat',
          5,
          '5342GA',
          'Oss',
          '€ 2',
          'opgeven t/m 25-9',
          '06 10000055',
          35,
        ],
        [null, null, null, null, 'Totaal: 5 activiteiten'],
      ],
      { cellDates: true },
    );
    for (const cell of ['C4', 'D4', 'C8']) (sheet[cell] as XLSX.CellObject).z = 'hh:mm';
    sheet['!merges'] = ['A1:N1', 'B4:B5'].map(XLSX.utils.decode_range);
    const book = XLSX.utils.book_new();
    XLSX.utils.book_append_sheet(book, sheet, 'Programma 2026');
    const contacts = XLSX.utils.aoa_to_sheet([
      ['Organisatie', 'Contactpersoon', 'E-mail'],
      ['ONS', 'A', 'a@example.org'],
    ]);
    XLSX.utils.book_append_sheet(book, contacts, 'Contacten');
    const old = XLSX.utils.aoa_to_sheet(
      [
        ['Datum', 'Activiteit', 'Waar'],
        [day('2025-09-25'), 'Oude koffie', 'X'],
        [day('2025-09-26'), 'Oude thee', 'Y'],
      ],
      { cellDates: true },
    );
    XLSX.utils.book_append_sheet(book, old, 'Eerdere lijst');
    const bytes = XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
    const result = readProgramme(await readSpreadsheet(bytes), {
      name: 'Week',
      startDate: '2026-09-24',
      endDate: '2026-09-30',
      municipality: 'Oss',
    });
    expect(result.activities.map(line)).toEqual([
      '4 Koffie in de wijk | 09-24 10:00-12:00 | free 0 | null | no | Wijkcentrum De Sterrebos/Sterrebos 1/Oss | ready',
      '5 Creatief met klei | 09-24 14:00-16:00 | paid 750 | 10 | yes | Studio Klei/Heuvel 12/Oss | ready date_carried_down',
      '6 Open dag moestuin | 09-26  | free 0 | null | no | Moestuin//Berghem | incomplete missing_time',
      '7 Inloopspreekuur | 09-24 09:30-11:30, 09-25 09:30-11:30, 09-28 09:30-11:30, 09-29 09:30-11:30, 09-30 09:30-11:30 | free 0 | null | no | Bibliotheek Oss//Oss | ready',
      '8 Brunch | 09-27 12:00 | paid 200 | 35 | yes | Buurthuis De Hille/Oude Molenstraat 5/Oss | ready missing_end_time',
    ]);
    expect(result.ignored.map(({ sheet: name, row, why }) => [name, row, why])).toEqual([
      [
        'Contacten',
        null,
        'Op dit tabblad staat geen programma: wij zagen geen kolommen voor activiteit, dag en plek.',
      ],
      ['Eerdere lijst', null, 'Dit tabblad gaat over een ander jaar.'],
      ['Programma 2026', 9, 'Dit is een regel met een totaal.'],
    ]);
  });
});
