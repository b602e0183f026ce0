export type Fields = Record<string, unknown>;

/**
 * Names and values as one object: a name that comes once is a value, one that comes more often a list. Whether a list
 * is right there is for the schema to say. Names that mean something to JavaScript stay plain names.
 */
export function gather(entries: Iterable<readonly [string, unknown]>): Fields {
  const lists = new Map<string, unknown[]>();
  for (const [name, value] of entries) lists.set(name, [...(lists.get(name) ?? []), value]);
  const fields: Fields = Object.create(null);
  for (const [name, values] of lists) fields[name] = values.length === 1 ? values[0] : values;
  return fields;
}
