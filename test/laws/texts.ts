/** One text of the texts and where it stands: `ui.form.choose`. */
export interface Text {
  place: string;
  text: string;
}

/** Every string of a value, however deep; functions and numbers hold no texts. */
export function textsIn(value: unknown, place: string): Text[] {
  if (typeof value === 'string') return [{ place, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${place}.${key}`));
}

/** What no reader should meet (UI5): words of the trade, of machines, and of blame. */
const forbidden = [
  /eenza/,
  word('events?'),
  word('rsvp'),
  word('tickets?'),
  word('attendees?'),
  word('dashboards?'),
  word('log-?in'),
  word('submit(ten)?'),
  word('errors?'),
  word('ongeldige?'),
  word('verplichte?\\s+veld(en)?'),
];

/** Whole words only, so that "eventueel" and "terror" are left alone; Dutch letters count as letters. */
function word(pattern: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}_])(${pattern})(?![\\p{L}\\p{N}_])`, 'u');
}

/** Forbidden words of a text. What stands between braces, or after two dashes, is a name for the program. */
export function wordComplaints({ place, text }: Text): string[] {
  const shown = text.replace(/\{\w+\}|(?<![\p{L}\p{N}-])--[a-z][a-z-]*/gu, '…').toLowerCase();
  return forbidden.flatMap((pattern) => {
    const found = pattern.exec(shown);
    return found ? [`${place}: "${found[0]}"`] : [];
  });
}

/** Braces that nothing will fill: `{name` or `{first name}`. */
export function braceComplaints({ place, text }: Text): string[] {
  return /[{}]/.test(text.replace(/\{\w+\}/g, '')) ? [`${place}: ${text}`] : [];
}
