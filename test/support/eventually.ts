import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Waits until the question gets an answer that is not undefined, false or null; fails with `what` when it does not. The
 * limit is for what never happens, so a slow machine does not come near it.
 */
export async function eventually<T>(
  what: string,
  ask: () => Promise<T | undefined | false | null> | T | undefined | false | null,
  milliseconds = 60_000,
): Promise<T> {
  const until = performance.now() + milliseconds;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false && answer !== null) return answer;
    if (performance.now() > until) throw new Error(`did not happen within ${milliseconds} ms: ${what}`);
    await sleep(20);
  }
}
