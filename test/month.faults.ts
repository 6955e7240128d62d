import { expect, it } from 'vitest';
import { vietnamese } from '../src/copy/vi/index.ts';
import { listLimits } from '../src/copy/vi/late-digest.ts';
import { unitList } from '../src/copy/vi/short-list.ts';
import { monthDates } from '../src/core/calendar/appointments.ts';
import { toAddress } from '../src/core/heard/event.ts';
import { fingerprintOf } from '../src/core/month/digest.ts';
import type { OutboxRow } from '../src/core/outbox/row.ts';
import { isUnreachable } from '../src/core/people/links.ts';
import { progressIn } from '../src/core/report/progress.ts';
import type { Context } from '../src/core/said/content.ts';
import type { State } from '../src/core/state/state.ts';
import { shiftIntoWaking } from '../src/core/time/quiet-hours.ts';
import { addDays, dateOf } from '../src/core/time/viet-nam-time.ts';
import { isWorkingDay, workingDayFrom } from '../src/core/time/working-days.ts';
import { loadContext } from '../src/load-data.ts';
import type { BotProcess } from './support/bot-process.ts';
import { type Copies, createCopies } from './support/copies.ts';
import {
  type FaultPlatform,
  faultPlatforms,
  mattersTold,
  refusingGroups,
} from './support/fault-platforms.ts';
import { isOfReport, isReminder, livingHeads } from './support/living-heads.ts';
import { addHeads, linkedFolder, users } from './support/org.ts';
import { seededRandom } from './support/random.ts';
import { momentAt, savedState, startRehearsal } from './support/rehearsal.ts';
import { remindersOwed } from './support/reminders-owed.ts';
import { canMount, smallDisk } from './support/small-disk.ts';
import type { Delivery } from './support/standin-server.ts';
import { type UnknownOutcomes, unknownOutcomes } from './support/unknown-outcomes.ts';
import { untilSettled } from './support/until-settled.ts';
import { type WordsHeld, wordsHeld } from './support/words-held.ts';

/** FAULT_SEED has a run again, as far as real time lets it. */
const seed = Number(process.env.FAULT_SEED ?? 20_230_519);
const failing = 0.2;
/** The machine's clock is set again and again; nothing may follow from it. */
const steppingClock = {
  NODE_OPTIONS: `--import ${new URL('./support/stepping-clock.mjs', import.meta.url).href}`,
};
const may = { year: 2023, month: 5 };
const period = '2023-05';

const heads = Array.from({ length: 40 }, (_, position) => 2_001 + position);
/** 22 report before the deadline, 12 after the digest, 6 never; so does the head of Phòng Hạ tầng số. */
const early = heads.slice(0, 22);
const late = heads.slice(22, 34);
const reporters = [...early, ...late];
const leaders = [users.yen, users.hung, users.lan];

const hourMs = 3_600_000;
const monthBegins = momentAt('2023-05-19T08:00:00');
const opens = momentAt('2023-05-22T08:00:00');
const digestAt = momentAt('2023-05-26T09:00:00');
const monthEnds = momentAt('2023-05-27T12:00:00');

/** What a life left behind when it was killed. */
interface Death {
  /** The latest that its clock can have stood at. */
  at: number;
  state: State;
}

/** On Zalo nobody wrote there yet, so that it takes nothing. */
const refusing = (name: FaultPlatform['name']): number[] =>
  name === 'zalo' ? [refusingGroups.all] : Object.values(refusingGroups);

/** Everybody has an account on the platform under test, and the group is there. */
const folderOn = (name: FaultPlatform['name']): string =>
  linkedFolder((org) => {
    addHeads(org, heads);
    for (const chatId of refusing(name)) org.groups.push({ channel: name, chatId: String(chatId) });
    const accounts = org.people.flatMap((person) => person.accounts);
    for (const place of [...accounts, ...org.groups]) place.channel = name;
  });

/** So long a process takes to its first call where nothing else runs, ms of real time. */
const quietStartMs = 600;

/** Whoever reads nothing for so long after they wrote asks anew, ms of real time. */
const silentMs = 15_000;

