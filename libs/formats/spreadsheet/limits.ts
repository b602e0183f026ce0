/**
 * How much of a file we are willing to read (security 31, E5). A whole national programme has
 * some hundreds of rows of fifteen columns, so these are generous and still safe for one worker.
 */
export const limits = {
  /** The file as it arrives, packed. */
  bytes: 10_000_000,
  /** Everything in the ZIP together, unpacked. */
  unpackedBytes: 100_000_000,
  /** The parts we read ourselves; pictures do not count, they are never unpacked. */
  readBytes: 40_000_000,
  zipEntries: 2_000,
  /** Honest sheets reach about 30; deflate itself stops at 1,032. */
  packingRatio: 200,
  /** Rows with something in them. */
  rows: 10_000,
  /** Records of a CSV, the empty ones included. */
  records: 100_000,
  columns: 200,
  cells: 500_000,
  /** Bytes of one CSV record: beyond this it is an opening quote without its closing one. */
  recordBytes: 100_000,
} as const;
