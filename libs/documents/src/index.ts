export { type ExportCell, writeCsv } from './csv-write.js';
export { type AddressSide, type Letter, type LetterWords, letterBundlePdf, letterPdf } from './letter.js';
export { qrSvg } from './qr.js';
export {
  readSpreadsheet,
  type Sheet,
  type SheetCell,
  type SheetRow,
  type UnreadableReason,
  UnreadableSpreadsheet,
} from './spreadsheet.js';
export { writeXlsx } from './xlsx-write.js';
