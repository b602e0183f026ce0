/** Reading aids without an account: part of the address, remembered by a small script in the browser. */
export interface Comfort {
  /** Size of all text in per cent. */
  letters?: 112 | 125 | 150;
  contrast?: 'hoog';
  /** Quiet view: no pictures of decoration, no movement. */
  beeld?: 'rustig';
}

const SIZES = [112, 125, 150] as const;

/** Reads the switches from a query; anything unknown is left out. */
export function comfortFrom(query: Record<string, unknown>): Comfort {
  const letters = SIZES.find((size) => String(query['letters']) === String(size));
  return {
    ...(letters ? { letters } : {}),
    ...(query['contrast'] === 'hoog' ? { contrast: 'hoog' as const } : {}),
    ...(query['beeld'] === 'rustig' ? { beeld: 'rustig' as const } : {}),
  };
}

/**
 * The same address with one switch set. `gewoon` is written out, because the script must be able to
 * tell "back to normal" from "said nothing".
 * @param address path with query, for example `/veendam/week?wijk=noord`
 */
export function comfortAddress(address: string, name: keyof Comfort, value: string): string {
  const [path = '', query = ''] = address.split('?');
  const parameters = new URLSearchParams(query);
  parameters.set(name, value);
  return `${path}?${parameters.toString()}`;
}
