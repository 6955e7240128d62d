import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Context } from '../src/core/said/content.ts';
import type { State } from '../src/core/state/state.ts';
import { loadContext } from '../src/load-data.ts';
import { actingPeople } from './support/acting-people.ts';
import { actors, more, reporters, unitHeads } from './support/acts-of-month.ts';
import { isTelling, owedBy, withdrawnIn } from './support/acts-told.ts';
import { createCopies } from './support/copies.ts';
import { type FaultPlatform, faultPlatforms } from './support/fault-platforms.ts';
import { whenFailed } from './support/lasting.ts';
import { addAccounts, addHeads, linkedFolder, users } from './support/org.ts';
import { seededRandom } from './support/random.ts';
import { momentAt, savedState, startRehearsal } from './support/rehearsal.ts';
import type { Delivery } from './support/standin-server.ts';
import { unknownOutcomes } from './support/unknown-outcomes.ts';
import { untilSettled } from './support/until-settled.ts';

/** FAULT_SEED has a run again, as far as real time lets it. */
const seed = Number(process.env.FAULT_SEED ?? 20_230_620);
const failing = 0.2;
const fewestKills = 20;
const mostKills = 60;
/** The calls of a life: some end before anything is said, some after several words. */
const callsOfALife = [4, 26] as const;
/** A life in which nobody does anything ends after so long, ms of real time. */
const patienceMs = [1_500, 4_000] as const;
/** Lives that somebody waits for an answer before they begin anew. */
const patientFor = 2;

const minuteMs = 60_000;
const reportsAt = momentAt('2023-06-20T09:00:00');
const actsAt = momentAt('2023-06-20T09:45:00');
const decides = 'nguyen-trong-hung';

/** A plan of which everything is confirmed before it counts; everybody has an account on the platform under test. */
function folderOn(name: FaultPlatform['name']): string {
  const folder = linkedFolder((org) => {
    addHeads(org, unitHeads);
    org.people.push({
      id: 'nguyen-van-binh',
      name: 'Nguyễn Văn Bình',
      title: 'Chuyên viên',
      role: 'staff',
      unit: 'phong-ha-tang-so',
      accounts: [{ channel: 'telegram', userId: String(more.staff) }],
    });
    addAccounts(org, 'truong-van-phong', 'telegram', [String(more.chief)]);
    addAccounts(org, 'truong-thanh-tra', 'telegram', [String(more.inspector)]);
    const accounts = org.people.flatMap((person) => person.accounts);
    for (const place of [...accounts, ...org.groups]) place.channel = name;
  });
  const plan = JSON.parse(readFileSync('data/plan-2023.json', 'utf8'));
  writeFileSync(join(folder, 'plan-2023.json'), JSON.stringify({ ...plan, confirm: true }));
  return folder;
}

/** The matters that a leader answers for. */
function mattersOf(state: State, { org, plan }: Context, leader: number): number[] {
  const { id: person } = org.people.find(({ accounts }) =>
    accounts.some(({ userId }) => userId === String(leader)),
  )!;
  const own = plan.indices.filter(({ leaders }) => leaders.includes(person));
  return state.matters.flatMap(({ id, taskId }) =>
    own.some(({ tasks }) => tasks.some((task) => task.id === taskId)) ? [id] : [],
  );
}

/** How often each kind of act stands in the trail. */
function inTrail(state: State): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { verb } of state.audit) counts[verb] = (counts[verb] ?? 0) + 1;
  return counts;
}

