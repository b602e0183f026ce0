import { describe, expect, it } from '@jest/globals';
import { defineProblems, Problem, problemKinds } from './problem.js';

const texts = { title: 'Deze activiteit is vol', next: 'Kies een ander moment.' };

describe('problems', () => {
  const problems = defineProblems({ sessionFull: { status: 409, ...texts } });

  it('the slug is the name in words with dashes', () => {
    expect(problems.sessionFull).toEqual({ slug: 'session-full', status: 409, ...texts });
    expect(problemKinds()).toEqual([problems.sessionFull]);
  });

  it('one slug stands for one problem', () => {
    expect(() => defineProblems({ sessionFull: { status: 410, ...texts } })).toThrow(
      'problem "session-full" is defined twice',
    );
  });

  it('carries what must be mended and when to try again', () => {
    const errors = [{ pointer: '/name', detail: 'Vul uw naam in.' }];
    const problem = new Problem(problems.sessionFull, errors, 3);
    expect(problem).toBeInstanceOf(Error);
    expect(problem).toMatchObject({ kind: problems.sessionFull, errors, retryAfter: 3 });
    expect(problem.message).toBe('session-full: Deze activiteit is vol');
  });
});
