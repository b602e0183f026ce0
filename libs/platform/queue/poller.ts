/** A piece of work that is done again and again, never twice at the same time in this process. */
export interface Poller {
  /** Starts it now, or once more right after the present turn. */
  trigger(): void;
  /** No further turns; waits for the present one. */
  stop(): Promise<void>;
}

/**
 * Starts a poller: every `milliseconds`, at once again while `work` answers that there is more.
 * A failure goes to `logError`, and the poller goes on.
 */
export function startPoller(
  milliseconds: number,
  work: () => Promise<boolean>,
  logError: (error: unknown) => void,
): Poller {
  let timer: NodeJS.Timeout | undefined;
  let turn: Promise<void> | undefined;
  let again = false;
  let stopped = false;

  async function runTurns(): Promise<void> {
    do {
      again = false;
      try {
        if ((await work()) && !stopped) again = true;
      } catch (error) {
        logError(error);
      }
    } while (again && !stopped);
  }

  function begin(): void {
    clearTimeout(timer);
    turn = runTurns().finally(() => {
      turn = undefined;
      if (!stopped) timer = setTimeout(begin, milliseconds);
    });
  }

  timer = setTimeout(begin, 0);
  return {
    trigger: () => {
      if (stopped) return;
      if (turn) again = true;
      else begin();
    },
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await turn;
    },
  };
}
