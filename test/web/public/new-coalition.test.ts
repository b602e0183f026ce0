import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type WebApp, webApp } from '../../support/web-app.js';
import { seedWeek } from './week.js';

let door: WebApp;

beforeAll(async () => {
  door = await webApp();
  await seedWeek(door.sql, 'barendrecht');
});
afterAll(() => door.close());

it('a coalition that was made just now has its pages at once', async () => {
  const asked = performance.now();
  expect((await door.read('/barendrecht/hulp')).status).toBe(200);
  expect((await door.read('/veendam/hulp')).status).toBe(404);
  await seedWeek(door.sql, 'veendam');
  await wait(300);
  expect((await door.read('/veendam/hulp')).status).toBe(200);
  // Well before the list of coalitions grows old by itself.
  expect(performance.now() - asked).toBeLessThan(4000);
});
