import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type ZodType, z } from 'zod';
import { tenantTables } from '#platform/database';
import { type Answer, type ApiApp, apiApp } from './api-app.js';
import { givenWeek, hashOf, type Week } from './given-week.js';
import { type Description, type Known, requestsOf, type Schema, type Sent } from './openapi-requests.js';

const seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 2 ** 31);
const runs = Number(process.env['FUZZ_RUNS'] ?? 400);

let door: ApiApp;
let week: Week;
let other: Week;
let description: Description;
let known: Known;
const met = new Map<number, number>();

beforeAll(async () => {
  door = await apiApp();
  week = await givenWeek(door.sql, 'barendrecht');
  other = await givenWeek(door.sql, 'veendam');
  description = (await door.read('/api/v1/openapi.json')).json;
  await door.sql('UPDATE session SET capacity = NULL WHERE id = $1', [week.activities['breien']?.sessionId]);
  const [own, foreign] = [await signUp(week), await signUp(other)];
  const activities = Object.values(week.activities);
  known = {
    path: {
      coalitions: [week.slug, other.slug],
      events: [week.eventId],
      activities: activities.map(({ activityId }) => activityId),
      sessions: [...activities, ...Array(8).fill(week.activities['breien'])].map(
        ({ sessionId }) => sessionId,
      ),
      registrations: [own.id, own.id, own.id, foreign.id],
    },
    headers: {
      Authorization: [`Bearer ${own.manageToken}`],
      'If-Match': ['"v0"', '"v1"', '"v2"'],
      'If-None-Match': ['"x"', '*'],
      'Idempotency-Key': ['0192f000-0000-7000-8000-000000000001', '0192f000-0000-7000-8000-000000000002'],
    },
  };
});
afterAll(() => door.close());

async function signUp({ activities }: Week): Promise<{ id: string; manageToken: string }> {
  const path = `/api/v1/sessions/${activities['breien']?.sessionId}/registrations`;
  return (await door.send('POST', path, { who: 'self', name: 'Bep Jansen', email: 'bep@example.org' })).json;
}

const checks = new Map<string, ZodType>();

/** The schema as a check; what it refers to comes along. */
function checkOf(schema: Schema): ZodType {
  const text = JSON.stringify({ ...schema, $defs: description.components.schemas });
  const check =
    checks.get(text) ?? z.fromJSONSchema(JSON.parse(text.replaceAll('#/components/schemas/', '#/$defs/')));
  checks.set(text, check);
  return check;
}

/** What is wrong with an answer according to the description; nothing when all is well. */
function complaints(sent: Sent, answer: Answer): string[] {
  const operation = Object.values(description.paths)
    .flatMap((item) => Object.values(item))
    .find(({ operationId }) => operationId === sent.operation);
  const declared = operation?.responses[answer.status];
  if (answer.status >= 500) return [`${answer.status}: ${answer.text}`];
  if (!declared) return [`${answer.status} is not declared: ${answer.text}`];
  if (answer.status === 304) return answer.text === '' ? [] : ['a 304 with a body'];
  const type = answer.headers.get('content-type')?.split(';')[0] ?? 'no type';
  const schema = declared.content?.[type]?.schema;
  if (!schema) return [`${answer.status} as ${type} is not declared`];
  const issues = checkOf(schema).safeParse(answer.json ?? answer.text).error?.issues ?? [];
  return issues.map(({ path, message }) => `${path.join('/')}: ${message}`);
}

const ask = ({ method, path, headers, body }: Sent) => door.read(path, { method, headers, body });

describe('whatever is sent', () => {
  it(`no fault of ours, a declared answer, nobody else's rows (seed ${seed}, ${runs} requests)`, async () => {
    const tables = [...tenantTables, 'coalition'];
    const before = await hashOf(door.sql, tables, other.coalitionId);
    await fc.assert(
      fc.asyncProperty(requestsOf(description, known), async (sent) => {
        const answer = await ask(sent);
        // So that the limit on sign-ups does not answer in their place.
        door.clock.advance(10_000);
        met.set(answer.status, (met.get(answer.status) ?? 0) + 1);
        expect(complaints(sent, answer)).toEqual([]);
      }),
      { seed, numRuns: runs, endOnFailure: true },
    );
    expect(await hashOf(door.sql, tables, other.coalitionId)).toBe(before);
  });

  it('control: the requests were right and wrong in turn', () => {
    const count = (fits: (status: number) => boolean) =>
      [...met].reduce((sum, [status, times]) => (fits(status) ? sum + times : sum), 0);
    process.stdout.write(`answers by status: ${JSON.stringify(Object.fromEntries([...met].sort()))}\n`);
    expect(count((status) => status < 300)).toBeGreaterThan(runs / 20);
    expect(count((status) => status >= 400)).toBeGreaterThan(runs / 20);
  });

  it('control: an undeclared status, a missing field and a changed row are seen', async () => {
    const answer = await door.read(`/api/v1/events/${week.eventId}`);
    const sent: Sent = { operation: 'readEvent', method: 'GET', path: '', headers: {}, body: null };
    expect(complaints(sent, answer)).toEqual([]);
    expect(complaints(sent, { ...answer, status: 418 })).toEqual([`418 is not declared: ${answer.text}`]);
    const { slug: _gone, ...rest } = answer.json;
    expect(complaints(sent, { ...answer, json: rest })).toHaveLength(1);
    const before = await hashOf(door.sql, ['place'], other.coalitionId);
    await door.sql('UPDATE place SET version = version + 1 WHERE coalition_id = $1', [other.coalitionId]);
    expect(await hashOf(door.sql, ['place'], other.coalitionId)).not.toBe(before);
  });
});
