import { absolute, rooms, type Source, sourcesIn } from './sources.js';

/** A class of the product, found by importing the file that holds it. */
// biome-ignore lint/complexity/noBannedTypes: any class at all
type AnyClass = Function;

async function exportsOf(sources: readonly Source[]): Promise<unknown[]> {
  const values: unknown[] = [];
  for (const { path } of sources) values.push(...Object.values(await import(absolute(path))));
  return values;
}

const isClass = (value: unknown): value is AnyClass => typeof value === 'function' && 'prototype' in value;

function libFiles(wanted: (source: Source) => boolean): Source[] {
  return sourcesIn(['libs'], ['.ts']).filter((source) => !source.path.endsWith('.spec.ts') && wanted(source));
}

/** Imports everything that a room shows to others, with its messages and problems: they register themselves. */
export async function loadRooms(): Promise<void> {
  const shown = new Set(rooms().map((room) => `libs/${room}/src/index.ts`));
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
  const files = libFiles(({ text }) => /^\s*@(Handles|Sweeps)\(/m.test(text));
  return (await exportsOf(files))
    .filter(isClass)
    .map((handling) => Object.create(handling.prototype as object) as object);
}
