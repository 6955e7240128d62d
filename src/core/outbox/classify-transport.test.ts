import { describe, expect, it } from 'vitest';
import { classifyTransport, envelopeOf, seenOfBody } from './classify-transport.ts';

describe('what the platform can have decided', () => {
  it('is nothing where the request did not leave, or something else answered', () => {
    expect(classifyTransport({ type: 'never-left' })).toBe('unreachable');
    for (const status of [200, 204, 302, 401, 403, 404, 407, 408, 429, 500, 502, 504])
      expect(classifyTransport({ type: 'no-envelope', status })).toBe('unavailable');
    expect(classifyTransport({ type: 'cut-off', status: 502, begun: '<html' })).toBe('unavailable');
    expect(classifyTransport({ type: 'cut-off', status: 200, begun: '<html' })).toBe('unavailable');
  });

  it('is unknown where the whole request went out and no answer came, or only the beginning of a good one', () => {
    expect(classifyTransport({ type: 'no-answer' })).toBe('outcome-unknown');
    for (const begun of ['', '{', '{"ok" : tr', '{"ok":true,"result":{"mess'])
      expect(classifyTransport({ type: 'cut-off', status: 200, begun })).toBe('outcome-unknown');
  });

  it('is that this request is wrong, where a gateway says so', () => {
    expect(classifyTransport({ type: 'no-envelope', status: 413 })).toBe('refused');
  });

  it('an envelope is an object that says whether it is ok', () => {
    for (const body of ['', '<html>', 'null', '[]', '7', '{}', '{"ok":1}', '{"ok":true,"res'])
      expect(envelopeOf(body)).toBeNull();
    expect(envelopeOf('{"ok":false,"error_code":401}')).toEqual({ ok: false, error_code: 401 });
    expect(seenOfBody(200, '{"ok":true,"res')).toMatchObject({ type: 'cut-off' });
    expect(seenOfBody(200, '')).toMatchObject({ type: 'no-envelope' });
    expect(seenOfBody(200, '<html>')).toMatchObject({ type: 'no-envelope' });
  });
});