/** When each of those who report begins, and when each of a hundred lives begins. */
function planMonth(random: () => number) {
  const between = (from: number, to: number): number => from + random() * (to - from);
  return {
    between,
    startsAt: new Map([
      ...early.map((head) => [head, between(opens + hourMs / 2, momentAt('2023-05-25T12:00:00'))] as const),
      ...late.map((head) => [head, between(digestAt + hourMs / 2, momentAt('2023-05-27T06:00:00'))] as const),
    ]),
    lives: [
      monthBegins,
      ...Array.from({ length: 5 }, () => between(monthBegins, opens)),
      ...Array.from({ length: 64 }, () => between(opens - hourMs / 2, digestAt - hourMs)),
      ...Array.from({ length: 30 }, () => between(digestAt - hourMs, monthEnds)),
    ].sort((left, right) => left - right),
  };
}

/**
 * How many seconds of the month pass in one, in a life: no more than leaves each of those to come its part of the month. On a
 * busy machine, where a process takes long to begin, the month would else be over before half of them have lived.
 * @param fastest on a quiet machine
 * @param left how many lives are left, with this one
 * @param lastedMs how long those before lasted on average, ms of real time; not a number for the first
 */
const speedOf = (fastest: number, clock: number, left: number, lastedMs: number): number =>
  Number.isFinite(lastedMs) && lastedMs > 0
    ? Math.min(fastest, Math.max(fastest / 20, Math.round((monthEnds - clock) / left / lastedMs)))
    : fastest;

const isSome = (count: number): boolean => count > 0;

/**
 * A disk that is full for so short a time may meet no write: until one was refused, it lasts till the bot says so, once people report.
 * @param refused writes refused so far
 */
async function untilRefused(
  bot: BotProcess,
  { isFull, clock, refused }: { isFull: boolean; clock: number; refused: number },
): Promise<void> {
  if (isFull && clock > opens + hourMs && refused === 0)
    await expect.poll(bot.output, { timeout: 10_000 }).toContain('ENOSPC');
}

/** Whether a chat is that of a group which refuses the bot. */
const isRefused = (chatId: string): boolean =>
  Object.values(refusingGroups).some((group) => chatId === String(group));

/**
 * The chats in which a digest stands that does not show the last that is known; that no digest has gone out at all. One that can
 * be changed where it stands shows what became of matters, too; of what cannot, the reports alone are told anew.
 */
function digestsBehind(context: Context, state: State, now: number, canEdit: boolean): string[] {
  if (state.digests.length === 0)
    return [
      `none; done: ${Object.keys(state.tiersDone).join(' ')}; given up: ${JSON.stringify(state.failures)}; groups: ${state.groups.map(({ chatId }) => chatId).join(' ')}; unreachable: ${JSON.stringify(state.unreachable)}`,
    ];
  const progress = progressIn(context, state.reports, may, now, { type: 'all' });
  const { whole, reports } = fingerprintOf(state, context, progress);
  return state.digests.flatMap(({ chat, fingerprint, messageId }) => {
    const shows = canEdit && messageId !== null ? whole : reports;
    const shown = canEdit && messageId !== null ? fingerprint : fingerprint.split('+')[0];
    const { channel, chatId } = toAddress(chat);
    return shown === shows || isUnreachable(state, channel, chatId)
      ? []
      : [`${chat} ${messageId}: ${fingerprint} for ${whole}`];
  });
}

/**
 * Nothing came again unless the bot could not know of the time before: the answer was lost, or it died. What a head is told
 * beside the report is not saved, and may be said again by the process that comes after a killed one; and it is said once for each
 * of their words that has no other answer, those that the platform hands out again to it among them.
 */
function expectNothingAgain(
  copies: Copies,
  { all: unknown, livedIn }: UnknownOutcomes,
  { haveOwnWords, talkOf }: Pick<ReturnType<typeof livingHeads>, 'haveOwnWords' | 'talkOf'>,
  held: WordsHeld,
): void {
  const isBeside = ({ chatId, text }: Delivery): boolean =>
    heads.includes(Number(chatId)) && !isReminder(text) && !isOfReport(text);
  for (const same of copies.all())
    for (const [at, delivery] of same.slice(0, -1).entries())
      expect(
        unknown.has(delivery) ||
          // What is to be sent is shown once more to each who asks for the report again.
          ((isBeside(delivery) || delivery.text.startsWith('Tháng 5/2023 ·')) &&
            (livedIn.get(delivery) !== livedIn.get(same[at + 1]!) ||
              haveOwnWords(Number(delivery.chatId), delivery, same[at + 1]!) ||
              held.mayAnswer(Number(delivery.chatId), same[at + 1]!, unknown))),
        `again: ${delivery.chatId} ${delivery.content}\n${talkOf(Number(delivery.chatId), (one) => livedIn.get(one))}`,
      ).toBe(true);
}

