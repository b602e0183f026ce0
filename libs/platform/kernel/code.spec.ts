import { describe, expect, it } from '@jest/globals';
import {
  formatSpokenCode,
  hashCapability,
  newCapability,
  newSpokenCode,
  readSpokenCode,
  sameHash,
} from './code.js';

const hundred = <T>(make: () => T) => Array.from({ length: 100 }, make);

describe('codes', () => {
  it('a capability has the bits that are asked for, 256 unless told, and goes into an address as it is', () => {
    for (const capability of hundred(() => newCapability())) expect(capability).toMatch(/^[\w-]{43}$/);
    for (const capability of hundred(() => newCapability(128))) expect(capability).toMatch(/^[\w-]{22}$/);
  });

  it('100 made at once are all different (X11)', () => {
    expect(new Set(hundred(() => newCapability(128))).size).toBe(100);
    expect(new Set(hundred(newSpokenCode)).size).toBe(100);
  });

  it('only a hash is stored: always the same, and nothing of the capability in it', () => {
    const capability = newCapability();
    expect(hashCapability(capability)).toBe(hashCapability(capability));
    expect(hashCapability('open')).toBe('I0j5mHRCElddhZWWdPlgerJvZ3CKkXFXRygyOGM3yQQ');
    expect(hashCapability(capability)).not.toContain(capability.slice(0, 8));
  });

  it('hashes are compared whole, also of different lengths', () => {
    expect(sameHash('abc', 'abc')).toBe(true);
    expect(sameHash('abc', 'abd')).toBe(false);
    expect(sameHash('abc', 'abcd')).toBe(false);
    expect(sameHash('', '')).toBe(true);
  });

  it('a code to read aloud has eight characters and none that sounds or looks like another (UI25)', () => {
    for (const code of hundred(newSpokenCode)) expect(code).toMatch(/^[2-9A-HJKMNP-Z]{8}$/);
    expect(new Set(Array.from({ length: 400 }, newSpokenCode).join('')).size).toBe(31);
  });

  it('is read as people type it', () => {
    const code = newSpokenCode();
    expect(formatSpokenCode('K7P4M2QX')).toBe('K7P4-M2QX');
    expect([' k7p4-m2qx ', 'K7P4 M2QX', 'k7p4m2qx'].map(readSpokenCode)).toEqual(Array(3).fill('K7P4M2QX'));
    expect(readSpokenCode(formatSpokenCode(code))).toBe(code);
  });
});
