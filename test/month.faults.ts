import { expect, it } from 'vitest';
import { toHtml, toKeyboard } from '../src/channels/telegram/encode-message.ts';
import { contentMessage } from '../src/copy/vi/contents.ts';
import { monthDates } from '../src/core/calendar/calendar.ts';
import { debtOf } from '../src/core/calendar/debts.ts';
import { fingerprintOf } from '../src/core/calendar/digest.ts';
import { monthTiers } from '../src/core/calendar/tiers.ts';
import type { MonthContent, World } from '../src/core/conversation/outcome.ts';
import type { Message } from '../src/core/message/message.ts';
import type { OutboxRow } from '../src/core/outbox/row.ts';
import { progressIn } from '../src/core/report/progress.ts';
import type { State } from '../src/core/state/state.ts';
import { loadWorld } from '../src/load-data.ts';
import { saying } from './support/bot-api-rules.ts';
import { addHeads, linkedFolder, linkedGroup, users } from './support/org.ts';
import { seededRandom } from './support/random.ts';
import { momentAt, savedState, startRehearsal } from './support/rehearsal.ts';
import { type Delivery, startTelegramStandin, type TelegramStandin } from './support/telegram-standin.ts';

const seed = 20_230_519;
const failing = 0.2;
/** Two thirds of an hour of the month in half a second of the bot's life. */
const speed = 5_000;
const may = { year: 2023, month: 5 };
const period = '2023-05';

const heads = Array.from({ length: 40 }, (_, position) => 2_001 + position);
/** 22 report before the deadline, 12 after the digest, 6 never; so does the head of Phòng Hạ tầng số. */
const early = heads.slice(0, 22);
const late = heads.slice(22, 34);
const reporters = [...early, ...late];

const hourMs = 3_600_000;
const monthBegins = momentAt('2023-05-19T08:00:00');
const opens = momentAt('2023-05-22T08:00:00');
const digestAt = momentAt('2023-05-26T09:00:00');
const monthEnds = momentAt('2023-05-27T12:00:00');

const htmlOf = (message: Message): string => saying(toHtml(message.lines), toKeyboard(message));
const contentOfRow = (row: OutboxRow): string => htmlOf(row.message);
const isReminder = (content: string): boolean => /^(?:🔔|⏰)/u.test(content);
/** Whether a delivery is that of a row. */
const isOf = (row: OutboxRow, { chatId, method, messageId, content }: Delivery): boolean =>
  chatId === row.chat.chatId &&
  content === contentOfRow(row) &&
  (row.edit ? String(messageId) === row.edit.messageId : method.startsWith('send'));

/** Heads who answer whatever they are asked, once; what is shown to them twice they do not answer twice. */
function livingHeads(api: TelegramStandin) {
  const begun = new Set<number>();
  const done = new Set<number>();
  const read = new Set<string>();
  api.onDelivery(({ chatId, content, method }) => {
    const head = Number(chatId);
    if (!begun.has(head) || !method.startsWith('send') || isReminder(content)) return;
    if (read.has(`${head}:${content}`)) return;
    read.add(`${head}:${content}`);
    if (content.includes('Đã nhận báo cáo')) done.add(head);
    else if (content.startsWith('<b>Tháng 5/2023 ·')) api.write(head, 'gửi báo cáo');
    else if (content.includes('Gõ số')) api.write(head, '100');
    else api.write(head, /<b>\d\/5<\/b> ·/.test(content) ? 'chậm' : `việc riêng của ${head}`);
  });
  return {
    done,
    begin(head: number): void {
      if (begun.has(head)) return;
      begun.add(head);
      api.write(head, '/baocao');
    },
  };
}

/** What a life left behind when it was killed. */
interface Death {
  /** The latest that its clock can have stood at. */
  at: number;
  state: State;
}

