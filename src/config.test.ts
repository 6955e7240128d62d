import { describe, expect, it } from 'vitest';
import { hasToken, parseConfig } from './config.ts';

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

  it('takes a second folder for copies anywhere but inside the state', () => {
    expect(parseConfig({ BACKUP_DIR: '/mnt/b' }).BACKUP_DIR).toBe('/mnt/b');
    expect(parseConfig({ DATA_DIR: 'd', BACKUP_DIR: 'd/state-copies' }).BACKUP_DIR).toBe('d/state-copies');
    for (const inside of ['d/state', './d/state/', 'd/x/../state/copies'])
      expect(() => parseConfig({ DATA_DIR: 'd', BACKUP_DIR: inside })).toThrow(
        /BACKUP_DIR: ".*" stands there, inside the state's own folder/,
      );
  });

  it('takes the secret of Zalo’s webhook only with an address, and shows neither it nor the token', () => {
    const PUBLIC_URL = 'https://b.vn';
    expect(
      parseConfig({ ZALO_BOT_TOKEN: ' 1:a ', ZALO_WEBHOOK_SECRET: '12345678', PUBLIC_URL }),
    ).toMatchObject({
      ZALO_BOT_TOKEN: '1:a',
      ZALO_WEBHOOK_SECRET: '12345678',
    });
    expect(() => parseConfig({ ZALO_WEBHOOK_SECRET: 'x'.repeat(256) })).toThrow(
      'ZALO_WEBHOOK_SECRET: works only together with PUBLIC_URL; set both or neither',
    );
    for (const wrong of ['seven-7', 'x'.repeat(257), 'two words', 'mật-khẩu-dài']) {
      const parse = () => parseConfig({ ZALO_WEBHOOK_SECRET: wrong, PUBLIC_URL });
      expect(parse).toThrow(/ZALO_WEBHOOK_SECRET: what stands there is not shown; should be 8 to 256/);
      expect(parse).not.toThrow(wrong);
    }
    expect(() => parseConfig({ ZALO_BOT_TOKEN: 'two words' })).toThrow(
      /ZALO_BOT_TOKEN: what stands there is not/,
    );
  });

  it('knows of each channel whether it has its token, and takes a speed without a start only where none has', () => {
    expect(hasToken(parseConfig({}))).toBe(false);
    expect(parseConfig({ CLOCK_SPEED: '60' }).CLOCK_SPEED).toBe(60);
    for (const name of ['TELEGRAM_BOT_TOKEN', 'ZALO_BOT_TOKEN']) {
      expect(hasToken(parseConfig({ [name]: '1:a' }))).toBe(true);
      expect(() => parseConfig({ [name]: '1:a', CLOCK_SPEED: '60' })).toThrow(/CLOCK_SPEED: works only/);
    }
  });
});
