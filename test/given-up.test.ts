import { describe, expect, it } from 'vitest';
import type { State } from '../src/core/state/state.ts';
import { addHeads, linkedFolder, linkedGroup, users } from './support/org.ts';
import { mayMarks, momentAt, prepareState, savedState, startRehearsal } from './support/rehearsal.ts';
import { startTelegramStandin, type TelegramStandin } from './support/telegram-standin.ts';

const opening = momentAt('2023-05-22T08:00:00');
const digestAt = momentAt('2023-05-26T09:00:00');

const refused = (description: string) =>
  ({ type: 'answer', status: 400, description: `Bad Request: ${description}` }) as const;

const textOf = ({ text, caption }: Record<string, unknown>): string => String(text ?? caption);
const texts = (api: TelegramStandin, chat: number): string[] => api.sentTo(chat).map(textOf);
const sayingsTo = (api: TelegramStandin, chat: number) =>
  api.calls.filter(
    ({ method, parameters }) =>
      /^(?:send|editMessage)/.test(method) && String(parameters.chat_id) === String(chat),
  );
const toOffice = (api: TelegramStandin, words: string): string[] =>
  texts(api, users.office).filter((text) => text.includes(words));

const until = (folder: string, shows: (state: State) => boolean): Promise<void> =>
  expect.poll(() => shows(savedState(folder)), { interval: 20 }).toBe(true);
const isSettled = (state: State): boolean =>
  state.outbox.length === 0 && state.tiersDone['2023-05:digest'] !== undefined;

async function say(api: TelegramStandin, user: number, text: string): Promise<string> {
  const before = texts(api, user).length;
  api.write(user, text);
  return api.until(() => texts(api, user)[before]);
}

/** Reports for a unit, every task behind. */
async function report(api: TelegramStandin, user: number): Promise<void> {
  let answer = await say(api, user, '/baocao');
  for (let step = 0; step < 16 && !answer.startsWith('<b>Tháng 5/2023 ·'); step++)
    answer = await say(
      api,
      user,
      answer.includes('Gõ số') ? '100' : /<b>\d\/\d<\/b> ·/.test(answer) ? 'chậm' : 'chờ sở khác',
    );
  expect(await say(api, user, 'gửi báo cáo')).toContain('Đã nhận báo cáo');
}

/** A bot at the digest's time, in which only the digest is due. */
async function atDigest(more: Partial<State> = {}, change?: Parameters<typeof linkedFolder>[0]) {
  const api = await startTelegramStandin();
  const folder = linkedFolder(change);
  prepareState(folder, { tiersDone: mayMarks(['digest']), ...more });
  return { api, folder, start: () => startRehearsal(api, folder, digestAt) };
}

