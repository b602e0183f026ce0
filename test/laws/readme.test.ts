import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { configSchema } from '#libs/kernel';
import { project } from '../support/project.js';
import { corridor } from './imports.js';
import { rooms } from './sources.js';

const readme = readFileSync(`${project}README.md`, 'utf8');

/** The table of settings as the schema tells it. */
function settingsTable(): string {
  const { properties = {} } = z.toJSONSchema(configSchema, { io: 'input' });
  const rows = Object.entries(properties).map(([name, property]) => {
    const { default: usual, description } = property as { default?: unknown; description?: string };
    return `| \`${name}\` | ${usual === undefined ? '–' : `\`${usual}\``} | ${description} |`;
  });
  return ['| variable | default | what it does |', '| --- | --- | --- |', ...rows].join('\n');
}

function between(text: string, name: string): string {
  return text.split(`<!-- ${name} -->\n`)[1]?.split(`\n<!-- /${name} -->`)[0] ?? '';
}

describe('README', () => {
  it('names every setting with the default and the words of the schema', () => {
    expect(between(readme, 'settings')).toBe(settingsTable());
  });

  it('names every room in the order of the corridor, in the picture and in the table', () => {
    const there = corridor.filter((room) => rooms().includes(room));
    const table = [...readme.matchAll(/^\| \[(\w+)\]\(libs\/\1\/README\.md\) \|/gm)].map(([, room]) => room!);
    const picture = [...readme.matchAll(/^ │ \w+ +(\w+ ─ .*?) *(?:\(.*\) )?│$/gm)].flatMap(([, line]) =>
      line!
        .split('─')
        .map((room) => room.trim())
        .filter(Boolean),
    );
    expect(table).toEqual(there);
    expect(picture).toEqual(there);
  });

  it('shows pictures that exist', () => {
    const pictures = [...readme.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map(([, path]) => path!);
    expect(pictures.length).toBeGreaterThanOrEqual(2);
    for (const picture of pictures) {
      expect(readFileSync(project + picture).length).toBeGreaterThan(1000);
    }
  });
});
