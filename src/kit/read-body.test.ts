import { expect, test } from 'vitest';
import { readAtMost, readBody } from './read-body.ts';

/** Chunks of a hundred bytes, without an end; counts how many were asked for, and whether it was let go. */
function endless() {
  const seen = { chunks: 0, letGo: false };
  async function* body() {
    try {
      for (;;) {
        seen.chunks += 1;
        yield new Uint8Array(100);
      }
    } finally {
      seen.letGo = true;
    }
  }
  return { seen, body: body() };
}

test('a body without an end is let go as soon as it is too long', async () => {
  const { seen, body } = endless();
  expect(await readAtMost(body, 250)).toBeNull();
  expect(seen).toEqual({ chunks: 3, letGo: true });
});

test('what is just as long as allowed is read whole', async () => {
  const bytes = await readAtMost(
    (async function* () {
      yield new Uint8Array([1, 2]);
      yield new Uint8Array([3]);
    })(),
    3,
  );
  expect([...(bytes ?? [])]).toEqual([1, 2, 3]);
});

test('the body of a request, its letters whole although they come in parts', async () => {
  const bytes = new TextEncoder().encode('tiến độ');
  const parts = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const byte of bytes) controller.enqueue(new Uint8Array([byte]));
      controller.close();
    },
  });
  const request = (init: object) => new Request('http://bot', { method: 'POST', ...init });
  expect(await readBody(request({ body: parts, duplex: 'half' }), 100)).toBe('tiến độ');
  expect(await readBody(request({}), 100)).toBe('');
  expect(await readBody(request({ body: 'long' }), 3)).toBeNull();
  expect(await readBody(request({ body: 'x', headers: { 'content-length': '101' } }), 100)).toBeNull();
});
