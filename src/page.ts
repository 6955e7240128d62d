import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Hono } from 'hono';
import { createRehearsalClock } from './app/clocks.ts';
import { createHouse, type House } from './app/house.ts';
import type { Log } from './app/ports/log.ts';
import { createWebChannel, type PageClock, type Persona } from './channels/web/web-channel.ts';
import type { Config } from './config.ts';
import { pageWords } from './copy/vi/page.ts';
import { monthDates } from './core/calendar/calendar.ts';
import { momentOf, periodOf } from './core/calendar/viet-nam-time.ts';
import type { World } from './core/conversation/outcome.ts';
import type { Org } from './core/people/org.ts';
import { openEvidenceFolder } from './storage/json/evidence-folder.ts';
import { openJsonStore } from './storage/json/json-store.ts';

/** Everybody whom the page lets one be: leaders, heads, the office, somebody unknown, the group. */
function toPersonas(org: Org): Persona[] {
  const people = org.people.flatMap((person): Persona[] =>
    person.role === 'leader' || person.role === 'head' || person.role === 'office'
      ? [
          {
            id: person.id,
            name: person.name,
            detail: person.title === person.name ? pageWords.roles[person.role] : person.title,
            kind: person.role,
          },
        ]
      : [],
  );
  return [
    ...people,
    { id: 'nhom-ddci', name: pageWords.group, detail: pageWords.groupDetail, kind: 'group' },
    { id: 'nguoi-la', name: pageWords.unknown, detail: pageWords.unknownDetail, kind: 'unknown' },
  ];
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

/** The page's house: its own state folder, and a clock that begins in May of the plan's year. */
export async function createPage(parts: {
  config: Config;
  log: Log;
  holder: string;
  world: World;
}): Promise<{ house: House; app: Hono }> {
  const { config, log, holder } = parts;
  const world: World = { ...parts.world, org: linkedOnPage(parts.world.org) };
  const folder = join(config.DATA_DIR, 'rehearsal', 'page');
  const store = await openJsonStore(folder, () => clock.now());
  const begin = config.CLOCK_START ?? momentOf(`${world.plan.year}-05-19`, '07:59');
  // A rehearsal goes on where it stood, since time in a state never goes back.
  const clock = createRehearsalClock(
    Math.max(begin, (await store.read()).rehearsal?.at ?? 0),
    config.CLOCK_SPEED,
  );
  const remember = () =>
    store.transact((state) => ({ state: { ...state, rehearsal: { at: clock.now() } }, result: null }));

  const pageClock: PageClock = {
    now: clock.now,
    speed: clock.speed,
    next() {
      const period = periodOf(clock.now());
      const months = [0, 1].map((ahead) => {
        const month = period.month + ahead;
        return month > 12 ? { year: period.year + 1, month: 1 } : { year: period.year, month };
      });
      const moments = months.flatMap((month) => {
        if (month.year !== world.plan.year) return [];
        const { openAt, deadlineAt } = monthDates(world.calendar, world.holidays, month);
        return [
          { at: openAt, name: pageWords.opens(month.month) },
          { at: deadlineAt, name: pageWords.ends(month.month) },
        ];
      });
      return moments.find(({ at }) => at > clock.now()) ?? null;
    },
    async windTo(at) {
      clock.windTo(at);
      await remember();
    },
  };
  const channel = createWebChannel({
    personas: toPersonas(world.org),
    clock: pageClock,
    pageFolder: fileURLToPath(new URL('./page', import.meta.url)),
    uploadsFolder: join(folder, 'uploads'),
    title: world.plan.agency.name,
    words: pageWords,
  });
  const house = createHouse({
    world,
    store,
    clock,
    log,
    channels: [channel],
    files: openEvidenceFolder(folder),
    holder,
    showOfficeCode() {},
  });
  return {
    app: channel.app,
    house: {
      start: house.start,
      async stop() {
        await remember();
        await house.stop();
      },
    },
  };
}
