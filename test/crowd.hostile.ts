import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type BotProcess, startBot } from './support/bot-process.ts';
import { memoryMb } from './support/memory-of.ts';
import { addHeads, linkedFolder } from './support/org.ts';
import { savedStateIn } from './support/saved-state.ts';

/** So many units more, each with its head. */
const units = 1_959;
const months = ['2023-05', '2023-06', '2023-07'];
/** What the process may hold at most: a sheet of a line a unit took a gigabyte. */
const largestMb = 600;
/**
 * How much more is live, garbage collected, behind the third month than behind the first: what was said meanwhile to two
 * thousand chats of the page takes about 13 MB a month.
 */
const mostGrowthMb = 60;
const tries = 100;
const group = 'nhom-ddci';

/** What a bot has on its heap and beside it, once garbage is collected. @param times how often it was asked before */
async function liveMb(bot: BotProcess, times: number): Promise<number> {
  bot.child.kill('SIGUSR2');
  const answers = (): string[] => bot.output().match(/^live: \d+/gm) ?? [];
  await expect.poll(() => answers().length, { timeout: 30_000 }).toBe(times + 1);
  return Number(answers()[times]!.replace('live: ', ''));
}

/** What a window of the page is given to show of a chat, as JSON. */
async function shownIn(origin: string, chat: string): Promise<string> {
  const response = await fetch(`${origin}/api/events?as=${chat}`);
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  while (!text.includes('\n\n')) text += (await reader.read()).value ?? '';
  await reader.cancel();
  return text;
}

it(`three months for ${units.toLocaleString('en')} units: reminders by the thousand and their pictures are let go of`, async () => {
  const heads = Array.from({ length: units }, (_, unit) => 10_000 + unit);
  const folder = linkedFolder((org) => addHeads(org, heads));
  const bot = startBot({
    DATA_DIR: folder,
    NODE_OPTIONS: `--import ${new URL('./support/collects.mjs', import.meta.url).href}`,
  });
  const origin = `http://localhost:${await bot.pagePort()}`;
  const saved = () => savedStateIn(join(folder, 'rehearsal', 'page'));
  const wind = async (): Promise<void> => {
    const { status } = await fetch(`${origin}/api/clock`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ wind: 'next' }),
    });
    expect(status).toBe(200);
  };
  const live: number[] = [];
  for (const [position, month] of months.entries()) {
    for (let turn = 0; turn < tries && saved().tiersDone[`${month}:digest`] === undefined; turn++)
      await wind();
    expect(saved().outbox).toEqual([]);
    const pictures = [
      ...(await shownIn(origin, group)).matchAll(/"picture":"(\/api\/pictures\/[^"]+)"/g),
    ].map(([, address]) => address!);
    expect(pictures).toHaveLength(position + 1);
    const drawn = await fetch(`${origin}${pictures.at(-1)}`);
    expect([drawn.status, drawn.headers.get('content-type')]).toEqual([200, 'image/png']);
    await drawn.arrayBuffer();
    live.push(await liveMb(bot, position));
  }
  for (const head of [heads[0], heads.at(-1)])
    for (const month of [5, 6, 7])
      expect(await shownIn(origin, `truong-${head}`)).toMatch(
        new RegExp(`báo cáo DDCI .{0,9}tháng ${month}/2023`),
      );
  expect(bot.output()).not.toMatch(/fault/);
  expect(live.at(-1)! - live[0]!).toBeLessThan(mostGrowthMb);
  const mostMb = memoryMb(bot.child.pid!, 'VmHWM');
  if (mostMb === null) return console.log('memory: not measured here');
  console.log(`live ${live.join(' → ')} MB, RSS at most ${Math.round(mostMb)} MB`);
  expect(mostMb).toBeLessThan(largestMb);
}, 600_000);
