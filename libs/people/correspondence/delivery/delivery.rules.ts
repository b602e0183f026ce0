/** How the attempt to hand a mail to the server ended, when it did not end well. */
export interface DeliveryFailure {
  /** The server's answer, or null when it gave none: then nobody knows how it ended (fault F3). */
  responseCode: number | null;
  /** The answer was about the address of the recipient. */
  atRecipient: boolean;
  /** The mail cannot have left: there was no connection, or no mail could be made of the notice. */
  notDelivered: boolean;
  /** No mail can be made of this notice, now or later. */
  unsendable: boolean;
  /** The server does not answer a probe either: the fault is not in this mail. */
  serverAway: boolean;
}

export interface Attempt {
  /** How often it was tried, this time included. */
  attempts: number;
  repeatable: boolean;
}

export type NextStep =
  /** Try again after this many seconds. An attempt that is not `counted` does not count. */
  | { step: 'again'; seconds: number; counted: boolean }
  /** Never by mail. */
  | { step: 'give_up'; why: 'refused' | 'triesUsedUp' | 'unsendable' }
  /** It may have arrived, and it may not go out twice. */
  | { step: 'unknown' };

/** Seconds before the second, third … attempt. */
const retryDelays = [10, 30, 60, 300, 900] as const;
/** Servers that put a new sender on a grey list want to see some minutes pass (F6). */
const greyListSeconds = 300;

/**
 * What happens after a failed attempt (scenarios M1, M2, M13; faults F3, F4, F6, F7). `jitter`, from 0 up to 1, spreads
 * the attempts by a fifth, so that mails that failed together do not come back together.
 */
export function afterFailure(failure: DeliveryFailure, mail: Attempt, jitter: number): NextStep {
  if (failure.unsendable) return { step: 'give_up', why: 'unsendable' };
  const known = failure.responseCode !== null || failure.notDelivered;
  if (!known && !mail.repeatable) return { step: 'unknown' };
  if (failure.serverAway) return { step: 'again', seconds: 0, counted: false };
  if (failure.responseCode !== null && failure.responseCode >= 500)
    return { step: 'give_up', why: 'refused' };
  const delay = retryDelays[mail.attempts - 1];
  if (delay === undefined) return { step: 'give_up', why: 'triesUsedUp' };
  const least = failure.atRecipient ? greyListSeconds : 0;
  return { step: 'again', seconds: Math.max(delay, least) * (1 + jitter / 5), counted: true };
}

/** Seconds that a server that is away is left alone, after so many failed probes. */
export function breakSeconds(failedProbes: number): number {
  return Math.min(60, 2 ** Math.min(failedProbes, 6));
}