/** The reminders that a month owed: to whom, when, and every wording that it may have had. */
function remindersOwed(world: World, final: State) {
  const { deadlineAt } = monthDates(world.calendar, world.holidays, may);
  const tiers = monthTiers(world.calendar, world.holidays, may);
  const moments = [...new Set(Object.values(final.marks))].sort((left, right) => left - right);
  const names = { plan: world.plan, org: world.org };
  return moments.flatMap((now) => {
    const spoke = tiers.filter(({ keys }) => keys.some((key) => final.marks[`${period}:${key}`] === now));
    const kinds = spoke.flatMap(
      ({ type, keys }): { kind: 'opening' | 'nudge' | 'overdue'; tier: string }[] => {
        if (type === 'escalation') return [{ kind: 'overdue', tier: keys[0]! }];
        if (type === 'digest' || now >= deadlineAt) return [];
        return [{ kind: type === 'opening' ? 'opening' : 'nudge', tier: keys[0]! }];
      },
    );
    const latest = kinds.at(-1);
    if (!latest) return [];
    return [...heads, users.hts].map((head) => {
      const person = world.org.people.find(({ accounts }) => accounts[0]?.userId === String(head))!;
      const unit = world.org.units.find(({ id }) => id === person.unit)!;
      const sentAt = final.reports[`${period}:${unit.id}`]?.firstSentAt ?? Number.POSITIVE_INFINITY;
      const debt = debtOf({ ...final, reports: {}, drafts: [] }, world, unit, period, person)!;
      const contents = Array.from({ length: debt.owed + 1 }, (_, answered) => {
        const debts = [{ ...debt, answered }];
        const content: MonthContent = { type: 'reminder', kind: latest.kind, debts, now };
        return htmlOf(contentMessage(content, names));
      });
      return {
        head,
        key: `remind:${period}:${latest.tier}:${person.id}`,
        // An act's moment is taken a little before it is saved: which came first is not known then.
        owed: sentAt > now ? true : now - sentAt < 0.5 * 1_000 * speed ? 'perhaps' : false,
        contents,
      };
    });
  });
}

