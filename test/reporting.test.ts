import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { State } from '../src/core/state/state.ts';
import { type BotProcess, startBot } from './support/bot-process.ts';
import { linkedFolder, users } from './support/org.ts';
import { savedStateIn } from './support/saved-state.ts';
import { botToken, startTelegramStandin, type TelegramStandin } from './support/telegram-standin.ts';

const inMay = '2023-05-22T09:00:00+07:00';

function start(api: TelegramStandin, folder: string, clockStart = inMay): BotProcess {
  return startBot({
    TELEGRAM_BOT_TOKEN: botToken,
    TELEGRAM_API_ROOT: api.root,
    DATA_DIR: folder,
    CLOCK_START: clockStart,
  });
}

const saved = (folder: string): State => savedStateIn(join(folder, 'rehearsal'));
const texts = (api: TelegramStandin, user: number): string[] =>
  api.sentTo(user).map((sent) => String(sent.text));

/** Says something; gives what the bot answers next. */
async function say(api: TelegramStandin, user: number, text: string): Promise<string> {
  const before = texts(api, user).length;
  api.write(user, text);
  return api.until(() => texts(api, user)[before]);
}

/** The whole of a report of Phòng Hạ tầng số, as it is typed. */
const script = [
  '/baocao',
  'chậm',
  'chờ <b>Cục Thuế</b> & sở khác',
  'đúng tiến độ',
  'đã họp 2 lần',
  '98,5',
  'hai hồ sơ chờ bổ sung',
  'hoàn thành',
  'đã trả lời 5/5 kiến nghị',
  'chưa làm',
  'chưa có kinh phí',
  'đúng tiến độ',
  'bỏ qua',
  'gửi báo cáo',
];

it('is finished though the process is killed at every step, with nothing asked twice and nothing lost', async () => {
  const api = await startTelegramStandin();
  const folder = linkedFolder();
  const user = users.hts;
  let life = start(api, folder);
  for (const [position, text] of script.entries()) {
    // The answer is saved, its send breaks, and the process dies in that moment; the next one says it, and is asked on.
    const sends = () => api.calls.filter(({ method }) => method === 'sendMessage').length;
    const before = sends();
    api.fail('sendMessage', { type: 'drop' });
    api.write(user, text);
    await api.untilCall(() => sends() > before);
    await life.end('SIGKILL');
    expect(texts(api, user)).toHaveLength(position);
    life = start(api, folder);
    await api.until(() => texts(api, user)[position]);
    await expect.poll(() => saved(folder).outbox).toEqual([]);
  }
  const said = texts(api, user);
  expect(said).toHaveLength(script.length);
  expect(new Set(said).size).toBeGreaterThan(script.length - 3);
  for (let task = 1; task <= 6; task++)
    expect(said.filter((text) => text.includes(`<b>${task}/6</b>`))).toHaveLength(1);
  expect(said.at(-2)).toContain('«chờ &lt;b&gt;Cục Thuế&lt;/b&gt; &amp; sở khác»');
  expect(said.at(-1)).toContain('Đã nhận báo cáo');
  expect(saved(folder).reports['2023-05:phong-ha-tang-so']).toMatchObject({
    entries: {
      '1.3.3': { status: 'late', obstacle: 'chờ <b>Cục Thuế</b> & sở khác' },
      '1.3.4': { status: 'on-track', result: 'đã họp 2 lần' },
      '2.1.5': { status: 'late', figure: 98.5, obstacle: 'hai hồ sơ chờ bổ sung' },
      '2.3.1': { status: 'done', result: 'đã trả lời 5/5 kiến nghị' },
      '2.3.3': { status: 'not-begun', obstacle: 'chưa có kinh phí' },
      '2.3.4': { status: 'on-track' },
    },
  });
}, 240_000);

it('is taken from 50 heads at the same time, and nothing is mixed', async () => {
  const api = await startTelegramStandin();
  const heads = Array.from({ length: 50 }, (_, position) => 2_000 + position);
  const folder = linkedFolder((org) => {
    const file = org as unknown as {
      units: { id: string; name: string; kind: string }[];
      unitGroups: { units: string[] }[];
      people: unknown[];
    };
    for (const head of heads) {
      file.units.push({ id: `phong-${head}`, name: `Phòng số ${head}`, kind: 'division' });
      file.unitGroups[0]!.units.push(`phong-${head}`);
      file.people.push({
        id: `truong-${head}`,
        name: `Trưởng phòng ${head}`,
        title: 'Trưởng phòng',
        role: 'head',
        unit: `phong-${head}`,
        accounts: [{ channel: 'telegram', userId: String(head) }],
      });
    }
  });
  start(api, folder);
  await Promise.all(
    heads.map(async (head) => {
      let answer = await say(api, head, '/baocao');
      for (let step = 0; step < 12 && !answer.startsWith('<b>Tháng 5/2023 ·'); step++)
        answer = await say(
          api,
          head,
          answer.includes('Gõ số') ? '100' : /\/5<\/b> ·/.test(answer) ? 'chậm' : `việc riêng của ${head}`,
        );
      expect(await say(api, head, 'gửi báo cáo')).toContain(`của Phòng số ${head}`);
    }),
  );
  const { reports } = saved(folder);
  for (const head of heads) {
    const entries = Object.values(reports[`2023-05:phong-${head}`]!.entries);
    expect(entries).toHaveLength(5);
    for (const entry of entries)
      if (entry.status === 'late') expect(entry.obstacle).toBe(`việc riêng của ${head}`);
    expect(entries.filter(({ status }) => status === 'late')).toHaveLength(4);
    // One answer for each message: nothing was said twice or left out.
    expect(texts(api, head)).toHaveLength(11);
  }
}, 240_000);

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYPj/HwADAgH/p0mTzAAAAABJRU5ErkJggg==',
  'base64',
);