describe('a group that refuses', () => {
  it('pictures gets its digest in words, and its edits too', async () => {
    const { api, folder, start } = await atDigest();
    api.restrict(linkedGroup, 'words');
    start();
    const posted = await api.until(() => api.sentTo(linkedGroup)[0]);
    expect(posted).toMatchObject({ text: expect.stringContaining('<b>DDCI tháng 5/2023</b>: 0/5') });
    expect(posted).toHaveProperty('reply_markup');
    await report(api, users.hts);
    const edit = await api.until(() => api.editedIn(linkedGroup)[0]);
    expect(edit).toMatchObject({ message_id: posted.message_id, text: expect.stringContaining('1/5') });
    await until(folder, isSettled);
    expect(api.sentTo(linkedGroup)).toHaveLength(1);
    expect(texts(api, users.office)).toEqual([]);
    expect(savedState(folder).digests).toMatchObject([{ messageId: String(posted.message_id) }]);
  });

  it('the edit of a picture that it took before keeps the picture and gets new words', async () => {
    const { api, folder, start } = await atDigest();
    start();
    await api.until(() => api.sentTo(linkedGroup)[0]);
    api.restrict(linkedGroup, 'words');
    await report(api, users.hts);
    const edit = await api.until(() => api.editedIn(linkedGroup)[0]);
    expect(edit).toMatchObject({ caption: expect.stringContaining('1/5') });
    await until(folder, isSettled);
    expect(api.sentTo(linkedGroup)).toHaveLength(1);
  });

  it('everything is told to the office once, with what to do, and its digest can be posted again', async () => {
    const { api, folder, start } = await atDigest(
      {
        groups: [{ channel: 'telegram', chatId: '-5002', linkedAt: 0, title: 'Nhóm DDCI' }],
      },
      (org) => {
        org.groups = [];
      },
    );
    api.restrict(-5002, 'nothing');
    start();
    await api.until(() => toOffice(api, 'nhóm «Nhóm DDCI»').length === 1);
    expect(toOffice(api, 'nhóm «Nhóm DDCI»')[0]).toMatch(/không được phép viết.*quyền gửi tin.*\/tonghop/);
    // A question there has no answer; the office knows already.
    api.writeInGroup(-5002, users.yen, '/index 2.1');
    await api.untilCall(() => sayingsTo(api, -5002).length >= 3);
    await report(api, users.hts);
    await until(folder, isSettled);
    expect(toOffice(api, 'Nhóm DDCI')).toHaveLength(1);
    expect(savedState(folder).told).toEqual(['refused:no-right:telegram:-5002']);

    api.restrict(-5002, null);
    const chat = { id: -5002, type: 'supergroup', title: 'Nhóm DDCI' };
    const new_chat_member = { user: { id: 42 }, status: 'administrator' };
    api.push({ my_chat_member: { chat, from: { id: users.yen }, date: 1, new_chat_member } });
    await until(folder, ({ told }) => told.length === 0);
    await say(api, users.office, '/tonghop');
    api.write(users.office, 'Gửi vào nhóm');
    const posted = await api.until(() => api.sentTo(-5002)[0]);
    expect(posted).toMatchObject({ photo: { width: 1080 }, caption: expect.stringContaining('1/5') });
  });

  it('answers alone is told to the office too', async () => {
    const { api, folder, start } = await atDigest({ tiersDone: mayMarks() });
    api.restrict(linkedGroup, 'nothing');
    start();
    api.writeInGroup(linkedGroup, users.yen, '/index 2.1');
    await api.until(() => toOffice(api, 'không được phép viết').length === 1);
    api.restrict(linkedGroup, null);
    api.writeInGroup(linkedGroup, users.yen, '/index 2.1');
    await api.until(() => api.sentTo(linkedGroup)[0]);
    await until(folder, isSettled);
    // Of a group that nobody linked there is nothing to tell.
    api.restrict(-9, 'nothing');
    api.writeInGroup(-9, users.yen, '/index 2.1');
    await api.untilCall(() => sayingsTo(api, -9).length > 0);
    await say(api, users.yen, '/index 2.1');
    expect(toOffice(api, 'không được phép viết')).toHaveLength(1);
  });

  it('its picture gets the words; one of 250 units is a photo that it takes', async () => {
    const { api, folder, start } = await atDigest({}, (org) =>
      addHeads(
        org,
        Array.from({ length: 245 }, (_, position) => 2_000 + position),
      ),
    );
    api.fail('sendPhoto', refused('PHOTO_INVALID_DIMENSIONS'));
    const first = start();
    const words = await api.until(() => api.sentTo(linkedGroup)[0]);
    expect(words).toMatchObject({ text: expect.stringContaining('0/250 đơn vị') });
    await until(folder, isSettled);
    await first.end('SIGTERM');
    prepareState(folder, { tiersDone: mayMarks(['digest']) });
    start();
    const photo = (await api.until(() => api.sentTo(linkedGroup)[1])) as {
      caption: string;
      photo: { width: number; height: number };
    };
    expect(photo.caption).toContain('0/250 đơn vị');
    expect(photo.photo.width).toBe(1080);
    expect(photo.photo.width + photo.photo.height).toBeLessThanOrEqual(10_000);
    await until(folder, isSettled);
  });
});

describe('a digest that was deleted', () => {
  it('is followed by a new one, which later reports edit', async () => {
    const { api, folder, start } = await atDigest({}, (org) => addHeads(org, [2_001]));
    start();
    const posted = await api.until(() => api.sentTo(linkedGroup)[0]);
    await until(folder, isSettled);
    api.deleteMessage(linkedGroup, Number(posted.message_id));
    await report(api, users.hts);
    const anew = await api.until(() => api.sentTo(linkedGroup)[1]);
    expect(anew).toMatchObject({ photo: { width: 1080 }, caption: expect.stringContaining('1/6') });
    await report(api, 2_001);
    const edit = await api.until(() => api.editedIn(linkedGroup)[0]);
    expect(edit.message_id).toBe(anew.message_id);
    await until(folder, isSettled);
    expect(api.sentTo(linkedGroup)).toHaveLength(2);
    expect(savedState(folder).digests).toMatchObject([{ messageId: String(anew.message_id) }]);
  });

  it('by its group becoming a supergroup is posted there', async () => {
    const { api, folder, start } = await atDigest();
    const moved = -100_777;
    start();
    await api.until(() => api.sentTo(linkedGroup)[0]);
    await until(folder, isSettled);
    api.refuseChat(linkedGroup, {
      ...refused('group chat was upgraded to a supergroup chat'),
      parameters: { migrate_to_chat_id: moved },
    });
    await report(api, users.hts);
    const anew = await api.until(() => api.sentTo(moved)[0]);
    expect(anew).toMatchObject({ caption: expect.stringContaining('1/5') });
    await until(folder, isSettled);
    expect(savedState(folder).digests).toMatchObject([
      { chat: `telegram:${moved}`, messageId: String(anew.message_id) },
    ]);
  });
});

