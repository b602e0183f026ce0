import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { BadConfig, configSchema, readConfig } from './config.js';

/** The complaints about settings, one a line. */
function complaints(source: Record<string, string>): string[] {
  try {
    readConfig(source);
    return [];
  } catch (error) {
    if (!(error instanceof BadConfig)) throw error;
    return error.message.split('\n').slice(1);
  }
}

describe('settings', () => {
  it('nothing needs to be set', () => {
    expect(readConfig({})).toMatchObject({
      PORT: 3000,
      NODE_ENV: 'development',
      DATA_DIR: '.data',
      baseUrl: 'http://localhost:3000',
    });
  });

  it('a variable that is empty, as compose writes it, is not set', () => {
    expect(readConfig({ PORT: '', SMTP_URL: ' ', BASE_URL: '' })).toEqual(readConfig({}));
  });

  it('the address in mails ends without a slash, and follows the port', () => {
    expect(readConfig({ BASE_URL: 'https://komerbij.example.org/' }).baseUrl).toBe(
      'https://komerbij.example.org',
    );
    expect(readConfig({ PORT: '8080' }).baseUrl).toBe('http://localhost:8080');
  });

  it('the settings cannot be changed afterwards', () => {
    expect(Object.isFrozen(readConfig({}))).toBe(true);
  });

  it('all complaints come at once, those of the lease and of files too', () => {
    const wrong = {
      PORT: 'many',
      NODE_ENV: 'prod',
      SMTP_URL: 'http://mail.example.org',
      MAIL_LEASE_SECONDS: '30',
      REDIS_URL_FILE: '/nowhere/redis',
    };
    expect(
      complaints(wrong)
        .map((line) => line.trim().split(':')[0])
        .sort(),
    ).toEqual(['MAIL_LEASE_SECONDS', 'NODE_ENV', 'PORT', 'REDIS_URL_FILE', 'SMTP_URL']);
  });

  it('a complaint about an address never shows it: it may hold a password', () => {
    expect(complaints({ DATABASE_URL: 'mysql://user:secret@db/x' }).join()).not.toContain('secret');
  });

  it('a mail is leased for at least three times as long as the mail server may stay silent (F5)', () => {
    expect(complaints({ MAIL_TIMEOUT_SECONDS: '30', MAIL_LEASE_SECONDS: '90' })).toEqual([]);
    expect(complaints({ MAIL_TIMEOUT_SECONDS: '31' }).length).toBe(1);
    expect(complaints({ MAIL_LEASE_SECONDS: '59' }).length).toBe(1);
    // One complaint about what is wrong, and none that follows from it.
    expect(complaints({ MAIL_LEASE_SECONDS: 'long' }).length).toBe(1);
  });

  it('security 39: a secret comes from a file that an orchestrator mounts, without its line end', () => {
    const folder = mkdtempSync(join(tmpdir(), 'kom-erbij-config-'));
    try {
      const file = join(folder, 'database');
      writeFileSync(file, 'postgres://app:secret@db/kom_erbij\n');
      expect(readConfig({ DATABASE_URL_FILE: file, DATABASE_URL: 'postgres://other' }).DATABASE_URL).toBe(
        'postgres://app:secret@db/kom_erbij',
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('each setting is described, for the table in the README', () => {
    const silent = Object.entries(configSchema.shape).filter(([, schema]) => !schema.description);
    expect(silent.map(([name]) => name)).toEqual([]);
  });
});
