// A report that forgives, on each channel as it is: a way back, the rest at once, exceptions, a figure that nobody has.
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { State } from '../src/core/state/state.ts';
import { startBot } from './support/bot-process.ts';
import { linkedFolder, users } from './support/org.ts';
import { savedStateIn } from './support/saved-state.ts';
import { botToken, startTelegramStandin } from './support/telegram-standin.ts';
import { startZaloStandin } from './support/zalo-standin.ts';
import { folderWithZalo, onZalo, startOnZalo } from './support/zalo-talk.ts';

interface Side {
  say(text: string): Promise<string>;
  saved(): State;
}

async function onTelegramSide(): Promise<Side & { buttons(): { text: string; style?: string }[] }> {
  const api = await startTelegramStandin();
  const folder = linkedFolder();
  startBot({
    TELEGRAM_BOT_TOKEN: botToken,
    TELEGRAM_API_ROOT: api.root,
    DATA_DIR: folder,
    CLOCK_START: '2023-05-22T09:00:00+07:00',
  });
  const sent = () => api.sentTo(users.hts);
  return {
    async say(text) {
      const before = sent().length;
      api.write(users.hts, text);
      return String((await api.until(() => sent()[before])).text).replace(/<[^>]+>/g, '');
    },
    saved: () => savedStateIn(join(folder, 'rehearsal')),
    buttons: () =>
      (sent().at(-1)!.reply_markup as { inline_keyboard: { text: string; style?: string }[][] })
        .inline_keyboard[0]!,
  };
}

async function onZaloSide(): Promise<Side> {
  const api = await startZaloStandin();
  const folder = folderWithZalo();
  const { say, saved } = await startOnZalo({ api, folder });
  return { say: (text) => say(onZalo.hts, text), saved };
}

/** A month with one exception and a figure that nobody has yet: nothing but words is typed. */
async function forgives({ say, saved }: Side): Promise<void> {
  expect(await say('/baocao')).toContain('1/6 · Cạnh tranh bình đẳng');
  expect(await say('chậm')).toContain('Vướng mắc gì?');
  expect(await say('xin lỗi tôi bấm nhầm')).toContain('1/6 · Cạnh tranh bình đẳng');
  expect(await say('còn lại đúng tiến độ')).toContain('Gõ số');
  expect(await say('chưa có số liệu')).toContain('chưa có số liệu');
  expect(await say('2 chậm vì chờ kinh phí')).toContain('«chờ kinh phí»');
  expect(await say('gửi')).toContain('Đã nhận báo cáo');
  const { entries } = saved().reports['2023-05:phong-ha-tang-so']!;
  expect(entries['1.3.3']).toMatchObject({ status: 'on-track', blanket: true });
  expect(entries['1.3.4']).toMatchObject({ status: 'late', obstacle: 'chờ kinh phí' });
  expect(entries['2.1.5']).toMatchObject({ noFigure: 'awaited' });
}

it('forgives on Telegram, where what sends the report stands out', async () => {
  const side = await onTelegramSide();
  await side.say('/baocao');
  await side.say('còn lại đúng tiến độ');
  await side.say('100');
  expect(side.buttons()).toEqual([expect.objectContaining({ text: 'Gửi báo cáo', style: 'primary' })]);
  expect(await side.say('hủy báo cáo')).toContain('Bỏ bản báo cáo tháng 5/2023');
  expect(await side.say('bỏ bản này')).toContain('Đã bỏ bản đang soạn');
  await forgives(side);
});

it('forgives on Zalo, by words and by numbers', async () => {
  const side = await onZaloSide();
  expect(await side.say('/baocao')).toMatch(/\n5\. Còn lại: đúng tiến độ$/);
  expect(await side.say('3')).toMatch(/\n1\. Bỏ qua\n2\. ◀ Chọn lại$/);
  expect(await side.say('2')).toContain('1/6 · Cạnh tranh bình đẳng');
  await forgives(side);
});
