import { describe, expect, it } from '@jest/globals';
import { traceOf } from './failure-trace.js';

describe('what a log may hold of a failure (security 7, privacy V18)', () => {
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
