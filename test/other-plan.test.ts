import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { newFolder } from './support/bot-process.ts';
import { momentAt, prepareState, savedState, startRehearsal } from './support/rehearsal.ts';
import { botToken, startTelegramStandin } from './support/telegram-standin.ts';

// Another department's plan of another year and kind (test/worlds/so-khcn-2026): four groups, a scale of 100, two leaders, days of
// its own, two agencies beside it. It is put where a department puts its plan, and its month is lived.

const group = -5001;
const people = { director: 4001, digital: 4006, office: 4009 };

const begunAt = momentAt('2026-05-04T08:00:00');

/** A folder as a department has it, with its people and group linked. */
function folderOfPlan(): string {
  const folder = newFolder();
  mkdirSync(folder, { recursive: true });
  copyFileSync('test/worlds/so-khcn-2026/plan.json', join(folder, 'plan-2026.json'));
  copyFileSync('test/worlds/so-khcn-2026/org.json', join(folder, 'org.json'));
  prepareState(folder, {
    begunAt,
    groups: [{ channel: 'telegram', chatId: String(group), linkedAt: begunAt }],
  });
  return folder;
}

it('a plan of another kind is opened, reported, reminded, counted and posted with its picture', async () => {
  const api = await startTelegramStandin();
  const environment = { TELEGRAM_BOT_TOKEN: botToken, TELEGRAM_API_ROOT: api.root };
  const folder = folderOfPlan();
  const textsOf = (id: number): string[] =>
    api.sentTo(id).map(({ text, caption }) => String(text ?? caption));
  const say = async (id: number, text: string): Promise<string> => {
    const before = textsOf(id).length;
    api.write(id, text);
    return api.until(() => textsOf(id)[before]);
  };

  const opening = startRehearsal({ environment }, folder, momentAt('2026-05-20T07:59:58'));
  const reminder = await api.until(() => textsOf(people.digital).find((text) => text.startsWith('🔔')));
  // What falls due is named, and leads.
  expect(reminder).toContain('Kỳ này phải xong: phủ sóng di động tại các thôn còn lõm sóng');
  expect(await say(people.director, '/index 3.1.1')).toContain('(3.1.1 · hạ tầng)');
  const first = await say(people.digital, '/baocao');
  expect(first).toContain('<b>1/4</b> · Hạ tầng số\nPhủ sóng di động tại các thôn còn lõm sóng.');
  expect(first).toContain('(Xong trong tháng 5/2026; hạn 31/05)');
  let said = first;
  for (const text of ['hoàn thành', 'hết thôn lõm sóng', 'còn lại đúng tiến độ', '23', 'gửi'])
    said = await say(people.digital, text);
  expect(said).toContain('Đã nhận báo cáo');
  await opening.end('SIGTERM');

  const digest = startRehearsal({ environment }, folder, momentAt('2026-05-26T08:59:58'));
  const posted = await api.until(() =>
    api.sentTo(group).find((sent) => sent.photo !== undefined || String(sent.caption ?? '').includes('📌')),
  );
  const words = String(posted.caption ?? posted.text);
  expect(words).toContain('1/5 đơn vị đã báo cáo');
  expect(words).toContain('Đến hạn: hoàn thành 3/');
  expect(words).not.toMatch(/Sở Tài chính|UBND/);
  // Neither of the agencies beside it is waited for, or told of as owing.
  expect(Object.keys(savedState(folder).reports)).toEqual(['2026-05:phong-chuyen-doi-so']);
  expect(await say(people.director, 'tỷ lệ hoàn thành tháng 5')).toContain('tháng 5/2026');
  expect(await say(people.office, '/chuabaocao')).not.toMatch(/Sở Tài chính|UBND/);
  await digest.end('SIGTERM');
}, 60_000);
