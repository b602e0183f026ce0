export { type ExportCell, writeCsv } from './csv-write.js';
export { type AddressSide, type Letter, type LetterWords, letterBundlePdf, letterPdf } from './letter.js';
export { qrSvg } from './qr.js';
export { writeXlsx } from './xlsx-write.js';
