import { describe, expect, it } from '@jest/globals';
import { welcomeLines } from './welcome.js';

describe('what npm start ends with', () => {
  const config = { baseUrl: 'http://localhost:3000', SMTP_URL: undefined };

  it('names the addresses, and who can sign in with the role in Dutch', () => {
    expect(
      welcomeLines(
        config,
        [
          { email: 'coordinator@example.org', role: 'coordinator' },
          { email: 'balie@example.org', role: 'desk' },
        ],
        6.4,
      ),
    ).toEqual([
      '',
      'Klaar in 6 seconden. U kunt nu beginnen:',
      '  Programma    http://localhost:3000/',
      '  Kantoor      http://localhost:3000/kantoor',
      '  Postvak      http://localhost:3000/postvak',
      '  API          http://localhost:3000/api/v1/docs',
      '  Inloggen op het kantoor kan met coordinator@example.org (coördinator). De link om in te loggen komt in het postvak.',
      '  Inloggen op het kantoor kan met balie@example.org (balie). De link om in te loggen komt in het postvak.',
      '  Stoppen: Ctrl-C.',
    ]);
  });

  it('names no mailbox when the mail goes to a server', () => {
    const lines = welcomeLines({ ...config, SMTP_URL: 'smtp://mail.example.org' }, [], 1);
    expect(lines.filter((line) => line.includes('Postvak'))).toEqual([]);
  });
});
