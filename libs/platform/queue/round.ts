/** A piece of work that comes round again and again, never twice at the same time in this process. */
export interface Round {
  /** Starts it now, or once more right after the present turn. */
  nudge(): void;
  /** No further turns; waits for the present one. */
  stop(): Promise<void>;
}

/**
 * Starts a round: every `milliseconds`, at once again while `work` answers that there is more.
 * A failure is told to `complain`, and the round goes on.
 */
export function startRound(
  milliseconds: number,
  work: () => Promise<boolean>,
  complain: (error: unknown) => void,
): Round {
  let timer: NodeJS.Timeout | undefined;
  let turn: Promise<void> | undefined;
  let again = false;
  let stopped = false;

  async function takeTurns(): Promise<void> {
    do {
      again = false;
      try {
        if ((await work()) && !stopped) again = true;
      } catch (error) {
        complain(error);
      }
    } while (again && !stopped);
  }

  function begin(): void {
    clearTimeout(timer);
    turn = takeTurns().finally(() => {
      turn = undefined;
      if (!stopped) timer = setTimeout(begin, milliseconds);
    });
  }

  timer = setTimeout(begin, 0);
  return {
    nudge: () => {
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
