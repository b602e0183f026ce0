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
    const moment = readMoment(value, format, date1904);
    if (moment !== undefined) return moment;
  }
  return { text: dutchNumber(value, format), number: value };
}

/** Letters of a format without its literal text, colours and language marks. */
function formatLetters(format: string): string {
  return format.replace(/"[^"]*"|\\.|_.|\[(?!h|m|s)[^\]]*\]/gi, '').toLowerCase();
}

function readMoment(value: number, format: string, date1904: boolean): SheetCell | undefined {
  const letters = formatLetters(format);
  const moment: { y: number; m: number; d: number; H: number; M: number; S: number } | null =
    SSF.parse_date_code(value, { date1904 });
  if (moment === null) return undefined;
  // Excel counts from 1900 (1904 on old Macs); below that the number is a time only. Its first two
  // months hold a day that never was, so nothing from 1900 is taken for a date.
  const hasDate = value >= 1 && moment.y > 1900 && /[yd]|^m+$/.test(letters);
  const hasTime = /[hs]/.test(letters) && (value < 1 || (hasDate && !Number.isInteger(value)));
  const date = hasDate ? `${four(moment.y)}-${two(moment.m)}-${two(moment.d)}` : undefined;
  const time = hasTime ? `${two(moment.H)}:${two(moment.M)}` : undefined;
  const words = [date && `${moment.d}-${moment.m}-${moment.y}`, time].filter(Boolean);
  if (words.length === 0) return undefined;
  return { text: words.join(' '), ...(date && { date }), ...(time && { time }) };
}

/** The library writes numbers the American way; between digits, comma and point change places. */
function dutchNumber(value: number, format: string): string {
  const plain = format === 'General' || Number.isInteger(value) === false ? String(value) : '';
  if (format === 'General') return plain.replace('.', ',');
  let shown: string;
  try {
    shown = String(SSF.format(format, value));
  } catch {
    shown = String(value);
  }
  return shown.trim().replace(/(?<=\d)[.,](?=\d)/g, (mark) => (mark === '.' ? ',' : '.'));
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
