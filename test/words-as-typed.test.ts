import { expect, it, vi } from 'vitest';
import { newFolder, startBot } from './support/bot-process.ts';
import { linkedFolder, linkedGroup, users } from './support/org.ts';
import { momentAt, savedState, startRehearsal } from './support/rehearsal.ts';
import { startTelegramStandin } from './support/telegram-standin.ts';
import { onZalo, startOnZalo } from './support/zalo-talk.ts';

const inMay = momentAt('2023-05-22T09:00:00');

async function onTelegram() {
  const api = await startTelegramStandin();
  const folder = linkedFolder();
  const bot = startRehearsal(api, folder, inMay);
  return {
    api,
    bot,
    folder,
    async say(user: number, text: string): Promise<string> {
      const before = api.sentTo(user).length;
      api.write(user, text);
      return String((await api.until(() => api.sentTo(user)[before])).text);
    },
  };
}

/** Signs that nobody sees: a zero-width blank, a joiner, a filler, a soft hyphen, a mark of direction, a BOM. */
const unseen = ['\u200b', '\u200d', '\u3164', '\u00ad', '\u202e', '\ufeff', '\u2800'];

/** Alone a BOM is a blank to JavaScript, and so no message at all. */
const alone = unseen.filter((sign) => sign.trim() !== '');

it('finds the same fact on Telegram, whatever nobody sees in the question', async () => {
  const { say } = await onTelegram();
  const fact = await say(users.yen, 'đơn vị phối hợp chi phí thời gian');
  expect(fact).toContain('Phối hợp');
  for (const sign of unseen) {
    expect(await say(users.yen, `đơn vị ph${sign}ối hợp chi phí thời gi${sign}an`)).toBe(fact);
    expect(await say(users.hts, `${sign}/baocao${sign}`)).toContain('nhiệm vụ');
  }
  expect(await say(users.yen, 'ĐƠN VỊ phối hợp chi\u00a0phí\u2003thời\u3000gian')).toBe(fact);
  expect(await say(users.yen, '／index ２．１')).toContain('Chi phí thời gian');
});

it('takes no reason that nobody sees, typed, as a caption or by an edit', async () => {
  const { api, folder, say } = await onTelegram();
  await say(users.hts, '/baocao');
  expect(await say(users.hts, 'chậm')).toContain('Vướng mắc gì?');
  for (const sign of alone) expect(await say(users.hts, sign)).toMatch(/vướng mắc gì\?/i);
  expect(Object.keys(savedState(folder).drafts[0]!.entries)).toEqual([]);
  const messageId = api.writeMore(users.hts, { text: 'chờ Cục\u200b Thuế ２/３' });
  await expect
    .poll(() => Object.values(savedState(folder).drafts[0]!.entries)[0]?.obstacle)
    .toBe('chờ Cục Thuế 2/3');
  api.edit(users.hts, messageId, '\u200b\u3164');
  api.edit(users.hts, messageId, 'chờ\u200b Sở');
  await expect.poll(() => Object.values(savedState(folder).drafts[0]!.entries)[0]?.obstacle).toBe('chờ Sở');
});

it('hears its commands and its name in a group, whatever stands around them unseen', async () => {
  const { api } = await onTelegram();
  api.writeInGroup(linkedGroup, users.yen, '\u200b/tiendo');
  api.writeInGroup(linkedGroup, users.yen, 'ai phụ trách chi phí thời gian @ddci\u200b_test_bot');
  await api.until(() => api.sentTo(linkedGroup)[1]);
  expect(
    api
      .sentTo(linkedGroup)
      .map(({ text }) => String(text))
      .join(),
  ).toContain('Lê Hải Yến');
});