it.each(Object.keys(faultPlatforms) as (keyof typeof faultPlatforms)[])(
  'does on %s once whatever people did, and tells whom it concerns of that and of nothing else, though a fifth of all calls fail and the process dies between their words',
  { timeout: 900_000 },
  async (name) => {
    console.log(`seed ${seed}`);
    const begun = Date.now();
    const platform = await faultPlatforms[name]();
    const { api } = platform;
    const folder = folderOn(platform.name);
    const context = await loadContext(folder, 'data', 2023);
    const random = seededRandom(seed);
    const between = (from: number, to: number): number => from + random() * (to - from);
    const everybody = [
      ...unitHeads,
      ...[users.yen, users.hung, users.lan, users.office, users.hts],
      ...Object.values(more),
    ];
    await platform.meet(folder, reportsAt - 60 * minuteMs, everybody);
    const copies = createCopies(() => true);
    api.onDelivery(copies.record);
    const happened = (): number =>
      api.deliveries.length + api.calls.filter(({ method }) => method !== 'getUpdates').length;
    const patience = { stillMs: 60_000, mostMs: 400_000 };

    // The reports come in while nothing fails.
    const reporting = actingPeople(reporters, api, platform.write);
    whenFailed(() => console.error(reporting.story.join('\n')));
    const first = startRehearsal(api, folder, reportsAt);
    await first.printed(`${name}: connected`);
    reporting.goOn(savedState(folder), 0);
    await untilSettled(reporting.left, [], happened, patience);
    expect(await first.end('SIGTERM')).toBe(0);

    const people = actingPeople(
      actors((leader) => mattersOf(savedState(folder), context, leader)),
      api,
      platform.write,
    );
    whenFailed(() => console.error(people.story.join('\n')));
    const faults = api.failRandomly(failing, seed);
    const unknown = unknownOutcomes(platform, copies);
    let kills = 0;
    let unheard = 0;
    /** How many words of whoever decides were handed out once more: what only asks is answered again then. */
    let askedAgain = 0;
    for (; kills < mostKills && (kills < fewestKills || people.left().length > 0); kills++) {
      people.goOn(savedState(folder), patientFor);
      const calls = api.calls.length;
      const deliveries = api.deliveries.length;
      // Time is as good as still: no form expires between two words.
      const bot = startRehearsal(api, folder, actsAt + kills * minuteMs);
      await api.untilCall(() => api.calls.length > calls);
      let timer: NodeJS.Timeout | undefined;
      const fatal = calls + Math.ceil(between(...callsOfALife));
      await Promise.race([
        api.untilCall(() => api.calls.length >= fatal),
        new Promise((done) => {
          timer = setTimeout(done, between(...patienceMs));
        }),
      ]);
      clearTimeout(timer);
      await bot.end('SIGKILL');
      await api.disconnected();
      // Whoever waits for more calls of this life waits no more.
      api.called();
      const state = savedState(folder);
      unknown.look(kills, api.deliveries.slice(deliveries), state);
      // Words that come where nothing waits for them are a question: that every act was done once is seen at the end.
      const written = platform.writeAgain(folder, state, true);
      unheard += written;
      askedAgain += platform.heldOf(users.hung) ?? written;
    }
    const livedMs = Date.now() - begun;
    for (const [kind, count] of Object.entries(faults)) expect(count, kind).toBeGreaterThan(0);

    // The last life, without faults, has all the time it needs.
    api.failRandomly(0, 0);
    const last = startRehearsal(api, folder, actsAt + (mostKills + 10) * minuteMs);
    await last.printed(`${name}: connected`);
    await untilSettled(
      () => {
        const state = savedState(folder);
        people.goOn(state, 10);
        return [...people.left(), ...state.outbox.map(({ key }) => key)];
      },
      [],
      happened,
      patience,
    );
    expect(await last.end('SIGTERM')).toBe(0);

    const final = savedState(folder);
    expect(final.failures).toEqual([]);
    const chatOf = new Map(
      context.org.people.flatMap(({ id, accounts }) => accounts.map(({ userId }) => [id, userId] as const)),
    );
    const sends = api.deliveries.filter(({ method }) => method.startsWith('send'));

    // Every act that stands in the state was told to whom it concerns, in one message.
    const owed = owedBy(final, context, decides);
    const tellings = sends.filter(({ text }) => isTelling(text));
    const meant = new Map<Delivery, string[]>();
    for (const { act, to, is } of owed) {
      const came = tellings.filter(({ chatId, text }) => chatId === chatOf.get(to) && is(text));
      expect(new Set(came.map(({ content }) => content)).size, `${act} to ${to}`).toBe(1);
      for (const delivery of came) meant.set(delivery, [...(meant.get(delivery) ?? []), act]);
      // Once; again only where the bot could not know of the time before, or where whoever decides opened it.
      const opened = act.startsWith('request ')
        ? people.typed(users.hung).filter((text) => text === '1').length + askedAgain
        : 0;
      const again = came.slice(0, -1).filter((one) => !unknown.all.has(one));
      expect(again.length, `${act} to ${to} again`).toBeLessThanOrEqual(opened);
    }
    // What was taken back was told to whoever had read of it, once, and behind it.
    const withdrawn = withdrawnIn(final, context);
    for (const { to, given, undone } of withdrawn) {
      const own = tellings.filter(({ chatId }) => chatId === chatOf.get(to));
      const [read, back] = [given, undone].map(({ is }) => own.filter(({ text }) => is(text)));
      expect(back!.length > 0, undone.act).toBe(read!.length > 0);
      if (read![0]) expect(own.indexOf(back![0]!), undone.act).toBeGreaterThan(own.indexOf(read![0]));
      for (const [act, came] of [[given.act, read!] as const, [undone.act, back!] as const]) {
        expect(came.slice(0, -1).filter((one) => !unknown.all.has(one)).length, `${act} again`).toBe(0);
        for (const delivery of came) meant.set(delivery, [...(meant.get(delivery) ?? []), act]);
      }
    }
    // Nothing is told that was not done.
    for (const delivery of tellings)
      expect(meant.get(delivery), `${delivery.chatId}: ${delivery.text}`).toHaveLength(1);

    // Whatever somebody was told as done stands in the state.
    const words = final.matters.flatMap(({ id, acts }) =>
      acts.flatMap((act) => (act.type === 'direction' ? [`${id} ${act.words}`] : [])),
    );
    const doneOf = (what: string) => people.done.filter(({ task }) => task.startsWith(what));
    for (const { task } of doneOf('direct ')) {
      const matter = task.split(' ')[1]!;
      expect(
        words.some((one) => one.startsWith(`${matter} làm công văn số ${matter}/`)),
        task,
      ).toBe(true);
    }
    for (const one of words) expect(one).toMatch(/^(\d+) làm công văn số \1\/\d+ gửi Sở Tài chính$/);
    expect(new Set(words).size).toBe(words.length);
    // One leader asks two units for the same: the unit tells one request from the other.
    const instructed = final.instructions.map(({ unit, words }) => `${unit}: ${words}`);
    expect(new Set(instructed).size).toBe(instructed.length);
    for (const one of instructed) expect(one).toMatch(/: rà lại lịch, nộp bản [LY]\/\d+$/);
    // One order reached two units, and was taken back from one of them.
    expect(withdrawn.length).toBe(1);
    expect(instructed.length).toBeGreaterThanOrEqual(doneOf('instruct ').length);
    expect(final.instructions.flatMap(({ answers }) => answers).length).toBeGreaterThan(0);
    expect(final.extensions).toHaveLength(3);
    expect(new Set(final.extensions.map(({ settled }) => settled?.type))).toEqual(
      new Set(['granted', 'refused']),
    );
    const entries = Object.values(final.reports).flatMap((report) => Object.values(report.entries));
    const confirmed = entries.filter(({ confirmation }) => confirmation?.given);
    expect(confirmed.length).toBeGreaterThan(0);
    const returned = Object.values(final.reports).flatMap((report) => report.returned);
    expect(returned.length).toBeGreaterThan(0);
    for (const { reason } of returned) expect(reason).toMatch(/^biên bản [LH]\/\d+ chưa có chữ ký$/);
    // Everything was settled, each by one of both.
    expect(confirmed.length + returned.length).toBe(2 * unitHeads.length);
    const signed = entries.filter((entry) => entry.signed);
    expect(signed.map(({ by, signed: of }) => [by, of?.by])).toEqual(
      Array.from({ length: 2 }, () => ['nguyen-van-binh', 'truong-phong-ha-tang-so']),
    );
    expect(final.drafts).toEqual([]);

    // The trail has each of them once.
    const trail = inTrail(final);
    expect(trail).toMatchObject({
      'direct-matter': words.length,
      instruct: instructed.length + withdrawn.length,
      'undo-instruction': withdrawn.length,
      'answer-instruction': final.instructions.flatMap(({ answers }) => answers).length,
      'ask-extension': 3,
      'pass-task': 1,
      'answer-passed': 1,
      'use-passed': 1,
    });
    const decided = final.extensions.filter(({ settled }) => settled?.type === 'granted').length;
    expect(trail['grant-extension']).toBe(decided);
    expect(trail['refuse-extension']).toBe(3 - decided);
    expect(kills).toBeGreaterThanOrEqual(fewestKills);

    console.log(
      Object.entries({
        platform: platform.name,
        seed,
        failed: `${Object.values(faults).reduce((sum, one) => sum + one, 0)} (${JSON.stringify(faults)})`,
        kills,
        acts: JSON.stringify(trail),
        'messages that tell of acts': `${tellings.length}, of ${owed.length} owed`,
        'messages delivered': sends.length,
        duplicates: copies.count(),
        'unknown outcomes': unknown.all.size,
        'words that the platform gave away and no disk saw': unheard,
        'things begun anew': people.done.reduce((sum, { time }) => sum + time - 1, 0),
        seconds: `${Math.round((Date.now() - begun) / 100) / 10} (${Math.round(livedMs / 100) / 10} of them in faults)`,
      })
        .map(([what, count]) => `${what}: ${count}`)
        .join('\n'),
    );
  },
);
