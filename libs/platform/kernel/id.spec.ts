import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isUuid, newId } from './id.js';

describe('ids', () => {
  it('are UUIDs of version 7 (RFC 9562), all different', () => {
    const ids = Array.from({ length: 1000 }, () => newId());
    for (const id of ids)
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(new Set(ids).size).toBe(1000);
  });

  it('sort by the moment they were made', () => {
    const moment = fc.integer({ min: 0, max: 2 ** 48 - 1 });
    fc.assert(
      fc.property(moment, moment, (one, other) => {
        if (one !== other) expect(newId(one) < newId(other)).toBe(one < other);
      }),
    );
  });

  it.each([
    ['019f0000-0000-7000-8000-000000000000', true],
    ['019F0000-0000-7000-8000-00000000000A', true],
    ['019f0000-0000-7000-8000-00000000000', false],
    ['{019f0000-0000-7000-8000-000000000000}', false],
    ["019f0000-0000-7000-8000-000000000000'--", false],
    ['019f0000-0000-7000-8000-000000000000\n', false],
    ['', false],
  ])('%j is one: %s', (text, is) => {
    expect(isUuid(text)).toBe(is);
  });
});
