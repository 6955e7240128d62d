import { expect, test } from 'vitest';
import { createWebhook, type WebhookParts } from './webhook.ts';

const post = (init: RequestInit & { secret?: string } = {}): Request => {
  const { secret = 'right', ...rest } = init;
  return new Request('http://bot/hook', {
    method: 'POST',
    body: '{"result":1}',
    ...rest,
    headers: { 'content-type': 'application/json', 'x-secret': secret, ...rest.headers },
  });
};

function hooked(parts: Partial<WebhookParts> = {}) {
  const taken: unknown[] = [];
  const handle = createWebhook({
    header: 'x-secret',
    secret: 'right',
    maxBodyBytes: 100,
    isReady: () => true,
    updateIn: (posted) => (posted as { result: unknown }).result,
    async takeUpdate(update) {
      taken.push(update);
    },
    ...parts,
  });
  return { taken, status: async (request: Request) => (await handle(request)).status };
}

test('hands over what was posted, and says so once it is safe', async () => {
  const { taken, status } = hooked();
  expect(await status(post())).toBe(200);
  expect(taken).toEqual([1]);
});

test.each<[number, string, Request, Partial<WebhookParts>]>([
  [405, 'another method', new Request('http://bot/hook', { headers: { 'x-secret': 'right' } }), {}],
  [
    401,
    'another secret, whatever else is wrong',
    post({ secret: 'wrong', body: '{' }),
    { isReady: () => false },
  ],
  [415, 'a post that is no JSON', post({ headers: { 'content-type': 'text/plain' } }), { jsonOnly: true }],
  [503, 'a bot that has not begun', post(), { isReady: () => false }],
  [413, 'a long body', post({ body: ' '.repeat(101) }), {}],
  [400, 'no JSON', post({ body: '{' }), {}],
  [400, 'nothing with an update in it', post({ body: 'null' }), {}],
])('answers %i to %s, and hands nothing over', async (wanted, _, request, parts) => {
  const { taken, status } = hooked(parts);
  expect(await status(request)).toBe(wanted);
  expect(taken).toEqual([]);
});

test('asks for an update again that could not be made safe', async () => {
  const { status } = hooked({ takeUpdate: () => Promise.reject(new Error('disk')) });
  expect(await status(post())).toBe(500);
});
