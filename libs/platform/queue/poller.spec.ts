import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { type Poller, startPoller } from './poller.js';

/** Work that counts its turns and how many of them run at the same time. */
function counted(turn: (n: number) => Promise<boolean> | boolean = () => false) {
  const seen = { turns: 0, atOnce: 0, most: 0 };
  const work = async () => {
    seen.turns += 1;
    seen.atOnce += 1;
    seen.most = Math.max(seen.most, seen.atOnce);
    try {
      return await turn(seen.turns);
    } finally {
      seen.atOnce -= 1;
    }
  };
  return { seen, work };
}

const never = 3_600_000;
const silent = () => undefined;

describe('a poller', () => {
  let poller: Poller | undefined;

  afterEach(async () => {
    await poller?.stop();
  });

  it('begins at once and again later', async () => {
    const { seen, work } = counted();
    poller = startPoller(5, work, silent);
    await sleep(100);
    expect(seen.turns).toBeGreaterThan(2);
    expect(seen.most).toBe(1);
  });

  it('goes on without a pause while there is more', async () => {
    const { seen, work } = counted((n) => n < 5);
    poller = startPoller(never, work, silent);
    await sleep(50);
    expect(seen.turns).toBe(5);
  });

  it('a trigger in between starts it, a trigger during a turn is one turn more', async () => {
    const { seen, work } = counted(() => sleep(20, false));
    poller = startPoller(never, work, silent);
    await sleep(5);
    poller.trigger();
    poller.trigger();
    await sleep(80);
    expect(seen).toEqual({ turns: 2, atOnce: 0, most: 1 });
    poller.trigger();
    await sleep(60);
    expect(seen.turns).toBe(3);
  });

  it('a failure is logged, and the poller goes on', async () => {
    const complaints: unknown[] = [];
    const { seen, work } = counted((n) => {
      if (n === 1) throw new Error('stuck');
      return false;
    });
    poller = startPoller(5, work, (error) => complaints.push(error));
    await sleep(60);
    expect(complaints).toEqual([new Error('stuck')]);
    expect(seen.turns).toBeGreaterThan(1);
  });

  it('a stop waits for the present turn; afterwards there is none, triggered or not (J1)', async () => {
    let finished = false;
    const { seen, work } = counted(async () => {
      await sleep(30);
      finished = true;
      return true;
    });
    poller = startPoller(1, work, silent);
    await sleep(5);
    await poller.stop();
    expect(finished).toBe(true);
    poller.trigger();
    await sleep(40);
    expect(seen.turns).toBe(1);
  });

  it('a poller that is stopped before its first turn has none', async () => {
    const { seen, work } = counted();
    poller = startPoller(1, work, silent);
    await poller.stop();
    await sleep(20);
    expect(seen.turns).toBe(0);
  });
});
