/** Why a file cannot be read as a spreadsheet. The words for people live in the texts, one per reason. */
export type UnreadableReason =
  | 'empty'
  | 'not_a_spreadsheet'
  | 'too_large'
  | 'too_many_rows'
  | 'too_many_columns'
  | 'too_many_cells'
  | 'old_excel'
  | 'open_document'
  | 'encrypted'
  | 'broken_encoding'
  | 'nul_bytes'
  | 'damaged';

/** The only thing `readSpreadsheet` rejects with. Nothing of the file's content is in the message. */
export class UnreadableSpreadsheet extends Error {
  constructor(
    readonly reason: UnreadableReason,
    detail?: string,
  ) {
    super(detail === undefined ? reason : `${reason}: ${detail}`);
    this.name = 'UnreadableSpreadsheet';
  }
}
