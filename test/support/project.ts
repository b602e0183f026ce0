import { join } from 'node:path';

/** The folder of the project. Tests run as they were compiled, in dist/test, and read data and sources from here. */
export const project = join(import.meta.dirname, '../../../');
