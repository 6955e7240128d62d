import { expect, test } from 'vitest';
import { proxyOf } from './proxy-of.ts';

const by = (address: string, noProxy?: string): string | undefined =>
  proxyOf(address, {
    HTTPS_PROXY: 'http://secure:3128',
    HTTP_PROXY: 'http://plain:3128',
    NO_PROXY: noProxy,
  })?.hostname;

test('each protocol has its proxy, and https that of http where it has none', () => {
  expect(by('https://api.telegram.org')).toBe('secure');
  expect(by('http://bot-api.so.vn')).toBe('plain');
  expect(proxyOf('https://api.telegram.org', { HTTP_PROXY: 'http://plain:3128' })?.hostname).toBe('plain');
  expect(proxyOf('http://bot-api.so.vn', { HTTPS_PROXY: 'http://secure:3128' })).toBeNull();
  expect(proxyOf('https://api.telegram.org', {})).toBeNull();
});

test.each([
  ['api.telegram.org', true],
  ['telegram.org', true],
  ['.telegram.org, other.vn', true],
  ['other.vn *.telegram.org', true],
  ['API.Telegram.ORG:443', true],
  ['*', true],
  ['telegram.org:8443', false],
  ['gram.org', false],
  ['', false],
])('NO_PROXY %j: straight is %j', (noProxy, isStraight) => {
  expect(by('https://api.telegram.org', noProxy)).toBe(isStraight ? undefined : 'secure');
});

test.each(['http://127.0.0.1:8081', 'http://127.9.9.9', 'https://localhost', 'http://[::1]:80'])(
  'this machine is reached straight: %s',
  (address) => {
    expect(by(address)).toBeUndefined();
  },
);
