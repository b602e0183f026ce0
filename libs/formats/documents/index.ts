export { type ExportCell, writeCsv } from './csv-write.js';
export { type Letter, letterBundlePdf } from './letter.js';
export { writeXlsx } from './xlsx-write.js';