it('keeps photos and files beside the state, and says what it cannot keep', async () => {
  const api = await startTelegramStandin();
  const folder = linkedFolder();
  api.files.set('photo-large', png);
  api.files.set('program', Buffer.from('MZ\u0090\0\u0003 this is a program', 'latin1'));
  const bot = start(api, folder);
  await say(api, users.hts, '/baocao');
  await say(api, users.hts, 'chậm');
  api.writeMore(users.hts, {
    caption: 'ảnh hiện trường',
    photo: [
      { file_id: 'photo-small', file_unique_id: 's', width: 1, height: 1, file_size: 10 },
      { file_id: 'photo-large', file_unique_id: 'l', width: 9, height: 9, file_size: png.length },
    ],
  });
  await api.until(() => texts(api, users.hts).find((text) => text.includes('2/6')));
  const photo = () => Object.values(saved(folder).evidence)[0];
  await expect.poll(() => photo()?.kept.type).toBe('stored');
  const kept = photo()!.kept;
  if (kept.type !== 'stored') throw new Error('not stored');
  expect(kept).toMatchObject({ mime: 'image/png', bytes: png.length });
  expect(readFileSync(join(folder, 'rehearsal', kept.file))).toEqual(png);
  expect(saved(folder).drafts[0]!.entries['1.3.3']).toMatchObject({
    obstacle: 'ảnh hiện trường',
    evidence: [photo()!.id],
  });

  await say(api, users.hts, 'chậm');
  for (const [file_id, name, complaint] of [
    [
      'program',
      'báo cáo.pdf',
      /^«báo cáo\.pdf» \(minh chứng của nhiệm vụ 2, tháng 5\/2023: .*\) không phải ảnh, PDF hay tài liệu/,
    ],
    ['unknown', 'mất.pdf', /^Không tải được «mất\.pdf» \(minh chứng của nhiệm vụ 2, tháng 5\/2023: /],
  ] as const) {
    api.writeMore(users.hts, { document: { file_id, file_unique_id: 'd', file_name: name, file_size: 9 } });
    await api.until(() => texts(api, users.hts).find((text) => complaint.test(text)));
    // It counts no longer; the photo of the task before does.
    const { entries } = saved(folder).drafts[0]!;
    expect(Object.values(entries).flatMap(({ evidence }) => evidence)).toEqual([photo()!.id]);
  }
  api.writeMore(users.hts, {
    document: { file_id: 'big', file_unique_id: 'd', file_name: 'phim.mp4', file_size: 30_000_000 },
  });
  await api.until(() => texts(api, users.hts).find((text) => text.includes('«phim.mp4» lớn hơn 20 MB')));
  expect(existsSync(join(folder, 'rehearsal', 'evidence', '2023-05'))).toBe(true);
  expect(
    api.calls.filter(({ method, parameters }) => method === 'getFile' && parameters.file_id === 'big'),
  ).toEqual([]);
  // What people said, and the token in the file's address, reach no log.
  expect(bot.output()).not.toMatch(/hiện trường|báo cáo\.pdf|test-token/);
});

it('is corrected by editing the message that was the answer', async () => {
  const api = await startTelegramStandin();
  const folder = linkedFolder();
  start(api, folder);
  await say(api, users.hts, '/baocao');
  await say(api, users.hts, 'chậm');
  const before = texts(api, users.hts).length;
  const messageId = api.writeMore(users.hts, { text: 'chờ sở khác' });
  await api.until(() => texts(api, users.hts)[before]);
  api.edit(users.hts, messageId, 'chờ Sở Tài chính');
  await api.until(() => texts(api, users.hts).find((text) => text.includes('Đã sửa')));
  expect(saved(folder).drafts[0]!.entries['1.3.3']!.obstacle).toBe('chờ Sở Tài chính');
});

it('is gone on with at the same step after a month of silence and a restart', async () => {
  const api = await startTelegramStandin();
  const folder = linkedFolder();
  const first = start(api, folder);
  await say(api, users.hts, '/baocao');
  await say(api, users.hts, 'chậm');
  await first.end('SIGTERM');
  start(api, folder, '2023-06-24T09:00:00+07:00');
  const resumedWith = (words: string): Promise<string> =>
    api.until(() => texts(api, users.hts).find((text) => text.includes(words)));
  // May is owed as June is: the month is asked for, and not guessed.
  api.write(users.hts, '/baocao');
  await resumedWith('báo cáo tháng nào?');
  api.write(users.hts, '/baocao 5/2023');
  expect(await resumedWith('đã trả lời 0/6 nhiệm vụ')).toContain('Vướng mắc gì?');
});
