import { describe, expect, it } from '@jest/globals';
import { environmentComplaints, ruleComplaints } from './rules.js';
import { productSources, type Source } from './sources.js';

const sources = productSources();
const planted = (text: string): Source => ({ path: 'libs/events/programme/planted.rules.ts', text });

describe('law (b): rules are functions of what they are given', () => {
  const rules = sources.filter(({ path }) => path.endsWith('.rules.ts'));

  it('no rule imports more than words, types and other rules, or asks the clock or the dice', () => {
    expect(rules.length).toBeGreaterThan(0);
    expect(rules.flatMap(ruleComplaints)).toEqual([]);
  });

  it.each([
    ['the clock', 'const now = new Date();'],
    ['the clock, shorter', 'const now = Date.now();'],
    ['the clock of the kernel', "import { Clock } from '#platform/kernel';"],
    ['the dice', 'const lot = Math.random();'],
    ['a new id', "import { newId as id } from '#platform/kernel';"],
    ['a row as a value', "import { Activity } from './activity.entity.js';"],
    ['another room', "import type { Tx } from '#platform/database';"],
    ['a framework', "import { Injectable } from '@nestjs/common';"],
    ['a module of Node', "import { readFileSync } from 'node:fs';"],
    ['a late import', "const late = await import('./activity.service.js');"],
    ['the process', 'const where = process.cwd();'],
  ])('control: %s is seen', (_, text) => {
    expect(ruleComplaints(planted(text)).length).toBe(1);
  });

  it('control: what a rule needs is allowed', () => {
    const text = `
      import { programmeTexts } from './programme.nl.js';
      import { addDays, Problem, type Clock } from '#platform/kernel';
      import type { Activity } from './activity.entity.js';
      import { mayPublish } from './publish.rules.js';
      const day = (at: Date) => new Date(at.getTime() + Date.UTC(1970, 0, 2));
      const step = { process: 'review' };`;
    expect(ruleComplaints(planted(text))).toEqual([]);
  });
});

/** `.mjs` files under apps run before the product is built, so they cannot use its settings; they set none either. */
describe('law (d): the environment is read in one place', () => {
  it('only the settings of the kernel look at process.env', () => {
    const places = sources.filter((source) => environmentComplaints(source).length > 0);
    expect(places.map(({ path }) => path)).toEqual(['libs/platform/kernel/config.ts']);
  });

  it.each([
    'const port = process.env.PORT;',
    "const port = process.env['PORT'];",
    "const port = process['env'].PORT;",
    'const port = globalThis.process.env.PORT;',
    'const { env } = process;',
    "import { env } from 'node:process';",
  ])('control: %s is seen', (text) => {
    expect(environmentComplaints(planted(text)).length).toBe(1);
  });
});