it('sends no half of a character: reasons, names, labels and long answers of emoji', async () => {
  const { api, say, folder } = await onTelegram();
  // Of an odd and an even length before them: signs alone are no reason.
  const words = ['họp', 'thuế'].map((before) => `${before}${'👨‍👩‍👧🇻🇳'.repeat(120)}`);
  for (const step of ['/baocao', 'chậm', words[0]!, 'chậm', words[1]!, '98', words[0]!, 'chậm', words[1]!])
    expect(await say(users.hts, step)).not.toBe('');
  expect(await say(users.hts, 'chậm')).toContain('Vướng mắc gì?');
  await say(users.hts, words[0]!);
  await say(users.hts, 'xong');
  // The summary quotes every one of them, cut.
  expect(await say(users.hts, 'bỏ qua')).toContain('Phòng Hạ tầng số');
  expect(await say(users.hts, 'gửi báo cáo')).toContain('Đã nhận báo cáo');
  expect(await say(users.yen, 'phòng hạ tầng số đã báo cáo chưa')).toContain('đã báo cáo');
  expect(await say(users.office, '/nguoi')).toContain('vai nào');
  api.press(users.office, 'o:name-person:office:');
  await api.until(() => api.sentTo(users.office)[1]);
  const name = `Người ${'👩🏽‍💻'.repeat(10)}`;
  expect(await say(users.office, `${name}, ${'🇻🇳'.repeat(19)}`)).toContain('Thêm');
  expect(await say(users.office, 'thêm')).toContain('Đã thêm');
  expect(await say(users.office, '/moi')).toContain('mã');
  expect(await say(users.office, '/suaten')).toContain('Sửa');
  await expect.poll(() => savedState(folder).failures).toEqual([]);
  const refused = api.calls.filter(({ parameters }) => /\p{Cs}/u.test(JSON.stringify(parameters)));
  expect(refused).toEqual([]);
});

it('keeps the name of a file readable', async () => {
  const { api, folder, say } = await onTelegram();
  for (const step of ['/baocao', 'chậm']) await say(users.hts, step);
  api.writeMore(users.hts, {
    caption: 'kèm tệp',
    document: {
      file_id: 'f1',
      file_unique_id: 'u',
      file_name: `a${'😀'.repeat(90)}\u202egpj.pdf`,
      file_size: 9,
    },
  });
  await api.until(() => api.sentTo(users.hts)[2]);
  await expect.poll(() => Object.values(savedState(folder).evidence)[0]?.name).toBe(`a${'😀'.repeat(59)}`);
});

it('is the same on Zalo', async () => {
  const { say, saved } = await startOnZalo();
  const fact = await say(onZalo.yen, 'đơn vị phối hợp chi phí thời gian');
  for (const sign of unseen)
    expect(await say(onZalo.yen, `đơn vị ph${sign}ối hợp chi phí thời gi${sign}an`)).toBe(fact);
  await say(onZalo.hts, '\u200b/bao\u200bcao');
  await say(onZalo.hts, 'chậm');
  for (const sign of alone) expect(await say(onZalo.hts, sign)).toMatch(/vướng mắc gì\?/i);
  expect(await say(onZalo.hts, `họp${'😀'.repeat(990)}`)).not.toBe('');
  expect(Object.values(saved().drafts[0]!.entries)[0]?.obstacle).toBe(`họp${'😀'.repeat(990)}`);
});

it('is the same on the page, which takes no message that nobody sees', async () => {
  const bot = startBot({ DATA_DIR: newFolder() });
  const origin = `http://localhost:${await bot.pagePort()}`;
  const say = (text: string) =>
    fetch(`${origin}/api/say`, {
      method: 'POST',
      headers: { origin, 'content-type': 'application/json' },
      body: JSON.stringify({ as: 'le-hai-yen', text }),
    });
  const history = async (): Promise<string> => {
    const response = await fetch(`${origin}/api/events?as=le-hai-yen`);
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    while (!text.includes('\n\n')) text += (await reader.read()).value ?? '';
    await reader.cancel();
    return text;
  };
  for (const sign of unseen) expect((await say(sign)).status).toBe(400);
  expect((await say('đơn vị ph\u200bối hợp chi phí thời gi\u3164an')).status).toBe(200);
  const shown = await vi.waitFor(async () => {
    const text = await history();
    expect(text).toContain('Phối hợp');
    return text;
  });
  expect(shown).toContain('đơn vị phối hợp chi phí thời gian');
});
