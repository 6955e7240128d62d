import { describe, expect, it } from 'vitest';
import type { Channel } from '../../src/app/ports/channel.ts';
import { createTelegramChannel } from '../../src/channels/telegram/telegram-channel.ts';
import { createWebChannel } from '../../src/channels/web/web-channel.ts';
import { createZaloChannel } from '../../src/channels/zalo/zalo-channel.ts';
import { pageWords } from '../../src/copy/vi/page.ts';
import type { Message } from '../../src/core/said/message.ts';
import { plainer } from '../../src/core/said/plainer.ts';
import { newFolder } from '../support/bot-process.ts';
import { emptyMonth } from '../support/pictures.ts';
import { botToken } from '../support/telegram-standin.ts';
import { zaloToken } from '../support/zalo-standin.ts';
import { zaloTestWords } from '../support/zalo-words.ts';

const log = { debug() {}, info() {}, warn() {}, error() {} };

const channels: readonly (() => Channel)[] = [
  () => createTelegramChannel({ token: botToken, apiRoot: '', publicUrl: undefined, commands: [], log }),
  () =>
    createZaloChannel({
      token: zaloToken,
      apiRoot: '',
      publicUrl: undefined,
      webhookSecret: undefined,
      folder: newFolder(),
      words: zaloTestWords,
      log,
    }),
  () =>
    createWebChannel({
      personas: async () => [],
      commands: [],
      clock: {
        now: () => 0,
        speed: 1,
        next: async () => null,
        plan: async () => null,
        windTo: async () => {},
      },
      pageFiles: new Map(),
      uploadsFolder: newFolder(),
      heading: async () => ({ title: '', suggestions: [] }),
      words: pageWords,
    }),
];

/** What a message may say of itself some day. */
type Tomorrow = Message & { tomorrow: string };

const attachment = {
  type: 'picture' as const,
  picture: { type: 'month' as const, content: emptyMonth },
};
const buttons = [[{ label: 'Có', data: 'y' }], [{ label: 'Không', data: 'n' }]];
const ofLines = (count: number): Tomorrow => ({
  lines: Array.from({ length: count }, (_, line) => [`${line} ${'chữ '.repeat(30)}`]),
  buttons,
  wordsOnly: true,
  plain: true,
  attachment,
  tomorrow: 'x',
});

describe.each(channels.map((create) => create()))('what $name makes of a message to fit', (channel) => {
  // Beside a caption's limit, a text's, and what the page takes.
  it.each([1, 6, 20, 300])('keeps whatever the message of %d lines says of itself', (count) => {
    for (const message of [ofLines(count), { ...ofLines(count), attachment: undefined }]) {
      const parts = channel.fit(message);
      for (const part of parts)
        expect(part).toMatchObject({ wordsOnly: true, plain: true, tomorrow: message.tomorrow });
      expect(parts.map((part) => part.buttons)).toEqual([...parts.slice(1).map(() => undefined), buttons]);
      expect(parts.map((part) => part.attachment)).toEqual([
        message.attachment,
        ...parts.slice(1).map(() => undefined),
      ]);
    }
  });
});

it('a message as bare text keeps whatever it says of itself, but for what is attached', () => {
  const { attachment: _, lines: __, ...kept } = ofLines(3);
  expect(plainer(ofLines(3))).toEqual({ ...kept, lines: expect.any(Array) });
});
