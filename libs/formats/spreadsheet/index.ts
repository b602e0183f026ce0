export {
  readSpreadsheet,
  type Sheet,
  type SheetCell,
  type SheetRow,
  type UnreadableReason,
  UnreadableSpreadsheet,
} from './spreadsheet.js';
