import { describe, expect, it } from '@jest/globals';
import { traceOf } from './failure-trace.js';
import { networkOf } from './network.js';
import { redactPath } from './redact.js';

describe('what a log may hold (security 7, privacy V18)', () => {
  it.each([
    ['/a/K3yK3yK3y', '/a/…'],
    ['/a/K3yK3yK3y/afmelden', '/a/…/afmelden'],
    ['/inloggen/K3y?x=1', '/inloggen/…'],
    ['/u/K3y', '/u/…'],
    ['/barendrecht/week-2026?q=Jan+Jansen#naam', '/barendrecht/week-2026'],
    [`/x/${'k'.repeat(86)}/y`, '/x/…/y'],
    ['/inloggen', '/inloggen'],
    ['/agenda/a/b', '/agenda/a/b'],
  ])('%s is logged as %s', (url, logged) => expect(redactPath(url)).toBe(logged));

  it('a failure of the database is told without the value that it quotes', () => {
    const failure = Object.assign(new Error('invalid input syntax for type uuid: "Jan Jansen"'), {
      code: '22P02',
      severity: 'ERROR',
      table: 'person',
    });
    expect(traceOf(failure).split('\n')[0]).toBe('database failure 22P02 person');
    expect(traceOf(failure)).not.toContain('Jan');
    expect(traceOf(Object.assign(new Error('Jan'), { driverError: failure }))).not.toContain('Jan');
  });

  it('control: a fault of ours keeps its message', () => {
    expect(traceOf(new Error('no such week')).split('\n')[0]).toBe('Error: no such week');
  });
});

describe('what is counted of an address of the network', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:aaaa:bbbb:cccc:dddd', '2001:db8:1:2'],
    ['2001:0DB8:1:2::5', '2001:db8:1:2'],
    ['2001:db8::5', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
  ])('%s counts as %s', (address, network) => expect(networkOf(address)).toBe(network));
});
