import fc from 'fast-check';
import type { Update, UserFromGetMe } from 'grammy/types';
import { describe, expect, it } from 'vitest';
import { decodeUpdate } from './decode-update.ts';
import { kindOfUpdate, readableUpdate } from './readable-update.ts';

const bot = { id: 42, is_bot: true, first_name: 'DDCI', username: 'ddci_bot' } as UserFromGetMe;
const chat = { id: 7, type: 'private' };
const from = { id: 7, is_bot: false, first_name: 'x' };
const message = { message_id: 1, date: 1, chat, from, text: 'xin chào' };

describe('an update of another shape than the Bot API gives', () => {
  it.each<[string, unknown]>([
    ['nothing', null],
    ['a list', [[]]],
    ['a message without a chat', { update_id: 1, message: { ...message, chat: undefined } }],
    ['a text that is a number', { update_id: 1, message: { ...message, text: 7 } }],
    ['a text of lists', { update_id: 1, message: { ...message, text: [['x']] } }],
    ['a chat whose id is a word', { update_id: 1, message: { ...message, chat: { ...chat, id: '7' } } }],
    [
      'a chat whose id is beyond numbers',
      { update_id: 1, message: { ...message, chat: { ...chat, id: 1e300 } } },
    ],
    ['a sender of null', { update_id: 1, message: { ...message, from: null } }],
    ['photos that are no list', { update_id: 1, message: { ...message, photo: { length: 3 } } }],
    ['a file without an id', { update_id: 1, message: { ...message, document: { file_name: 7 } } }],
    ['a press of nobody', { update_id: 1, callback_query: { id: '1', data: 'x' } }],
    ['a press with data of an object', { update_id: 1, callback_query: { id: '1', from, data: {} } }],
    ['a member without a status', { update_id: 1, my_chat_member: { chat, from, new_chat_member: {} } }],
    ['an id that is text', { update_id: '5', message }],
  ])('is not read: %s', (_name, update) => {
    expect(readableUpdate(update)).toBeNull();
    expect(kindOfUpdate(update)).toMatch(/^[a-z_ ]+$/);
  });

  it('is not read because of parts that are not read anyway', () => {
    const odd = { update_id: 1, message: { ...message, entities: 'none', venue: 7, date: null } };
    expect(readableUpdate(odd)).toBe(odd);
  });

  it('never makes the decoding throw', () => {
    const base: Record<string, unknown> = {
      update_id: 1,
      message: { ...message, photo: [{ file_id: 'f' }], document: { file_id: 'd', file_name: 'n' } },
      edited_message: message,
      callback_query: { id: '1', from, data: 'q:lead:2.1', message: { message_id: 1, chat } },
      my_chat_member: { chat, from, new_chat_member: { status: 'kicked' } },
    };
    const paths: string[][] = [];
    const walk = (value: unknown, path: string[]): void => {
      if (path.length > 0) paths.push(path);
      if (typeof value === 'object' && value !== null)
        for (const key of Object.keys(value)) walk((value as Record<string, unknown>)[key], [...path, key]);
    };
    walk(base, []);
    const kinds = Object.keys(base).filter((key) => key !== 'update_id');
    fc.assert(
      fc.property(
        fc.constantFrom(...paths),
        fc.constantFrom(...kinds),
        fc.jsonValue({ maxDepth: 2 }),
        (path, kind, value) => {
          const update = structuredClone({ update_id: base.update_id, [kind]: base[kind] });
          let at = update as Record<string, unknown>;
          for (const key of path.slice(0, -1)) at = (at[key] ?? {}) as Record<string, unknown>;
          at[path.at(-1)!] = value;
          const readable = readableUpdate(JSON.parse(JSON.stringify(update)));
          if (readable === null) return;
          const event = decodeUpdate(readable as Update, bot, new Set());
          if (event === null) return;
          expect(event.chat.chatId).toMatch(/^-?\d+$/);
          expect(event.userId).toMatch(/^-?\d+$/);
          if (event.type === 'text') expect(typeof event.text).toBe('string');
        },
      ),
      { numRuns: 5_000 },
    );
  });
});
