export {
  readSpreadsheet,
  type Sheet,
  type SheetCell,
  type SheetRow,
  UnreadableSpreadsheet,
} from './spreadsheet.js';
