import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { State } from '../src/core/state/state.ts';
import { startBot } from './support/bot-process.ts';
import { linkedFolder } from './support/org.ts';
import { seededRandom } from './support/random.ts';
import { startZaloStandin, zaloToken } from './support/zalo-standin.ts';

const heads = Array.from({ length: 40 }, (_, position) => `z-${position + 1}`);
const kills = 100;
const group = 'zg-faults';

/** 40 units of the unit group, each with a head on Zalo; a group on Zalo; nobody else. */
const folderOfHeads = (): string =>
  linkedFolder((org) => {
    const file = org as unknown as {
      units: { id: string; name: string; kind: string }[];
      unitGroups: { units: string[] }[];
      people: unknown[];
    };
    for (const person of org.people) person.accounts = [];
    org.groups = [{ channel: 'zalo', chatId: group }];
    for (const head of heads) {
      file.units.push({ id: `phong-${head}`, name: `Phòng ${head}`, kind: 'division' });
      file.unitGroups[0]!.units.push(`phong-${head}`);
      file.people.push({
        id: `truong-${head}`,
        name: `Trưởng phòng ${head}`,
        title: 'Trưởng phòng',
        role: 'head',
        unit: `phong-${head}`,
        accounts: [{ channel: 'zalo', userId: head }],
      });
    }
  });

/** A month by its moments: what each life of the process finds due. */
const moments = ['22T08:00:00', '24T08:00:00', '25T14:00:00', '26T08:30:00', '26T09:00:00'] as const;

it('says everything once on Zalo too, though a fifth of all sends fail and the process dies a hundred times', async () => {
  const random = seededRandom(7);
  const api = await startZaloStandin();
  const folder = folderOfHeads();
  const file = join(folder, 'rehearsal', 'state.json');
  const saved = (): State => JSON.parse(readFileSync(file, 'utf8')) as State;
  const start = (clock: string) =>
    startBot({
      ZALO_BOT_TOKEN: zaloToken,
      ZALO_API_ROOT: api.root,
      DATA_DIR: folder,
      CLOCK_START: `2023-05-${clock}+07:00`,
    });
  const sends = () => api.calls.filter(({ method }) => method === 'sendMessage').length;

  // Zalo tells a person's chat only when they write.
  const first = start('22T07:50:00');
  for (const head of heads) api.write(head, '/trogiup');
  api.writeInGroup(group, heads[0]!, '/trogiup');
  await api.until(() => [...heads, group].every((chat) => api.textsTo(chat).length > 0));
  await first.end('SIGTERM');
  const greeted = new Map([...heads, group].map((chat) => [chat, api.textsTo(chat).length]));

  let killed = 0;
  let lostAnswers = 0;
  for (const moment of moments)
    for (let life = 0; life < kills / moments.length; life++) {
      for (let call = 0; call < 12; call++) {
        if (random() > 0.2) continue;
        const kind = Math.floor(random() * 4);
        if (kind === 3) lostAnswers += 1;
        api.fail(
          'sendMessage',
          kind === 0
            ? { type: 'answer', errorCode: 429 }
            : kind === 1
              ? { type: 'answer', errorCode: 500 }
              : kind === 2
                ? { type: 'drop' }
                : { type: 'drop-after' },
        );
      }
      const before = sends();
      const wanted = before + 1 + Math.floor(random() * 8);
      const bot = start(moment);
      // It dies in the middle of its sends, or when it has nothing to send.
      const waited = Date.now() + 1_200;
      while (sends() < wanted && Date.now() < waited) await new Promise((done) => setTimeout(done, 5));
      await bot.end('SIGKILL');
      killed += 1;
    }
  const last = start('26T09:30:00');
  await expect.poll(() => existsSync(file) && saved().outbox.length, { timeout: 40_000 }).toBe(0);
  await last.end('SIGTERM');

  const state = saved();
  const marks = Object.keys(state.marks).filter((mark) => mark.startsWith('2023-05:'));
  expect(marks.sort()).toEqual(
    ['digest', 'escalation', 'nudge-1d', 'nudge-3d', 'nudge-3h', 'opening'].map((tier) => `2023-05:${tier}`),
  );
  // Nothing was given up but what was repeated once after a lost answer.
  expect(state.failures.filter(({ code }) => code !== 'outcome-unknown')).toEqual([]);
  let repeated = 0;
  for (const head of heads) {
    const said = api.textsTo(head).slice(greeted.get(head));
    const kinds = new Map<string, number>();
    for (const text of said) kinds.set(text.split('\n')[0]!, (kinds.get(text.split('\n')[0]!) ?? 0) + 1);
    // The overdue notice reaches everybody: nothing comes after it that could take its place.
    expect(
      [...kinds.keys()].filter((text) => text.startsWith('⏰')),
      head,
    ).toHaveLength(1);
    for (const count of kinds.values()) repeated += count - 1;
  }
  // What came again came because a send was cut off: by a death, or by an answer that was lost.
  expect(repeated).toBeLessThanOrEqual(killed * 16 + lostAnswers);
  const digests = api.textsTo(group).filter((text) => text.startsWith('📌 DDCI tháng 5/2023'));
  expect(digests.length).toBeGreaterThanOrEqual(1);
  expect(new Set(digests).size).toBe(1);
  expect(api.problems).toEqual([]);
  console.log(
    `Zalo: ${killed} kills, ${lostAnswers} answers lost, ${sends()} sends, ${repeated} messages repeated`,
  );
}, 180_000);
