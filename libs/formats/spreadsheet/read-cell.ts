import { type CellObject, SSF } from '@e965/xlsx';
import type { SheetCell } from './sheet.js';

/** Excel's own limit; longer formats come only from hostile files and cost time per cell. */
const longestFormat = 255;

/** What a person with a Dutch Excel sees in the cell, with the date, time or number behind it. */
export function readCell(cell: CellObject, date1904: boolean): SheetCell | undefined {
  switch (cell.t) {
    case 's':
      return { text: wellFormed(String(cell.v ?? '')) };
    case 'b':
      return { text: cell.v ? 'WAAR' : 'ONWAAR' };
    case 'n':
      return typeof cell.v === 'number' && Number.isFinite(cell.v)
        ? readNumber(cell.v, formatOf(cell), date1904)
        : undefined;
    case 'd':
      return cell.v === undefined ? undefined : { text: String(cell.v) };
    case 'e':
      return { text: '#FOUT' };
    default:
      return undefined;
  }
}

function formatOf(cell: CellObject): string {
  const format = typeof cell.z === 'string' ? cell.z : 'General';
  return format.length > longestFormat ? 'General' : format;
}

function readNumber(value: number, format: string, date1904: boolean): SheetCell {
  if (SSF.is_date(format)) {
    const dateTime = readDateTime(value, format, date1904);
    if (dateTime !== undefined) return dateTime;
  }
  return { text: dutchNumber(value, format), number: value };
}

/** Letters of a format without its literal text, colours and language marks. */
function formatLetters(format: string): string {
  return format.replace(/"[^"]*"|\\.|_.|\[(?!h|m|s)[^\]]*\]/gi, '').toLowerCase();
}

function readDateTime(value: number, format: string, date1904: boolean): SheetCell | undefined {
  const letters = formatLetters(format);
  const dateTime: { y: number; m: number; d: number; H: number; M: number; S: number } | null =
    SSF.parse_date_code(value, { date1904 });
  if (dateTime === null) return undefined;
  // Below 1 it is a time only. Excel's 1900 holds a day that never was: nothing from it is taken for a date.
  const hasDate = value >= 1 && dateTime.y > 1900 && /[yd]|^m+$/.test(letters);
  const isDuration = value >= 1 && letters.includes('[');
  const hasTime = /[hs]/.test(letters) && !isDuration && (!Number.isInteger(value) || value === 0);
  const date = hasDate ? `${four(dateTime.y)}-${two(dateTime.m)}-${two(dateTime.d)}` : undefined;
  const time = hasTime ? `${two(dateTime.H)}:${two(dateTime.M)}` : undefined;
  const words = [date && `${dateTime.d}-${dateTime.m}-${dateTime.y}`, time].filter(Boolean);
  if (words.length === 0) return undefined;
  return { text: words.join(' '), ...(date && { date }), ...(time && { time }) };
}

/** The library writes numbers the American way; between digits, comma and point change places. */
function dutchNumber(value: number, format: string): string {
  // Fifteen digits is what Excel keeps: 0.1 + 0.2 is 0.3 there.
  const bare = String(Number(value.toPrecision(15)));
  const shown = format === 'General' ? bare : americanNumber(value, format) || bare;
  return shown.replace(/(?<=\d)[.,](?=\d)/g, (mark) => (mark === '.' ? ',' : '.'));
}

/** Empty when the format shows nothing, or is beyond the library: then the bare number says more. */
function americanNumber(value: number, format: string): string {
  try {
    return String(SSF.format(format, value)).trim();
  } catch {
    return '';
  }
}

function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

function four(number: number): string {
  return String(number).padStart(4, '0');
}
