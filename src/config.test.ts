import { describe, expect, it } from 'vitest';
import { parseConfig } from './config.ts';

describe('configuration', () => {
  it('has defaults for everything', () => {
    expect(parseConfig({ PATH: '/bin', TELEGRAM_BOT_TOKEN: '' })).toEqual({
      TELEGRAM_API_ROOT: 'https://api.telegram.org',
      ZALO_API_ROOT: 'https://bot-api.zaloplatforms.com',
      DATA_DIR: 'data',
      PORT: 8080,
      HOST: '127.0.0.1',
      LOG_LEVEL: 'info',
      CLOCK_SPEED: 1,
    });
  });

  it('reads a moment with its offset and trims addresses', () => {
    const config = parseConfig({
      CLOCK_START: '2023-05-19T07:59:00+07:00',
      CLOCK_SPEED: '60',
      PUBLIC_URL: 'https://b.vn//',
    });
    expect(config.CLOCK_START).toBe(Date.parse('2023-05-19T00:59:00Z'));
    expect(config.CLOCK_SPEED).toBe(60);
    expect(config.PUBLIC_URL).toBe('https://b.vn');
  });

  it('reports all problems at once, and never shows a token', () => {
    const parse = () =>
      parseConfig({
        TELEGRAM_BOT_TOKEN: 'secret words',
        PORT: '99999',
        LOG_LEVEL: 'loud',
        CLOCK_START: '2023-05-19',
        CLOCK_SPEED: '-1',
        PUBLIC_URL: 'http://plain.vn',
        WEB: 'yes',
      });
    expect(parse).toThrow(
      /TELEGRAM_BOT_TOKEN[\s\S]*PORT: "99999" stands there; should be a port[\s\S]*PUBLIC_URL[\s\S]*LOG_LEVEL[\s\S]*WEB[\s\S]*CLOCK_START[\s\S]*CLOCK_SPEED/,
    );
    expect(parse).not.toThrow(/secret words/);
  });
});
