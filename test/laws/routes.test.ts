import { describe, expect, it } from '@jest/globals';
import { routeComplaints, routeNames } from './routes.js';

const routes = [
  { method: 'HEAD', path: '/a/:code' },
  { method: 'GET', path: '/a/:code' },
  { method: 'POST', path: '/a/:code' },
];

/** The table itself stands beside the doors: only there can each route be asked as each role. */
describe('law (k): the reader of the table of rights', () => {
  it('names each route once, HEAD with its GET', () => {
    expect(routeNames([...routes, ...routes])).toEqual(['GET /a/:code', 'POST /a/:code']);
  });

  it('has no complaint of a table that is complete', () => {
    expect(routeComplaints(routes, ['POST /a/:code', 'GET /a/:code'])).toEqual([]);
  });

  it('control: a route without a line, a line without a route and a line twice are seen', () => {
    expect(routeComplaints(routes, ['GET /a/:code'])).toEqual(['POST /a/:code stands in no table of rights']);
    expect(routeComplaints([], ['GET /gone'])).toEqual(['GET /gone is no route']);
    expect(routeComplaints(routes.slice(0, 2), ['GET /a/:code', 'GET /a/:code'])).toEqual([
      'GET /a/:code stands there twice',
    ]);
  });
});
