import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ProblemAnswer } from '../../apps/api/problem.schema.js';
import { type Answer, type ApiApp, apiApp } from './api-app.js';
import { givenWeek, type Week } from './given-week.js';

let door: ApiApp;
let week: Week;
beforeAll(async () => {
  door = await apiApp();
  week = await givenWeek(door.sql, 'barendrecht');
});
afterAll(() => door.close());

const signUpPath = () => `/api/v1/sessions/${week.activities['breien']?.sessionId}/registrations`;
const post = (body: BodyInit, type?: string) =>
  door.read(signUpPath(), { method: 'POST', body, headers: type ? { 'content-type': type } : {} });

/** Status and name of the problem; anything that is no problem document fails. */
function problemOf(answer: Answer): [number, string] {
  expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  expect(ProblemAnswer.safeParse(answer.json).error?.issues ?? []).toEqual([]);
  expect([answer.json.status, answer.headers.get('cache-control')]).toEqual([answer.status, 'no-store']);
  return [answer.status, answer.json.type.split('/').at(-1)];
}

describe('an address that is not right', () => {
  it.each([
    ['an id that is none', '/events/42', 404],
    ['an id with a quote', "/events/'%20OR%201=1--", 404],
    ['an id of another kind', '/sessions/00000000-0000-0000-0000-000000000000', 404],
    ['a coalition that is not there', '/coalitions/nergens', 404],
    ['nothing here', '/kaas', 404],
    ['NUL in the path (P13)', '/events/%00', 400],
    ['NUL in the query (P13)', '/coalitions?cursor=%00', 400],
    ['wrong UTF-8 in the path', '/events/%ff', 400],
    ['half a percent sign', '/events/%', 400],
    ['a question that nobody knows (security 22)', '/coalitions?role=admin', 400],
    ['a question on a read without any', '/coalitions/barendrecht?x=1', 400],
    ['the same question twice', '/coalitions?limit=1&limit=2', 400],
    ['a list for a text', '/coalitions?cursor=a&cursor=b', 400],
    ['too many at once', '/coalitions?limit=201', 400],
    ['none at all', '/coalitions?limit=0', 400],
    ['half an item', '/coalitions?limit=1.5', 400],
    ['__proto__ as a question', '/coalitions?__proto__=1', 400],
    ['an address without end', `/coalitions?cursor=${'a'.repeat(5000)}`, 400],
  ])('%s', async (_name, path, status) => {
    expect(problemOf(await door.read(`/api/v1${path}`))[0]).toBe(status);
  });

  it('a day that does not exist is 400, and so is a word where yes or no belongs', async () => {
    const list = `/api/v1/events/${week.eventId}/activities`;
    expect(problemOf(await door.read(`${list}?day=2026-02-30`))).toEqual([400, 'unreadable-request']);
    expect(problemOf(await door.read(`${list}?free=ja`))).toEqual([400, 'unreadable-request']);
  });

  it.each(['POST', 'PUT', 'PATCH', 'DELETE'])('%s on a read is 404, and changes nothing', async (method) => {
    expect(problemOf(await door.read('/api/v1/coalitions', { method }))[0]).toBe(404);
  });

  it('TRACE is refused (security 41)', async () => {
    expect(await raw('TRACE /api/v1/coalitions HTTP/1.1')).toMatch(/^HTTP\/1\.1 40[45] /);
  });
});

describe('a body that is not right', () => {
  const person = '{"who":"self","name":"A"';
  it.each<[string, BodyInit, string | undefined, number]>([
    ['half a document', '{"who":', 'application/json', 400],
    ['nothing', '', 'application/json', 400],
    ['a text', '"A"', 'application/json', 422],
    ['a list', '[]', 'application/json', 422],
    ['a list for a text', '{"who":"self","name":["A"]}', 'application/json', 422],
    ['an object for a text', '{"who":"self","name":{"$ne":""}}', 'application/json', 422],
    ['no name', '{"who":"self"}', 'application/json', 422],
    ['another word for who', '{"who":"iedereen","name":"A"}', 'application/json', 422],
    ['NUL in a name (P13)', '{"who":"self","name":"A\\u0000"}', 'application/json', 400],
    ['half a character', '{"who":"self","name":"\\ud800"}', 'application/json', 400],
    ['wrong UTF-8', new Uint8Array([0x22, 0xff, 0x22]), 'application/json', 400],
    ['__proto__', `${person},"__proto__":{"role":"admin"}}`, 'application/json', 400],
    ['constructor', `${person},"constructor":{"prototype":{}}}`, 'application/json', 400],
    ['nesting without end', '['.repeat(5000) + ']'.repeat(5000), 'application/json', 400],
    ['201 companions', `${person},"companions":[${Array(201).fill('null')}]}`, 'application/json', 422],
    ['XML', '<a/>', 'application/xml', 415],
    ['plain text', 'A', 'text/plain', 415],
    ['a file', form(), undefined, 415],
    ['half a megabyte', JSON.stringify({ who: 'self', name: 'A'.repeat(500_000) }), 'application/json', 413],
  ])('%s', async (_name, body, type, status) => {
    expect(problemOf(await post(body, type))[0]).toBe(status);
  });

  it('fifty megabytes are refused before they have come in (security 33)', async () => {
    const head = `POST ${signUpPath()} HTTP/1.1\r\ncontent-type: application/json\r\ncontent-length: 52428800`;
    expect(await raw(head)).toMatch(/^HTTP\/1\.1 413 /);
  });

  it('control: a right one is taken', async () => {
    expect((await post(`${person}}`, 'application/json')).status).toBe(201);
  });
});

describe('a page of another site', () => {
  it('may not sign up or cancel (security 12, 14)', async () => {
    for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { origin: 'https://kwaad.example' }]) {
      const answer = await door.send('POST', signUpPath(), { who: 'self', name: 'A' }, headers as never);
      expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([403, null]);
    }
  });
});

function form(): FormData {
  const body = new FormData();
  body.set('lijst', new Blob(['x']), 'lijst.csv');
  return body;
}

/** What the server says to a request that no client would send. */
function raw(head: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(door.url).port), '127.0.0.1', () =>
      socket.write(`${head}\r\nhost: localhost\r\nconnection: close\r\n\r\n`),
    );
    socket.once('data', (bytes) => {
      resolve(bytes.toString());
      socket.destroy();
    });
    socket.once('error', reject);
  });
}
