import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Post } from '@nestjs/common';
import { Allow, CurrentActor } from '#http/access';
import type { Actor } from '#platform/kernel';
import { type Door, openApp } from './http-app.js';

let made = 0;

/** Something that staff make through the API. */
@Controller()
class Notes {
  @Post('/api/v1/notes')
  @Allow('staff')
  write(@CurrentActor() actor: Actor) {
    made += 1;
    return { number: made, by: actor.kind === 'staff' ? actor.personId : null };
  }

  @Post('/api/v1/wishes')
  @Allow('public')
  wish() {
    made += 1;
    return { number: made, by: null };
  }
}

let door: Door;
beforeAll(async () => {
  door = await openApp('http://localhost:3000', 0, [Notes]);
});
afterAll(() => door.close());

async function send(path: string, key: string, headers: Record<string, string> = {}) {
  const answer = await door.fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key, ...headers },
    body: '{}',
  });
  return {
    replayed: answer.headers.get('idempotency-replayed'),
    ...((await answer.json()) as { number: number; by: string | null }),
  };
}

describe('I4: the same key of another sender', () => {
  it('is a request of its own: each has its own effect, and gets its own answer again', async () => {
    const people = [await door.staff(['desk']), await door.staff(['desk'])];
    const key = randomUUID();
    const before = made;
    const round = async () => {
      const answers = [await send('/api/v1/wishes', key)];
      for (const { cookie, token } of people)
        answers.push(
          await send('/api/v1/notes', key, {
            cookie,
            'sec-fetch-site': 'same-origin',
            'x-form-token': token,
          }),
        );
      return answers;
    };
    const first = await round();
    expect(first).toEqual(
      [null, ...people.map(({ personId }) => personId)].map((by, n) => ({
        number: before + n + 1,
        by,
        replayed: null,
      })),
    );
    expect(await round()).toEqual(first.map((answer) => ({ ...answer, replayed: 'true' })));
    expect(made - before).toBe(3);
  });

  it('control: the same key of the same sender is the same request', async () => {
    const { cookie, token } = await door.staff(['desk']);
    const own = { cookie, 'sec-fetch-site': 'same-origin', 'x-form-token': token };
    const key = randomUUID();
    const before = made;
    await send('/api/v1/notes', key, own);
    await send('/api/v1/notes', key, own);
    expect(made - before).toBe(1);
  });
});