it('says everything that a month owes, and nothing twice without need, though a fifth of all calls fail and the process dies a hundred times', {
  timeout: 240_000,
}, async () => {
  const begun = Date.now();
  const random = seededRandom(seed);
  const between = (from: number, to: number): number => from + random() * (to - from);
  const api = await startTelegramStandin();
  const folder = linkedFolder((org) => addHeads(org, heads));
  const world = await loadWorld(folder, 'data', 2023);
  const office = livingHeads(api);
  const startsAt = new Map([
    ...early.map((head) => [head, between(opens + hourMs / 2, momentAt('2023-05-25T12:00:00'))] as const),
    ...late.map((head) => [head, between(digestAt + hourMs / 2, momentAt('2023-05-27T06:00:00'))] as const),
  ]);
  const planned = [
    monthBegins,
    ...Array.from({ length: 5 }, () => between(monthBegins, opens)),
    ...Array.from({ length: 64 }, () => between(opens - hourMs / 2, digestAt - hourMs)),
    ...Array.from({ length: 30 }, () => between(digestAt - hourMs, monthEnds)),
  ].sort((left, right) => left - right);

  const faults = api.failRandomly(failing, seed);
  const deaths: Death[] = [];
  /** Deliveries of which the bot cannot have known: the answer was lost, or it died before it had noted them. */
  const unknown = new Set<Delivery>();
  let killedUnderWay = 0;
  let clock = monthBegins;
  for (const from of planned) {
    clock = Math.max(clock, from);
    for (const [head, at] of startsAt) if (at <= clock) office.begin(head);
    const calls = api.calls.length;
    const deliveries = api.deliveries.length;
    const fatal = Math.ceil(between(0, 45));
    const patience = between(100, clock < digestAt - hourMs ? 350 : 1_000);
    const life = Date.now();
    const bot = startRehearsal(api, folder, clock, speed);
    await api.untilCall(() => api.calls.length > calls);
    let timer: NodeJS.Timeout | undefined;
    await Promise.race([
      api.untilCall(() => api.calls.length >= calls + fatal),
      new Promise((done) => {
        timer = setTimeout(done, patience);
      }),
    ]);
    clearTimeout(timer);
    await bot.end('SIGKILL');
    await api.disconnected();
    clock += (Date.now() - life) * speed;
    const state = savedState(folder);
    deaths.push({ at: clock, state });
    for (const delivery of api.deliveries.slice(deliveries)) {
      const unsaved = state.outbox.some((row) => isOf(row, delivery));
      if (delivery.answered && unsaved) killedUnderWay += 1;
      if (!delivery.answered || unsaved) unknown.add(delivery);
    }
  }
  const livedMs = Date.now() - begun;
  const callsInFaults = api.calls.length;

  // The last life, without faults, has all the time it needs.
  api.failRandomly(0, 0);
  for (const head of startsAt.keys()) office.begin(head);
  const last = startRehearsal(api, folder, Math.max(clock, monthEnds));
  const isOver = (state: State): boolean =>
    state.outbox.length === 0 &&
    office.done.size === reporters.length &&
    state.digests.every(
      ({ fingerprint }) =>
        fingerprint === fingerprintOf(state, progressIn(world, state.reports, may, clock, { type: 'all' })),
    );
  await new Promise((r) => setTimeout(r, 15_000));
  {
    const st = savedState(folder);
    const fs = await import('node:fs');
    fs.writeFileSync(
      '/tmp/mf.json',
      JSON.stringify({
        st,
        calls: api.calls.slice(-40),
        deliveries: api.deliveries,
        begun: [...startsAt],
        done: [...office.done],
        out: last.output(),
        confirmed: api.confirmedUpTo(),
      }),
    );
  }
  await expect.poll(() => isOver(savedState(folder)), { timeout: 60_000 }).toBe(true);
  expect(await last.end('SIGTERM')).toBe(0);
  const final = savedState(folder);

  const sends = api.deliveries.filter(({ method }) => method.startsWith('send'));
  const edits = api.deliveries.filter(({ method }) => method.startsWith('edit'));
  const copies = new Map<string, Delivery[]>();
  for (const delivery of api.deliveries) {
    const place = delivery.method.startsWith('edit') ? `${delivery.messageId}:` : '';
    const name = `${delivery.chatId}:${place}${delivery.content}`;
    copies.set(name, [...(copies.get(name) ?? []), delivery]);
  }
  const duplicates = [...copies.values()].reduce((sum, all) => sum + all.length - 1, 0);

  // Reminders: all that were owed came, but for those that a newer one or the deadline made useless.
  const { deadlineAt } = monthDates(world.calendar, world.holidays, may);
  const useless = (key: string): boolean => {
    const seen = deaths.findLastIndex(({ state }) => state.outbox.some((row) => row.key === key));
    const before = deaths[seen];
    if (!before) return false;
    const after = deaths[seen + 1] ?? { at: monthEnds, state: final };
    return (
      Object.keys(after.state.marks).length > Object.keys(before.state.marks).length ||
      (before.at <= deadlineAt && after.at > deadlineAt)
    );
  };
  const cameTo = (chat: number, contents: readonly string[]): string[] =>
    contents.filter((content) => copies.has(`${chat}:${content}`));
  const reminders = remindersOwed(world, final);
  let uselessReminders = 0;
  for (const { head, key, owed, contents } of reminders) {
    const came = cameTo(head, contents);
    expect(came.length, key).toBeLessThanOrEqual(1);
    if (owed === true && came.length === 0) {
      expect(useless(key), `${key} did not come`).toBe(true);
      uselessReminders += 1;
    }
    if (owed === false) expect(came, `${key} came`).toEqual([]);
  }
  const expected = new Set(
    reminders.flatMap(({ head, contents }) => contents.map((text) => `${head}:${text}`)),
  );
  for (const { chatId, content } of sends)
    if (Number(chatId) !== users.office && isReminder(content))
      expect(expected.has(`${chatId}:${content}`), `${chatId}: ${content}`).toBe(true);

  // Whatever else was ever seen waiting came too.
  for (const { state } of deaths)
    for (const row of state.outbox)
      if (!row.key.startsWith('remind:') && !row.edit)
        expect(copies.has(`${row.chat.chatId}:${contentOfRow(row)}`), row.key).toBe(true);

  // Nothing came again unless the bot could not know of the time before.
  for (const all of copies.values())
    for (const delivery of all.slice(0, -1))
      expect(unknown.has(delivery), `again: ${delivery.chatId} ${delivery.content}`).toBe(true);

  // The reports are in, each once and with its own words, and every question was asked.
  for (const head of heads) {
    const report = final.reports[`${period}:phong-${head}`];
    expect(report !== undefined, String(head)).toBe(reporters.includes(head));
    if (!report) continue;
    // On a busy machine who meant to be in time may come late, never the other way round.
    expect(report).toMatchObject({ revisions: [], ...(late.includes(head) ? { late: true } : {}) });
    const said = Object.values(report.entries).flatMap(({ obstacle }) => obstacle ?? []);
    expect(said).toEqual(Array.from({ length: 4 }, () => `việc riêng của ${head}`));
    const dialogue = new Set(
      sends
        .filter(({ chatId, content }) => chatId === String(head) && !isReminder(content))
        .map(({ content }) => content),
    );
    expect(dialogue.size).toBe(11);
  }

  // Leaders, office and group: one message each; the group's shows the last numbers.
  const different = (chat: number) => new Set(api.sentTo(chat).map(({ text, caption }) => text ?? caption));
  for (const user of [users.yen, users.hung, users.lan]) {
    expect(different(user).size).toBe(1);
    expect(api.sentTo(user)[0]).toMatchObject({
      caption: expect.stringContaining('chỉ số của anh/chị'),
      photo: { width: 1080 },
    });
  }
  // The office also hears, at the opening, of the units that nobody is linked for.
  expect(different(users.office).size).toBeLessThanOrEqual(2);
  expect(different(linkedGroup).size).toBe(1);
  expect(final.digests).toHaveLength(1);
  const [{ messageId }] = final.digests as [State['digests'][number]];
  const shown = api.deliveries.filter(
    (delivery) => delivery.chatId === String(linkedGroup) && String(delivery.messageId) === messageId,
  );
  expect(shown[0]!.method).toBe('sendPhoto');
  expect(shown.length).toBeGreaterThan(1);
  expect(shown.at(-1)).toMatchObject({
    method: 'editMessageMedia',
    content: expect.stringContaining(
      `34/45 đơn vị đã báo cáo (${Object.values(final.reports).filter((report) => report.late).length} trễ hạn)`,
    ),
  });
  expect(final).toMatchObject({ outbox: [], failures: [], unreachable: [] });

  console.log(
    Object.entries({
      'calls in faults': callsInFaults,
      failed: `${Object.values(faults).reduce((sum, one) => sum + one, 0)} (${JSON.stringify(faults)})`,
      kills: deaths.length,
      'messages delivered': `${sends.length}, of ${[...copies.keys()].length} different ones with the edits`,
      'edits of the digest': edits.length,
      duplicates,
      'unknown outcomes': `${unknown.size} (answer lost ${unknown.size - killedUnderWay}, killed under way ${killedUnderWay})`,
      'reminders owed': reminders.filter(({ owed }) => owed === true).length,
      'made useless while waiting': uselessReminders,
      'most deaths of one row': Math.max(
        0,
        ...deaths.flatMap(({ state }) => state.outbox.map((row) => row.deaths)),
      ),
      seconds: `${Math.round((Date.now() - begun) / 100) / 10} (${Math.round(livedMs / 100) / 10} of them in faults)`,
    })
      .map(([what, count]) => `${what}: ${count}`)
      .join('\n'),
  );
});
