import { describe, expect, it } from '@jest/globals';
import { wantsJson } from './negotiate.js';

describe('whether an answer is for a program', () => {
  it.each([
    [undefined, false],
    ['', false],
    ['*/*', false],
    ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', false],
    ['text/html, application/json', false],
    ['text/html;level=1, application/json;q=0.8', false],
    ['application/json;q=0', false],
    ['text/plain', false],
    ['application/json', true],
    ['APPLICATION/JSON', true],
    ['application/json, text/plain, */*', true],
    ['application/json;q=0.9, text/html;q=0.5', true],
    ['text/html;q=0.9, application/problem+json', true],
    ['application/ld+json', true],
  ])('Accept: %s', (accept, wanted) => {
    expect(wantsJson({ originalUrl: '/barendrecht', headers: { accept } })).toBe(wanted);
  });

  it.each([
    ['/api/v1/events', true],
    ['/api', true],
    ['/api?x', true],
    ['/apinda', false],
  ])('whoever asks below /api is one: %s', (originalUrl, wanted) => {
    expect(wantsJson({ originalUrl, headers: { accept: 'text/html' } })).toBe(wanted);
  });
});