/**
 * The matters that leaders are to have heard of by then. What a unit reports is joined with more for half an hour, and whoever
 * was told of matters is told of no more for two days; nobody is told of any on a day of rest.
 */
const mattersUntold = ({ matters }: State, { holidays }: Context, now: number): number[] =>
  isWorkingDay(dateOf(now), holidays)
    ? matters.flatMap(({ id, tellAt }) => (tellAt === null || tellAt > now ? [] : [id]))
    : [];

it.each(Object.keys(faultPlatforms) as (keyof typeof faultPlatforms)[])(
  'says on %s everything that a month owes, and nothing twice without need, though a fifth of all calls fail and the process dies a hundred times',
  {
    timeout: 900_000,
  },
  async (name) => {
    // Also of a run that fails.
    console.log(`seed ${seed}`);
    const begun = Date.now();
    await vietnamese.loadAnswers();
    const platform = await faultPlatforms[name]();
    const { api } = platform;
    const { between, startsAt, lives } = planMonth(seededRandom(seed));
    const disk = canMount ? smallDisk(folderOn(platform.name), 32 * 1024 * 1024) : null;
    const folder = disk?.folder ?? folderOn(platform.name);
    if (disk === null) console.log('this machine lets no test have a disk of its own: none is filled');
    const context = await loadContext(folder, 'data', 2023);
    await platform.meet(folder, monthBegins - hourMs, [...heads, ...leaders, users.hts, users.office]);
    const met = api.deliveries.length;
    const callsBefore = api.calls.length;
    const office = livingHeads(platform);
    const held = wordsHeld(platform, heads, office.writtenBy);
    const copies = createCopies((chatId) => heads.includes(Number(chatId)));
    api.onDelivery(copies.record);

    const faults = api.failRandomly(failing, seed);
    const deaths: Death[] = [];
    const unknown = unknownOutcomes(platform, copies);
    let unheard = 0;
    let clock = monthBegins;
    let spells = 0;
    let refusedTokens = 0;
    let fullDisks = 0;
    let refusedWrites = 0;
    let clockSteps = 0;
    for (const [number, from] of lives.entries()) {
      clock = Math.max(clock, from);
      for (const [head, at] of startsAt) if (at <= clock) office.begin(head);
      const calls = api.calls.length;
      const deliveries = api.deliveries.length;
      const fatal = Math.ceil(between(0, platform.lives.calls));
      const [shortest, longest] = platform.lives.patienceMs;
      const mostPatience = clock < digestAt - hourMs ? longest : Math.max(longest, 1_000);
      const life = Date.now();
      const speed = speedOf(platform.lives.speed, clock, lives.length - number, (life - begun) / number);
      held.begin();
      const bot = startRehearsal(api, folder, clock, speed, steppingClock);
      await api.untilCall(() => api.calls.length > calls);
      // On a busy machine a process that is given no more time than on a quiet one never says what the month owes.
      const slowness = Math.max(1, (Date.now() - life) / quietStartMs);
      const patience = between(shortest, mostPatience) * slowness;
      // In every seventh life the token is refused from some moment on, in every fifth the disk is full.
      let refusedFrom = Number.POSITIVE_INFINITY;
      // Early enough for a life that is short on a busy machine.
      const turn = calls + Math.ceil(Math.min(fatal * between(0.2, 0.8), between(0, platform.lives.turn)));
      let hasEnded = false;
      let isFilled = false;
      const trouble = api
        .untilCall(() => hasEnded || api.calls.length >= turn)
        .then(() => {
          if (hasEnded) return;
          if (number % 7 === 3) {
            api.refuseToken(true);
            refusedFrom = api.calls.length;
            spells += 1;
          }
          if (disk && number % 5 === 2) {
            disk.fill();
            isFilled = true;
            fullDisks += 1;
          }
        });
      let timer: NodeJS.Timeout | undefined;
      await Promise.race([
        api.untilCall(() => api.calls.length >= calls + fatal),
        new Promise((done) => {
          timer = setTimeout(done, patience);
        }),
      ]);
      clearTimeout(timer);
      await untilRefused(bot, { isFull: isFilled, clock, refused: refusedWrites });
      hasEnded = true;
      await bot.end('SIGKILL');
      await api.disconnected();
      api.called();
      await trouble;
      refusedTokens += Math.max(0, api.calls.length - refusedFrom);
      refusedWrites += bot.output().match(/ENOSPC/g)?.length ?? 0;
      clockSteps += bot.output().match(/the clock was set/g)?.length ?? 0;
      api.refuseToken(false);
      if (disk && number % 5 === 2) disk.free();
      clock += (Date.now() - life) * speed;
      const state = savedState(folder);
      deaths.push({ at: clock, state });
      unheard += platform.writeAgain(folder, state);
      unknown.look(number, api.deliveries.slice(deliveries), state);
    }
    const livedMs = Date.now() - begun;
    const callsInFaults = api.calls.length - callsBefore;

    // Every kind of fault happened: whatever follows was tried.
    for (const [kind, count] of Object.entries(faults)) expect(count, kind).toBeGreaterThan(0);
    expect({ spells, refusedTokens, clockSteps, deaths: deaths.length }).toEqual({
      spells: expect.toSatisfy(isSome),
      refusedTokens: expect.toSatisfy(isSome),
      clockSteps: expect.toSatisfy(isSome),
      deaths: lives.length,
    });
    if (disk)
      expect({ fullDisks, refusedWrites }).toEqual({
        fullDisks: expect.toSatisfy(isSome),
        refusedWrites: expect.toSatisfy(isSome),
      });

    // The last life, without faults, has all the time it needs.
    api.failRandomly(0, 0);
    for (const head of startsAt.keys()) office.begin(head);
    // Later than the longest pause before a message whose outcome nobody knows is tried again: the last life goes no faster than time.
    const end = shiftIntoWaking(Math.max(clock, monthEnds) + 2 * hourMs, context.calendar);
    const nextMorning = momentAt(`${workingDayFrom(addDays(dateOf(end), 2), context.holidays)}T09:00:00`);
    held.begin();
    const last = startRehearsal(api, folder, end);
    await last.printed(`${name}: connected`);
    /** What is left to be done when all have reported; nothing of it is, when the last life is over. */
    const leftIn = (): unknown => {
      const state = savedState(folder);
      return {
        outbox: state.outbox.map(
          ({ key, notBefore, attempts, lease }) =>
            `${key}, tried ${attempts} times, ${lease ? 'under way' : `waits till ${notBefore}`}`,
        ),
        matters: mattersUntold(state, context, end),
        digests: platform.editsDigests ? digestsBehind(context, state, end, true) : [],
      };
    };
    const nothing = { outbox: [], matters: [], digests: [] };
    /** Whether something is under way to somebody, on disk: whoever asks anew looks first. */
    const isAwaited = (head: number): boolean =>
      savedState(folder).outbox.some(({ chat }) => chat.chatId === String(head));
    const patience = { stillMs: 60_000, mostMs: 400_000 };
    const happened = (): number =>
      api.deliveries.length + api.calls.filter(({ method }) => method !== 'getUpdates').length;
    const isLeft = (head: number): boolean => !office.done.has(head);
    await untilSettled(
      () => {
        office.askAnew(silentMs, isAwaited, (head) => copies.askedAnew(String(head)));
        // To read a state takes longer than an answer: it is read when nobody has anything to say any more.
        return reporters.some(isLeft) ? reporters.filter(isLeft).map(office.whereIs) : leftIn();
      },
      nothing,
      happened,
      patience,
    );
    expect(await last.end('SIGTERM')).toBe(0);
    // What came after an addendum waits for that of the next day, and matters for the morning on which nobody was told of any for
    // two days.
    held.begin();
    const next = startRehearsal(api, folder, nextMorning);
    await next.printed(`${name}: connected`);
    await untilSettled(
      () => {
        const state = savedState(folder);
        return {
          outbox: state.outbox.map(({ key }) => key),
          matters: mattersUntold(state, context, nextMorning),
          digests: digestsBehind(context, state, nextMorning, platform.editsDigests),
        };
      },
      nothing,
      happened,
      patience,
    );
    expect(await next.end('SIGTERM')).toBe(0);
    const final = savedState(folder);
    // Groups refuse also in the last life: a busy machine may get no picture for them drawn before.
    const toRefusing = final.groups
      .filter(({ chatId }) => isRefused(chatId))
      .map(
        ({ chatId }) => api.calls.filter(({ parameters }) => String(parameters.chat_id) === chatId).length,
      );
    expect(toRefusing).toHaveLength(refusing(platform.name).length);
    expect(Math.min(...toRefusing)).toBeGreaterThan(0);

    const delivered = api.deliveries.slice(met);
    const sends = delivered.filter(({ method }) => method.startsWith('send'));
    const edits = delivered.filter(({ method }) => method.startsWith('edit'));
    const { deadlineAt } = monthDates(context, may);
    const lastMark = ({ state }: Death): number => Math.max(0, ...Object.values(state.tiersDone));
    // An act's moment is taken a little before it is saved.
    const reminders = remindersOwed(
      context,
      final,
      may,
      [...heads, users.hts],
      0.5 * 1_000 * platform.lives.speed,
    ).map(({ messages, ...rest }) => ({ ...rest, contents: messages.flatMap(platform.contentsOf) }));
    const came = ({ head, contents }: (typeof reminders)[number]): number =>
      contents.filter((content) => copies.has(head, content)).length;
    /**
     * All that were owed came, but for those that a newer one to the same person, which came or was made useless itself,
     * took the place of, and those still waiting at the deadline whose unit had then reported.
     */
    const isUseless = ({ head, key, at }: (typeof reminders)[number]): boolean => {
      const seen = deaths.findLastIndex(({ state }) => state.outbox.some((row) => row.key === key));
      // What no death left behind came and went within the life that spoke.
      const next = seen < 0 ? deaths.findIndex((death) => lastMark(death) >= at) : seen + 1;
      // One in hand gives way to a newer one when its send fails: both may have waited at the death before.
      const after = deaths[next] ?? { at: monthEnds, state: final };
      // It may be in hand when the deadline passes, and be dropped by the life after.
      const isExpired = at <= deadlineAt && after.at > deadlineAt;
      const newer = reminders.filter((other) => other.head === head && other.at > at);
      // What has expired need not have waited for the newer one to be spoken.
      const spoken = newer.filter((other) => isExpired || other.at <= lastMark(after));
      return (
        spoken.some((other) => other.owed !== false && (came(other) > 0 || isUseless(other))) ||
        (isExpired && newer.every((other) => other.owed !== true) && reporters.includes(head))
      );
    };
    let uselessReminders = 0;
    for (const reminder of reminders) {
      const { key, owed } = reminder;
      expect(came(reminder), key).toBeLessThanOrEqual(1);
      if (owed === true && came(reminder) === 0) {
        expect(isUseless(reminder), `${key} did not come`).toBe(true);
        uselessReminders += 1;
      }
      if (owed === false) expect(came(reminder), `${key} came`).toBe(0);
    }
    const expected = new Set(
      reminders.flatMap(({ head, contents }) => contents.map((content) => `${head}:${content}`)),
    );
    for (const { chatId, content, text } of sends)
      if (Number(chatId) !== users.office && isReminder(text))
        expect(expected.has(`${chatId}:${content}`), `${chatId}: ${content}`).toBe(true);

    // Whatever else was ever seen waiting came too; of a message with a picture at least its words, which stand last. An
    // alarm that could not be said in time is over with the life that raised it.
    const mayGiveWay = ({ key, edit }: OutboxRow): boolean =>
      edit !== undefined || key.startsWith('remind:') || key.startsWith('alarm:');
    for (const { state } of deaths)
      for (const row of state.outbox)
        if (!mayGiveWay(row) && !isRefused(row.chat.chatId))
          expect(copies.has(row.chat.chatId, platform.contentsOf(row.message).at(-1)!), row.key).toBe(true);

    expectNothingAgain(copies, unknown, office, held);

    // The reports are in, each once and with its own words, and every question was asked.
    for (const head of heads) {
      const report = final.reports[`${period}:phong-${head}`];
      expect(report !== undefined, String(head)).toBe(reporters.includes(head));
      if (!report) continue;
      // On a busy machine who meant to be in time may come late, never the other way round.
      expect(report).toMatchObject({ revisions: [], ...(late.includes(head) ? { late: true } : {}) });
      const said = Object.values(report.entries).flatMap(({ obstacle }) => obstacle ?? []);
      expect(said).toEqual(Array.from({ length: 4 }, () => `việc riêng của ${head}`));
      const dialogue = copies
        .all()
        .filter(([first]) => first!.chatId === String(head) && isOfReport(first!.text));
      // Whoever asked for the report again may have been shown once more what they had not seen answered, or, when it had been
      // sent meanwhile, what was sent.
      const most = 11 + (office.askedAnew.get(head) ?? 0);
      expect(dialogue.length, String(head)).toBeGreaterThanOrEqual(11);
      const talk = office.talkOf(head, (one) => unknown.livedIn.get(one));
      expect(dialogue.length, `${head}\n${talk}`).toBeLessThanOrEqual(most);
    }

    // Leaders, office and group: one message each; the group's shows the last numbers.
    for (const leader of leaders) platform.checkLeader(leader);
    // Whatever stands in somebody's way reached whoever leads its index, once.
    expect(final.matters.filter(({ tellAt }) => tellAt !== null)).toEqual([]);
    const leaderOf = new Map(
      context.plan.indices.flatMap((index) => index.tasks.map(({ id }) => [id, index.leaders[0]!] as const)),
    );
    for (const leader of leaders) {
      const { id: personId } = context.org.people.find(({ accounts }) =>
        accounts.some(({ userId }) => userId === String(leader)),
      )!;
      const own = final.matters.filter(({ taskId }) => leaderOf.get(taskId) === personId).map(({ id }) => id);
      const told = mattersTold(
        sends.filter(({ chatId }) => chatId === String(leader)).map(({ text }) => text),
      );
      expect(told.count, personId).toBe(own.length);
      expect(own).toEqual(expect.arrayContaining(told.numbers));
    }
    expect(final.matters.length).toBe(4 * reporters.length);
    // The office also hears, at the opening, of the units that nobody is linked for, and of what no group takes.
    const toOffice = [
      ...new Set(sends.filter(({ chatId }) => chatId === String(users.office)).map(({ text }) => text)),
    ];
    platform.checkRefusals(toOffice);
    // A refused token and a full disk are alarms, and the office hears of them, and of their end, as of the groups.
    const aside =
      /Tôi không (?:được phép viết|gửi được) vào|(?:dùng|nhận) được (?:tin từ )?(?:Telegram|Zalo)|Máy chủ (?:không )?ghi được đĩa/;
    // Who has joined it hears once, beside what the month has to say.
    const joins = toOffice.filter((text) => text.startsWith('Mới tham gia'));
    expect(joins.length).toBeLessThanOrEqual(1);
    const ofMonth = toOffice.filter((text) => !aside.test(text) && !joins.includes(text));
    expect(ofMonth.length, ofMonth.join('\n---\n')).toBeLessThanOrEqual(2);
    expect(final.digests.filter(({ chat }) => !isRefused(chat.split(':')[1]!))).toHaveLength(1);
    const tardy = new Set(
      Object.values(final.reports).flatMap((report) => (report.late ? [report.unit] : [])),
    );
    const tardyUnits = context.org.units.filter(({ id }) => tardy.has(id));
    const lateNames = listLimits.map((limit) => unitList(tardyUnits, limit)).join('|');
    platform.checkGroup(
      new RegExp(`34/45 đơn vị đã báo cáo \\(trễ hạn: (?:${lateNames})\\)`),
      1 + (nextMorning - digestAt) / (24 * hourMs),
    );
    expect(final.outbox).toEqual([]);
    // Whatever was given up was meant for the groups that refuse.
    expect(
      [...final.failures.map(({ chat }) => chat), ...final.unreachable].filter(
        ({ chatId }) => !isRefused(chatId),
      ),
    ).toEqual([]);

    console.log(
      Object.entries({
        platform: platform.name,
        seed,
        'calls in faults': callsInFaults,
        failed: `${Object.values(faults).reduce((sum, one) => sum + one, 0)} (${JSON.stringify(faults)})`,
        kills: deaths.length,
        'lives with a refused token, with a full disk': `${spells}, ${fullDisks}`,
        'calls refused for the token, writes for the disk': `${refusedTokens}, ${refusedWrites}`,
        'steps of the clock': clockSteps,
        'calls to each group that refuses': toRefusing.join(', '),
        'messages delivered': `${sends.length}, of ${copies.all().length} different ones with the edits`,
        'edits of the digest': edits.length,
        duplicates: copies.count(),
        'unknown outcomes': `${unknown.all.size} (answer lost ${unknown.all.size - unknown.underWay()}, killed under way ${unknown.underWay()})`,
        'words that the platform gave away and no disk saw': unheard,
        'reminders owed': reminders.filter(({ owed }) => owed === true).length,
        'made useless while waiting': uselessReminders,
        'asked anew after a silence': [...office.askedAnew.values()].reduce((sum, one) => sum + one, 0),
        'most deaths of one row': Math.max(
          0,
          ...deaths.flatMap(({ state }) => state.outbox.map((row) => row.deaths)),
        ),
        seconds: `${Math.round((Date.now() - begun) / 100) / 10} (${Math.round(livedMs / 100) / 10} of them in faults)`,
      })
        .map(([what, count]) => `${what}: ${count}`)
        .join('\n'),
    );
  },
);
