/** The names between braces in a text: `'Beste {name}'` has `'name'`. */
export type Placeholders<T extends string> = T extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

type Values<T extends string> = { readonly [K in Placeholders<T>]: string | number };

/**
 * A text of the texts with its placeholders filled. A forgotten placeholder is a type error.
 * Values are put in as they are: escaping belongs to the page, the mail or the file that shows them.
 */
export function say<const T extends string>(
  text: T,
  ...values: [Placeholders<T>] extends [never] ? [] : [Values<T>]
): string {
  const given = (values[0] ?? {}) as Record<string, string | number>;
  return text.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(given, name) ? String(given[name]) : whole,
  );
}

/** The text for one or for several: `{ one: '{n} plaats', many: '{n} plaatsen' }`. */
export function plural(n: number, texts: { readonly one: string; readonly many: string }): string {
  return (n === 1 ? texts.one : texts.many).replaceAll('{n}', String(n));
}
