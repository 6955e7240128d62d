import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Hono } from 'hono';
import { type Bot, createBot } from './app/bot.ts';
import { createRehearsalClock, systemClock } from './app/clocks.ts';
import { readPageFiles } from './channels/web/page-files.ts';
import type { PageClock, Persona } from './channels/web/page-parts.ts';
import { createWebChannel } from './channels/web/web-channel.ts';
import { vietnamese } from './copy/vi/index.ts';
import { pageWords } from './copy/vi/page.ts';
import { contextOf } from './core/context-of.ts';
import { commands as knownCommands } from './core/features/acts.ts';
import { nextDue } from './core/month/due-tiers.ts';
import { idFor } from './core/people/directory.ts';
import type { Org } from './core/people/org.ts';
import { planComesAt } from './core/plan/take-up.ts';
import type { Context } from './core/said/content.ts';
import type { State } from './core/state/state.ts';
import { dateOf, momentOf, periodOf } from './core/time/viet-nam-time.ts';
import { memo } from './kit/memo.ts';
import { loadContext } from './load-data.ts';
import { makeAttachment } from './make-attachment.ts';
import { makeDocumentApart } from './make-document-apart.ts';
import type { Parts } from './parts.ts';
import { readPlanApart } from './read-plan-apart.ts';
import { openEvidenceFolder } from './storage/json/evidence-folder.ts';
import { pageFolder, rehearsalFolder } from './storage/json/folder-names.ts';
import { openJsonStore } from './storage/json/json-store.ts';
import { openMadeFiles } from './storage/json/made-files.ts';
import { probeSaving } from './storage/json/save-probe.ts';

/**
 * Everybody whom the page lets one be: the people of the directory, those whom the office adds, too; the group; somebody
 * unknown.
 */
/** The persona whom nobody knows, until they send a code. */
const stranger = 'nguoi-la';

function toPersonas(org: Org, accounts: State['accounts']): Persona[] {
  const known = new Set(org.people.map(({ id }) => id));
  const people = org.people.map(({ id, name, title, role }): Persona => {
    const detail = title === name ? pageWords.roles[role] : title;
    // Whoever brought another agency's directory acts by the account that they had: who they are there is another.
    const account = accounts.find(({ personId }) => personId === id);
    const isFormer = account?.channel === 'web' && account.userId !== stranger && !known.has(account.userId);
    return {
      id: isFormer ? account.userId : id,
      name,
      detail: account === undefined ? `${detail} · ${pageWords.notLinked}` : detail,
      kind: role,
      ...(account === undefined ? { unlinked: true } : {}),
    };
  });
  return [
    ...people,
    { id: 'nhom-ddci', name: pageWords.group, detail: pageWords.groupDetail, kind: 'group' },
    {
      id: stranger,
      name: pageWords.unknown,
      detail: pageWords.unknownDetail,
      kind: 'unknown',
      ...(accounts.some(({ channel, userId }) => channel === 'web' && userId === stranger)
        ? {}
        : { unlinked: true }),
    },
  ];
}

/** The directory with a deputy, so that the page has one to be; as it is, where it has one. */
function withDeputy(org: Org): Org {
  const unit = org.units.find(({ kind }) => kind === 'division');
  if (!unit || org.people.some(({ role }) => role === 'deputy')) return org;
  const name = pageWords.deputyOf(unit);
  const id = idFor(
    name,
    org.people.map((person) => person.id),
  );
  return {
    ...org,
    people: [...org.people, { id, name, title: name, role: 'deputy', unit: unit.id, accounts: [] }],
  };
}

/** The directory with everybody linked on the page, and the group too; the stranger stays one. */
const linkedOnPage = (org: Org): Org => ({
  ...org,
  people: org.people.map((person) => ({
    ...person,
    accounts: [{ channel: 'web' as const, userId: person.id }],
  })),
  groups: [{ channel: 'web' as const, chatId: 'nhom-ddci' }],
});