describe('topics of a forum', () => {
  const inTopic = { message_thread_id: 7, is_topic_message: true };
  const threadOf = (sent: Record<string, unknown>): unknown => sent.message_thread_id;

  it('hold the answers to what is asked there, to a button too, also while General is closed', async () => {
    const { api, start } = await atDigest({ tiersDone: mayMarks() });
    api.forum(linkedGroup, { 0: 'closed', 7: 'open', 8: 'open' });
    start();
    api.writeInGroup(linkedGroup, users.yen, '/index 2.1', inTopic);
    const card = await api.until(() => api.sentTo(linkedGroup)[0]);
    expect(threadOf(card)).toBe(7);
    const { inline_keyboard } = card.reply_markup as { inline_keyboard: { callback_data: string }[][] };
    api.press(users.yen, inline_keyboard[0]![0]!.callback_data, linkedGroup, 7);
    expect(threadOf(await api.until(() => api.sentTo(linkedGroup)[1]))).toBe(7);
    // Each topic has a subject of its own.
    api.writeInGroup(linkedGroup, users.yen, '@ddci_test_bot còn chỉ tiêu?', {
      ...inTopic,
      message_thread_id: 8,
    });
    const other = await api.until(() => api.sentTo(linkedGroup)[2]);
    expect(threadOf(other)).toBe(8);
    expect(textOf(other)).not.toContain('Chỉ tiêu 2023 của');
    // A reply within a group without topics names a thread, too; that is none.
    api.writeInGroup(linkedGroup, users.yen, '/index 2.1', { message_thread_id: 7 });
    await api.untilCall(() =>
      sayingsTo(api, linkedGroup).some(({ parameters }) => !('message_thread_id' in parameters)),
    );
  });

  it('that are gone leave the answer to General', async () => {
    const { api, start } = await atDigest({ tiersDone: mayMarks() });
    api.forum(linkedGroup, { 0: 'open', 8: 'closed' });
    start();
    for (const message_thread_id of [7, 8])
      api.writeInGroup(linkedGroup, users.yen, '/index 2.1', { ...inTopic, message_thread_id });
    await api.until(() => api.sentTo(linkedGroup).length === 2);
    expect(api.sentTo(linkedGroup).map(threadOf)).toEqual([undefined, undefined]);
  });

  it('get the digest where /nhom was typed last, and its edits; General when the topic is gone', async () => {
    const { api, folder, start } = await atDigest({}, (org) => addHeads(org, [2_001]));
    prepareState(folder, { tiersDone: mayMarks() });
    api.forum(linkedGroup, { 0: 'open', 7: 'open' });
    const first = start();
    api.writeInGroup(linkedGroup, users.office, '/nhom', inTopic);
    const linked = await api.until(() => api.sentTo(linkedGroup)[0]);
    expect(textOf(linked)).toContain('từ nay bản tổng hợp gửi vào đây');
    expect(savedState(folder)).toMatchObject({
      groups: [{ chatId: String(linkedGroup), threadId: '7', title: 'Nhóm' }],
      audit: [{ verb: 'link-group', before: String(linkedGroup), after: `${linkedGroup}/7` }],
    });
    await first.end('SIGTERM');
    prepareState(folder, { ...savedState(folder), tiersDone: mayMarks(['digest']) });
    const second = start();
    const posted = await api.until(() => api.sentTo(linkedGroup)[1]);
    expect(posted).toMatchObject({ message_thread_id: 7, photo: { width: 1080 } });
    await report(api, users.hts);
    expect((await api.until(() => api.editedIn(linkedGroup)[0])).message_id).toBe(posted.message_id);
    await until(folder, isSettled);
    // Deleted with all that stood in it.
    api.forum(linkedGroup, { 0: 'open' });
    api.deleteMessage(linkedGroup, Number(posted.message_id));
    await report(api, 2_001);
    const anew = await api.until(() => api.sentTo(linkedGroup)[2]);
    expect(threadOf(anew)).toBeUndefined();
    expect(textOf(anew)).toContain('2/6');
    await until(folder, isSettled);
    expect(savedState(folder).digests).toMatchObject([{ chat: `telegram:${linkedGroup}` }]);
    await second.end('SIGTERM');
  });

  it('in a forum whose General is closed too, the office is told', async () => {
    const { api, folder, start } = await atDigest();
    api.forum(linkedGroup, { 0: 'closed' });
    start();
    await api.until(() => toOffice(api, 'Chủ đề chung').length === 1);
    await until(folder, isSettled);
    expect(toOffice(api, 'Chủ đề chung')[0]).toContain('/nhom trong chủ đề khác');
  });
});

