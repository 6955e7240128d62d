import { Api } from 'grammy';
import { expect, it } from 'vitest';
import { botToken, startTelegramStandin } from '../../../test/support/telegram-standin.ts';
import { createAlarms } from '../../app/alarms.ts';
import { keepWebhook } from './keep-webhook.ts';
import { createTransport } from './transport.ts';

const url = 'https://bot.example.vn/telegram';
const silent = { debug() {}, info() {}, warn() {}, error() {} };

/** A channel's webhook against the stand-in, where no time passes; `onWait` is told of every pause, and ends it all. */
async function keep(
  api: Awaited<ReturnType<typeof startTelegramStandin>>,
  onWait: (round: number, alarms: ReturnType<typeof createAlarms>) => boolean,
): Promise<number[]> {
  const alarms = createAlarms({ log: silent, time: { now: () => 0, sleep: async () => {} } });
  const stopping = new AbortController();
  const pauses: number[] = [];
  await keepWebhook({
    api: new Api(botToken, { apiRoot: api.root, fetch: createTransport().fetch, baseFetchConfig: {} }),
    log: silent,
    alarms,
    url,
    secret: 's',
    allowedUpdates: ['message'],
    signal: stopping.signal,
    async wait(ms) {
      pauses.push(ms);
      if (!onWait(pauses.length, alarms)) stopping.abort();
    },
  });
  alarms.stop();
  return pauses;
}

it('tries a refused address again after 1, 5 and 30 minutes, with an alarm until it is taken', async () => {
  const api = await startTelegramStandin();
  const refusal = { type: 'answer', status: 400, description: 'Bad Request: bad webhook: no' } as const;
  api.fail('setWebhook', refusal, refusal, refusal, refusal);
  const raised: number[] = [];
  const pauses = await keep(api, (round, alarms) => {
    raised.push(alarms.current().length);
    return round < 5;
  });
  expect(pauses).toEqual([60_000, 300_000, 1_800_000, 1_800_000, 300_000]);
  expect(raised).toEqual([1, 1, 1, 1, 0]);
  expect(api.webhook()).toBe(url);
});

it('sets the webhook again when somebody changed or deleted it', async () => {
  const api = await startTelegramStandin();
  await keep(api, (round) => {
    if (round === 1) api.setWebhook('');
    return round < 4;
  });
  expect(api.webhook()).toBe(url);
  expect(api.calls.filter(({ method }) => method === 'setWebhook')).toHaveLength(2);
});

it('waits out a network that fails and a token that is refused for a while', async () => {
  const api = await startTelegramStandin();
  api.fail('setWebhook', { type: 'drop' }, { type: 'answer', status: 401, description: 'Unauthorized' });
  const pauses = await keep(api, (round) => round < 3);
  expect(pauses).toEqual([1_000, 2_000, 300_000]);
  expect(api.webhook()).toBe(url);
});
