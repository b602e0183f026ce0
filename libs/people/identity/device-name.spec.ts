import { describe, expect, it } from '@jest/globals';
import { deviceName } from './device-name.js';

describe('how somebody recognises a session', () => {
  it.each([
    ['Mozilla/5.0 (Windows NT 10.0; rv:130.0) Gecko/20100101 Firefox/130.0', 'Firefox op Windows'],
    [
      'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/128.0 Safari/537.36 Edg/128.0',
      'Edge op Windows',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) Version/17.0 Mobile Safari/604.1',
      'Safari op iPhone of iPad',
    ],
    [
      'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/128.0 Mobile Safari/537.36',
      'Chrome op Android',
    ],
    ['curl/8.0', 'Onbekend apparaat'],
    ['<script>', 'Onbekend apparaat'],
  ])('%s is "%s"', (agent, name) => expect(deviceName(agent)).toBe(name));
});
