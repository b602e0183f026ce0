export type Channel = 'email' | 'letter' | 'call';

/**
 * `queued → sending → accepted`, or back to `queued` for another attempt, or `failed`. `unknown`: it may have arrived
 * and may not be sent twice. `printed` and `spoken` end a letter and a call; `withdrawn`: no longer true.
 */
export type NoticeState =
  | 'queued'
  | 'sending'
  | 'accepted'
  | 'failed'
  | 'unknown'
  | 'withdrawn'
  | 'printed'
  | 'spoken';

/** The ways in which somebody can be reached. */
export interface Ways {
  email: string | null;
  phone: string | null;
  address: string | null;
}

/** Where a notice goes when its mail is refused for good: "bel deze persoon", else a letter, else nowhere. */
export function channelAfterMail(ways: Ways): Channel | null {
  if (ways.phone) return 'call';
  return ways.address ? 'letter' : null;
}