describe('words that are refused', () => {
  const broken = refused("can't parse entities: Can't find end tag");

  it('of an answer come as bare text, at last as a fixed sentence, never as silence', async () => {
    const { api, start } = await atDigest({ tiersDone: mayMarks() });
    start();
    api.fail('sendMessage', broken);
    api.write(users.yen, '/index 2.1');
    const plain = await api.until(() => api.sentTo(users.yen)[0]);
    expect(plain).not.toHaveProperty('parse_mode');
    expect(plain).not.toHaveProperty('reply_markup');
    expect(plain.text).toContain('📊 Chi phí thời gian (2.1 · cần cải thiện)');
    expect(plain.text).toContain('1. Nhiệm vụ');
    expect(await say(api, users.yen, '1')).toContain('nhiệm vụ');
    api.fail('sendMessage', broken, broken);
    expect(await say(api, users.yen, '/index 2.1')).toContain('không gửi vào đây được');
    // An act's reply is saved, and goes the same way; then the office hears of it.
    api.fail('sendMessage', broken, broken, broken);
    api.write(users.hts, '/baocao');
    await api.until(() => toOffice(api, 'Một tin gửi cho Trưởng phòng Hạ tầng số bị từ chối').length === 1);
  });

  it('of a reminder come as bare text, and its choices are answered by number', async () => {
    const api = await startTelegramStandin();
    const folder = linkedFolder();
    prepareState(folder, { tiersDone: mayMarks(['opening', 'nudge-3d']) });
    api.fail('sendMessage', broken);
    startRehearsal(api, folder, opening);
    const reminder = await api.until(() => api.sentTo(users.hts)[0]);
    expect(reminder.text).toContain('1. Báo cáo ngay');
    expect(await say(api, users.hts, '1')).toMatch(/<b>1\/\d/);
    await until(folder, ({ outbox }) => outbox.length === 0);
    expect(savedState(folder).failures).toMatchObject([{ code: 'refused', followed: true }]);
  });
});

describe('/tinhtrang', () => {
  it('tells the office alone what waits and what was given up, and stands in the trail', async () => {
    const { api, folder, start } = await atDigest();
    api.restrict(linkedGroup, 'nothing');
    start();
    await api.until(() => toOffice(api, 'không được phép viết').length === 1);
    await until(folder, isSettled);
    const status = await say(api, users.office, '/tinhtrang');
    expect(status).toContain('<b>Tình trạng</b> lúc 09:00 26/05/2023');
    expect(status).toContain('Các kênh, đĩa và đồng hồ đều hoạt động');
    expect(status).toContain('Không có tin nào chờ gửi');
    expect(status).toMatch(
      /– Một nhóm đã liên kết: bản tổng hợp, 09:00 26\/05; tôi không có quyền gửi tin\. Quản trị nhóm cho quyền, rồi \/tonghop\./,
    );
    expect(await say(api, users.office, '/trogiup')).toContain('Lệnh hay dùng');
    expect(await say(api, users.office, 'Cài đặt')).toContain('/tinhtrang · Tình trạng của bot');
    for (const user of [users.hts, users.yen])
      expect(await say(api, user, '/tinhtrang')).toContain('Văn phòng Sở');
    const { audit } = savedState(folder);
    expect(audit).toMatchObject([{ verb: 'read-status', by: 'van-thu-tong-hop' }]);
    api.restrict(linkedGroup, null);
    api.writeInGroup(linkedGroup, users.office, '/tinhtrang');
    const inGroup = await api.until(() => api.sentTo(linkedGroup)[0]);
    expect(textOf(inGroup)).not.toContain('Tình trạng');
  });
});
