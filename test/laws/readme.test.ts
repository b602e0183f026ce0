import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { configSchema } from '#platform/kernel';
import { project } from '../support/project.js';

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

  it('shows pictures that exist', () => {
    const pictures = [...readme.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map(([, path]) => path!);
    expect(pictures.length).toBeGreaterThanOrEqual(2);
    for (const picture of pictures) {
      expect(readFileSync(project + picture).length).toBeGreaterThan(1000);
    }
  });
});
