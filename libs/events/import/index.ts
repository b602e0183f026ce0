export { type TypedField, type TypedFields, typedFields } from './correction.js';
export { ImportModule } from './import.module.js';
export { importProblems } from './import.problems.js';
export { Imports, type OpenOptions } from './import.service.js';
export type { Change, ImportPreview, PreviewRow } from './preview.js';
export { type ImportOutcome, ProgrammeImport } from './programme-import.entity.js';
export { moveByWeekday } from './week.rules.js';
