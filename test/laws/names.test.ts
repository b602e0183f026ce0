import { describe, expect, it } from '@jest/globals';
import { exportedNameComplaints, fileNameComplaints, lengthComplaints, mostLines } from './names.js';
import { sourcesIn } from './sources.js';

const sources = sourcesIn(['apps', 'libs', 'test'], ['.ts', '.tsx', '.mjs']);

describe('law (e): files are short and names say what a thing is', () => {
  it('no file is longer than 600 lines', () => {
    expect(sources.flatMap(lengthComplaints)).toEqual([]);
  });

  it('no file or folder has a name that says nothing', () => {
    expect(sources.flatMap(fileNameComplaints)).toEqual([]);
  });

  it('no exported name says nothing', () => {
    expect(sources.flatMap(exportedNameComplaints)).toEqual([]);
  });

  it('control: line 601 is seen, line 600 is not', () => {
    const path = 'libs/platform/kernel/long.ts';
    expect(lengthComplaints({ path, text: 'x;\n'.repeat(mostLines) })).toEqual([]);
    expect(lengthComplaints({ path, text: 'x;\n'.repeat(mostLines + 1) })).toEqual([`${path}: 601 lines`]);
  });

  it('control: empty names are seen, in every way of exporting', () => {
    const path = 'apps/web/forms.ts';
    expect(fileNameComplaints({ path: 'libs/platform/kernel/date-utils.ts', text: '' }).length).toBe(1);
    expect(fileNameComplaints({ path: 'libs/shared/index.ts', text: '' }).length).toBe(1);
    const text = `
      export class MailManager {}
      export const formHelper = 1, other = 2;
      export interface SignUpDto {}
      export type GenericAnswer = string;
      export function commonFields() {}
      const x = 1;
      export { x as baseValue };`;
    expect(exportedNameComplaints({ path, text }).length).toBe(6);
  });

  it('control: words that only contain one are allowed', () => {
    const text = 'export class Database {}\nexport const basis = 1;\nconst helper = 2;';
    expect(exportedNameComplaints({ path: 'libs/platform/database/database.module.ts', text })).toEqual([]);
    expect(fileNameComplaints({ path: 'libs/platform/database/database.module.ts', text })).toEqual([]);
  });
});
