import { readFileSync } from 'node:fs';
import { z } from 'zod';
import '#events/registration';
import { definedNotices } from '#people/correspondence';
import '#people/identity';
import { configSchema } from '#platform/kernel';
import { project } from './project.js';
import { webAddresses } from './web-addresses.js';

/** A part of a document that is made from the code: it stands between `<!-- part -->` and `<!-- /part -->`. */
export interface GeneratedPart {
  document: string;
  part: string;
  text(): string;
}

/** Every setting with its default, as the schema tells it. */
function settings(): string {
  const { properties = {} } = z.toJSONSchema(configSchema, { io: 'input' });
  const rows = Object.entries(properties).map(([name, property]) => {
    const { default: usual, description } = property as { default?: unknown; description?: string };
    return `| \`${name}\` | ${usual === undefined ? '–' : `\`${usual}\``} | ${description} |`;
  });
  return ['| variable | default | what it does |', '| --- | --- | --- |', ...rows].join('\n');
}

/** For whom each route exists, as the table of rights says: others are sent to sign in, or find nothing. */
function audiences(): Map<string, string> {
  const [head = [], ...lines] = documentText('test/laws/permissions.txt')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(/\s+/).filter(Boolean));
  const visitors = head.slice(1, -1);
  return new Map(
    lines.map(([method, path, ...cells]) => {
      const may = visitors.filter((_, index) => !/^(inlog|404)$/.test(cells[index] ?? ''));
      return [`${method} ${path}`, audience(may, visitors.slice(2))];
    }),
  );
}

function audience(may: readonly string[], staff: readonly string[]): string {
  if (may.includes('nobody')) return 'everybody';
  if (may.join() === 'holder') return 'who has its key';
  return may.length === staff.length ? 'all staff' : may.join(', ');
}

/** Every address of the pages: who gets it, and the files that make it. */
function addresses(): string {
  const who = audiences();
  const rows = webAddresses().map(({ method, path, files }) => {
    const may = who.get(`${method} ${path}`);
    if (!may) throw new Error(`${method} ${path} stands in no table of rights`);
    const [controller, ...pages] = files.map((file) => `[${file.split('/').pop()}](${file})`);
    return `| \`${method} ${path}\` | ${may} | ${controller} | ${pages.join(', ') || '–'} |`;
  });
  return ['| address | who | controller | page |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

/** Every kind of notice, with the subject of its sample. */
function notices(): string {
  const rows = definedNotices().map(({ kind, samples: [sample] }) => `| \`${kind}\` | ${sample!.subject} |`);
  return ['| kind | subject |', '| --- | --- |', ...rows].join('\n');
}

/** What `npm run docs` writes, and law (o) compares. */
export const generatedParts: readonly GeneratedPart[] = [
  { document: 'docs/operating.md', part: 'settings', text: settings },
  { document: 'apps/web/README.md', part: 'addresses', text: addresses },
  { document: 'docs/architecture.md', part: 'notices', text: notices },
];

const marks = (part: string) => [`<!-- ${part} -->\n`, `\n<!-- /${part} -->`] as const;

/** What stands between the marks of a part, without the spaces with which tables are made to line up. */
export function partOf(text: string, part: string): string {
  const [open, close] = marks(part);
  const inside = text.split(open)[1]?.split(close)[0] ?? '';
  return inside
    .trim()
    .replace(/ +(?=\|)/g, ' ')
    .replace(/-{3,}/g, '---');
}

/** The document with this part as it is now. */
export function withPart(document: string, part: string, text: string): string {
  const [open, close] = marks(part);
  const before = document.split(open)[0];
  const after = document.split(close)[1];
  if (before === document || after === undefined) throw new Error(`no ${open.trim()} … ${close.trim()}`);
  return `${before}${open}${text}${close}${after}`;
}

export const documentText = (path: string) => readFileSync(`${project}${path}`, 'utf8');
