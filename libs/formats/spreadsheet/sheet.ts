/** One cell as a person sees it, with what the program behind it knows. Text is not trimmed. */
export type SheetCell = {
  text: string;
  /** 'YYYY-MM-DD', only for a real Excel date. */
  date?: string;
  /** 'HH:MM', only for a real Excel time. */
  time?: string;
  number?: number;
  /** This cell repeats the one its merged area starts with. */
  merged?: true;
};

export interface SheetRow {
  /** 1-based. CSV: the record (header = 1), which may span lines. XLSX: the row number on the sheet. */
  number: number;
  cells: SheetCell[];
}

/** Rows without any text are left out; the numbers show the gap. A CSV has one sheet without a name. */
export interface Sheet {
  name: string;
  rows: SheetRow[];
}
