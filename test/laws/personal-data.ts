import { readFileSync } from 'node:fs';
import { absolute } from './sources.js';

/** A line of the table in PRIVACY.md. */
export interface Declared {
  columns: string[];
  purpose: string;
  ground: string;
  seenBy: string;
  kept: string;
}

/** The columns that PRIVACY.md declares, as it stands. */
export function personalData(text = readFileSync(absolute('PRIVACY.md'), 'utf8')): Declared[] {
  return text
    .split('\n')
    .filter((line) => /^\| [a-z_]+\./.test(line))
    .map((line) => {
      const [, columns = '', purpose = '', ground = '', seenBy = '', kept = ''] = line
        .split('|')
        .map((cell) => cell.trim());
      return { columns: columns.split(', '), purpose, ground, seenBy, kept };
    });
}

/** The columns of `impersonal.txt`, as `table.column`. */
export function impersonal(text = readFileSync(absolute('test/laws/impersonal.txt'), 'utf8')): string[] {
  return text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .flatMap((line) => {
      const [table, columns = ''] = line.split(': ');
      return columns.split(' ').map((column) => `${table}.${column}`);
    });
}

/** What is not declared, declared twice, declared and gone, or declared with an empty cell. */
export function dictionaryComplaints(
  columns: readonly string[],
  declared: readonly Declared[],
  without: readonly string[],
): string[] {
  const personal = declared.flatMap((line) => line.columns);
  const all = [...personal, ...without];
  return [
    ...columns
      .filter((column) => !all.includes(column))
      .map((column) => `${column}: personal until declared`),
    ...all.filter((column) => !columns.includes(column)).map((column) => `${column}: there is none`),
    ...all.filter((column, at) => all.indexOf(column) !== at).map((column) => `${column}: declared twice`),
    ...declared
      .filter(({ purpose, ground, seenBy, kept }) => [purpose, ground, seenBy, kept].includes(''))
      .map(({ columns: [first] }) => `${first}: a cell is empty`),
    ...declared
      .filter(({ ground }) => !['6.1.b', '6.1.f'].includes(ground))
      .map(({ columns: [first], ground }) => `${first}: "${ground}" is no ground that this product works on`),
  ];
}
