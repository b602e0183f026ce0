export { type TypedField, type TypedFields, typedFields } from './correction.js';
export { ImportModule } from './import.module.js';
export { importTexts } from './import.nl.js';
export { Imports } from './import.service.js';
export type { Change, ImportPreview, PreviewRow } from './preview.js';
export { type ImportOutcome, ProgrammeImport } from './programme-import.entity.js';
