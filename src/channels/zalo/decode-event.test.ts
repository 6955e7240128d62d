import { describe, expect, it } from 'vitest';
import { decodeEvent } from './decode-event.ts';

const event = (name: string, content: object, more: object = {}) => ({
  event_name: `message.${name}.received`,
  message: {
    from: { id: 'u1', display_name: 'Lê', is_bot: false },
    chat: { id: 'c1', chat_type: 'PRIVATE' },
    message_id: 'm1',
    date: 1,
    ...content,
    ...more,
  },
});
const base = {
  eventId: 'm1',
  chat: { channel: 'zalo', chatId: 'c1' },
  chatKind: 'private',
  userId: 'u1',
  userName: 'Lê',
};
const inGroup = { chat: { id: 'g1', chat_type: 'GROUP' } };
const decode = (update: unknown) => decodeEvent(update, ['bot.ddci', 'Bot DDCI Sở TTTT']);

describe('reading an event of Zalo', () => {
  it('takes a text as it is, with its message id as the id of the delivery', () => {
    expect(decode(event('text', { text: ' chậm\n' }))).toEqual({
      ...base,
      type: 'text',
      text: ' chậm\n',
      addressed: true,
      messageId: 'm1',
    });
  });

  it('takes an image with its caption, under either name of the address', () => {
    const photo = (ref: string) => [{ kind: 'photo', ref, name: 'photo.jpg', bytes: null }];
    expect(decode(event('image', { photo: 'https://p.vn/1', caption: 'ảnh' }))).toMatchObject({
      type: 'text',
      text: 'ảnh',
      files: photo('https://p.vn/1'),
    });
    expect(decode(event('image', { photo_url: 'https://p.vn/2' }))).toMatchObject({
      text: '',
      files: photo('https://p.vn/2'),
    });
    expect(decode(event('image', { caption: 'ảnh' }))).toMatchObject({ type: 'text', text: 'ảnh' });
    expect(decode(event('image', {}))).toMatchObject({ type: 'unsupported' });
    expect(decode(event('image', { photo: 'https://p.vn/1' }, inGroup))).toBeNull();
  });

  it('hears in a group what mentions it, without the mention, and no more than that name', () => {
    const said = (text: string) => decode(event('text', { text }, inGroup));
    expect(said('@bot.ddci ai phụ trách chi phí?')).toMatchObject({
      chatKind: 'group',
      chat: { chatId: 'g1' },
      text: 'ai phụ trách chi phí?',
      addressed: true,
    });
    expect(said('Hỏi @BOT.DDCI, hạn nào?')).toMatchObject({ text: 'Hỏi  , hạn nào?' });
    expect(said('@bot.ddci2 @botxddci x')).toMatchObject({ text: '@bot.ddci2 @botxddci x' });
    // By the name that people see, however its marks are typed.
    for (const name of ['@Bot DDCI Sở TTTT', '@bot ddci  sở tttt', '@Bot DDCI Sở TTTT'.normalize('NFD')])
      expect(said(`${name} ai phụ trách chi phí?`)).toMatchObject({ text: 'ai phụ trách chi phí?' });
    expect(said('@Bot DDCI Sở TTTT2 x')).toMatchObject({ text: '@Bot DDCI Sở TTTT2 x' });
  });

  it('hears in private what is said behind its name, with a photo too', () => {
    expect(decode(event('text', { text: '@Bot DDCI /baocao' }))).toMatchObject({ text: '/baocao' });
    expect(decode(event('text', { text: '@bot.ddci' }))).toMatchObject({ type: 'text', text: '' });
    expect(
      decode(event('image', { photo: 'https://p.vn/1', caption: '@Bot DDCI Sở TTTT, đã xong' })),
    ).toMatchObject({ text: 'đã xong', files: [{ kind: 'photo' }] });
  });

  it('hears a command behind a mention by a name that nobody told it', () => {
    const said = (text: string) => decode(event('text', { text }, inGroup));
    expect(said('@Trợ lý DDCI của Sở /nhom')).toMatchObject({ text: '/nhom' });
    expect(said('@Trợ lý hạn 25/05')).toMatchObject({ text: '@Trợ lý hạn 25/05' });
    expect(decode(event('text', { text: '@Trợ lý /nhom' }))).toMatchObject({ text: '/nhom' });
  });

  it('tells a sticker and a voice apart from what says nothing', () => {
    expect(decode(event('sticker', { sticker: 's' }))).toEqual({
      ...base,
      type: 'unsupported',
      addressed: true,
      kind: 'sticker',
    });
    expect(decode(event('voice', { voice_url: 'v' }))).toMatchObject({ type: 'unsupported', kind: 'voice' });
    // Of a file Zalo tells only that something came: it meets no silence.
    expect(decode(event('unsupported', {}))).toMatchObject({ type: 'unsupported', kind: 'file' });
    // Nor does a kind that the Bot API does not name yet.
    expect(decode(event('future', { text: 'x' }))).toMatchObject({ type: 'unsupported' });
    for (const silent of [
      event('sticker', { sticker: 's' }, inGroup),
      event('unsupported', {}, inGroup),
      event('future', { text: 'x' }, inGroup),
      event('text', { text: '  ' }),
      event('text', { text: 'x' }, { from: { id: 'b', is_bot: true } }),
      event('text', { text: 'x' }, { chat: { id: 'c', chat_type: 'CHANNEL' } }),
      event('text', { text: 'x' }, { message_id: undefined }),
    ])
      expect(decode(silent)).toBeNull();
  });

  it('breaks on nothing, whatever comes', () => {
    let seed = 11;
    const random = () => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed / 2_147_483_648;
    };
    const pick = <One>(list: readonly One[]): One => list[Math.floor(random() * list.length)]!;
    const names = ['text', 'image', 'sticker', 'voice', 'unsupported', '__proto__'].map(
      (name) => `message.${name}.received`,
    );
    const fields =
      'event_name message from chat id chat_type is_bot message_id text photo photo_url caption'.split(' ');
    const anything = (depth: number): unknown => {
      const kind = Math.floor(random() * (depth > 3 ? 7 : 9));
      if (kind === 8) return Array.from({ length: Math.floor(random() * 3) }, () => anything(depth + 1));
      if (kind === 7)
        return Object.fromEntries(
          fields.filter(() => random() < 0.5).map((name) => [name, anything(depth + 1)]),
        );
      return [null, true, random() * 1e6, '', 'x\uD800', pick(names), pick(['PRIVATE', 'GROUP', 'id'])][kind];
    };
    /** A true event of which some part, however deep, is something else. */
    const spoil = (value: unknown): unknown => {
      if (random() < 0.08) return anything(0);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, spoil(part)]));
    };
    let read = 0;
    for (let round = 0; round < 20_000; round++) {
      const whole = { ...event('text', { text: 'x', photo: 'p', caption: 'c' }), event_name: pick(names) };
      const update = round % 4 === 0 ? anything(0) : spoil(whole);
      const decoded = decode(JSON.parse(JSON.stringify(update ?? null)));
      if (decoded === null) continue;
      read += 1;
      expect([decoded.eventId, decoded.userId, decoded.chat.chatId].every((id) => id.length > 0)).toBe(true);
      if (decoded.type === 'text')
        expect(decoded.text !== '' || decoded.files !== undefined || decoded.chatKind === 'group').toBe(true);
    }
    expect(read).toBeGreaterThan(1_000);
  });
});
