import { absolute, libraries, type Source, sourcesIn } from './sources.js';

/** A class of the product, found by importing the file that holds it. */
// biome-ignore lint/complexity/noBannedTypes: any class at all
type AnyClass = Function;

/** What the build made of a source: the same modules that tests import. */
const compiled = (path: string) => absolute(`dist/${path.replace(/\.tsx?$/, '.js')}`);

async function exportsOf(sources: readonly Source[]): Promise<unknown[]> {
  const values: unknown[] = [];
  for (const { path } of sources) values.push(...Object.values(await import(compiled(path))));
  return values;
}

const isClass = (value: unknown): value is AnyClass => typeof value === 'function' && 'prototype' in value;

function libFiles(wanted: (source: Source) => boolean): Source[] {
  return sourcesIn(['libs'], ['.ts']).filter((source) => !source.path.endsWith('.spec.ts') && wanted(source));
}

/** Imports everything that a library shows to others, with its messages and problems: they register themselves. */
export async function loadLibraries(): Promise<void> {
  const shown = new Set(libraries().map((library) => `libs/${library}/index.ts`));
  await exportsOf(libFiles(({ path }) => shown.has(path) || /\.(messages|problems)\.ts$/.test(path)));
}

/** The classes of all `*.entity.ts`. */
export async function entityClasses(): Promise<AnyClass[]> {
  return (await exportsOf(libFiles(({ path }) => path.endsWith('.entity.ts')))).filter(isClass);
}

/**
 * One object per class that has a handler or a sweep. Made without its constructor: what it offers stands on the
 * prototype.
 */
export async function handlingInstances(): Promise<object[]> {
  const files = libFiles(({ text }) => /^\s*(@(Handles|Sweeps)|addHandler)\(/m.test(text));
  return (await exportsOf(files))
    .filter(isClass)
    .map((handling) => Object.create(handling.prototype as object) as object);
}

/** Everything that the `*.nl.ts` of the product say, by their paths and names. */
export async function allTexts(): Promise<Record<string, unknown>> {
  const files = sourcesIn(['apps', 'libs'], ['.nl.ts']);
  const modules: [string, unknown][] = [];
  for (const { path } of files) modules.push([path, await import(compiled(path))]);
  return Object.fromEntries(modules);
}
