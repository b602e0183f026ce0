import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { project } from '../support/project.js';
import { type Visitor, visitors } from './permission-world.js';

/** A status, or `inlog` for being sent to the page where staff sign in. */
export type Cell = string;

/** One line of the table of rights: `GET /a/:code`, and what each kind of visitor gets. */
export interface PermissionLine {
  route: string;
  expected: Readonly<Record<Visitor, Cell>>;
}

/** Reads the table. @throws Error for a line that is not complete. */
export function readTable(text: string): PermissionLine[] {
  const [head, ...lines] = text
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => line.trim().split(/\s+/));
  if (head?.slice(1).join() !== visitors.join()) throw new Error(`the columns are not ${visitors.join(' ')}`);
  return lines.map(([method, path, ...cells]) => {
    if (cells.length !== visitors.length || !cells.every((cell) => /^([234]\d\d|inlog)$/.test(cell)))
      throw new Error(`${method} ${path} has not ${visitors.length} statuses`);
    const expected = Object.fromEntries(visitors.map((visitor, index) => [visitor, cells[index]!]));
    return { route: `${method} ${path}`, expected: expected as Record<Visitor, Cell> };
  });
}

/** As a line of the table, to be compared and to be copied. */
export function writeLine({ route, expected }: PermissionLine): string {
  const cells = visitors.map((visitor) => expected[visitor].padStart(Math.max(5, visitor.length)));
  return `${route.padEnd(58)} ${cells.join(' ')}`;
}

export const permissionTable = readTable(readFileSync(join(project, 'test/laws/permissions.txt'), 'utf8'));
