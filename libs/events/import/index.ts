export { type TypedField, type TypedFields, typedFields } from './correction.js';
export { Imports, type OpenOptions } from './import.service.js';
export { ListingModule } from './listing.module.js';
export { listingProblems } from './listing.problems.js';
export type { Change, ImportPreview, PreviewRow } from './preview.js';
export { type ImportOutcome, ProgrammeImport } from './programme-import.entity.js';
export { moveByWeekday } from './week.rules.js';