/** The page of the one agency of DATA_DIR. */
export async function openPage(parts: Parts, embeddedDir: string): Promise<Bot> {
  const context = await loadContext(parts.config.DATA_DIR, embeddedDir, periodOf(systemClock.now()).year);
  const { bot, app } = await createPage({ ...parts, context });
  parts.routes.page = app;
  return bot;
}

/** The page's bot: its own state folder, and a clock that begins in May of the plan's year. */
export async function createPage(
  parts: Pick<Parts, 'config' | 'log' | 'holder' | 'health'> & { context: Context },
): Promise<{ bot: Bot; app: Hono }> {
  const { config, log, holder, health } = parts;
  const context: Context = { ...parts.context, org: linkedOnPage(withDeputy(parts.context.org)) };
  const folder = join(config.DATA_DIR, rehearsalFolder, pageFolder);
  const opened = await openJsonStore(folder, () => clock.now(), { planYear: context.plan.year });
  const begin = config.CLOCK_START ?? momentOf(`${context.plan.year}-05-19`, '07:59');
  // A rehearsal goes on where it stood, since time in a state never goes back.
  const clock = createRehearsalClock(
    Math.max(begin, (await opened.read()).rehearsal?.at ?? 0),
    config.CLOCK_SPEED,
  );
  const store = health.watch(opened, clock, () => probeSaving(folder));
  const remember = () =>
    store.transact((state) => ({ state: { ...state, rehearsal: { at: clock.now() } }, result: null }));

  const pageClock: PageClock = {
    now: clock.now,
    speed: clock.speed,
    async next() {
      const state = await store.read();
      const next = nextDue(contextOf(context, state, clock.now()), state, clock.now());
      const planAt = planComesAt(state);
      // A plan that waits is what comes next, too, when nothing of the one in force is left.
      if (planAt !== undefined && (next === null || planAt < next.at))
        return { at: planAt, name: pageWords.planBegins };
      return next && { at: next.at, name: pageWords.moment(next.type, next.month) };
    },
    async plan() {
      const at = planComesAt(await store.read());
      return at === undefined ? null : { at, name: pageWords.toPlan(dateOf(at)) };
    },
    async windTo(at) {
      // Nothing between now and then is skipped: each thing happens at its own moment.
      for (;;) {
        const state = await store.read();
        const due = nextDue(contextOf(context, state, clock.now()), state, clock.now())?.at;
        const next = [due, planComesAt(state)].filter((one) => one !== undefined).sort((a, b) => a - b)[0];
        if (next === undefined || next > at) break;
        clock.windTo(Math.max(next, clock.now()));
        await bot.tick();
        await bot.settled();
      }
      clock.windTo(at);
      await remember();
      await bot.tick();
    },
  };
  const personas = memo(
    (org: Org, accounts: State['accounts']) => [org, accounts],
    (org, accounts) => toPersonas(org, accounts),
  );
  const channel = createWebChannel({
    async personas() {
      const state = await store.read();
      return personas(contextOf(context, state, clock.now()).org, state.accounts);
    },
    commands: knownCommands.map(({ name }) => name),
    clock: pageClock,
    pageFiles: await readPageFiles(fileURLToPath(new URL('./page', import.meta.url))),
    uploadsFolder: join(folder, 'uploads'),
    async heading() {
      const { plan, org } = contextOf(context, await store.read(), clock.now());
      return { title: plan.agency.name, suggestions: pageWords.suggestions(plan, org) };
    },
    words: pageWords,
  });
  const bot = createBot({
    context,
    store,
    clock,
    log,
    channels: [channel],
    words: vietnamese,
    files: openEvidenceFolder(folder),
    makeAttachment,
    readPlan: readPlanApart,
    documents: { make: makeDocumentApart(folder), files: openMadeFiles(folder) },
    holder,
    showOfficeCode() {},
  });
  return {
    app: channel.app,
    bot: {
      start: bot.start,
      tick: bot.tick,
      settled: bot.settled,
      async stop() {
        await remember();
        await bot.stop();
      },
    },
  };
}
