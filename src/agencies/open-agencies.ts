import type { Bot } from '../app/bot.ts';
import { realTime } from '../app/clocks.ts';
import { watchDisk } from '../app/disk-watch.ts';
import { createHealth, type Health, type HealthReport } from '../app/health.ts';
import type { Channel } from '../app/ports/channel.ts';
import type { Clock } from '../app/ports/clock.ts';
import type { Log } from '../app/ports/log.ts';
import type { Store } from '../app/ports/store.ts';
import type { WatchedClock } from '../app/watched-clock.ts';
import { agencyWords } from '../copy/vi/agencies.ts';
import { vietnamese } from '../copy/vi/index.ts';
import { officeCodeNotice } from '../copy/vi/joining-words.ts';
import { provinceWords } from '../copy/vi/province.ts';
import { contextOf } from '../core/context-of.ts';
import type { Context } from '../core/said/content.ts';
import type { State } from '../core/state/state.ts';
import { periodOf } from '../core/time/viet-nam-time.ts';
import { makeAttachment } from '../make-attachment.ts';
import { operatorLine } from '../operator-line.ts';
import type { OpenChannels, Parts } from '../parts.ts';
import { readPlanApart } from '../read-plan-apart.ts';
import { agencyCommand } from './agency-command.ts';
import { type Agencies, type FoundAgency, type HeldAgency, heldFor, orNone } from './agency-folders.ts';
import { bellOfAgency, isOwnMatter, logOfAgency } from './bells.ts';
import { type Remembered, rememberHeld } from './held.ts';
import { type Agency, createHouses } from './houses.ts';
import { type KeepInFiles, type Places, placesInFiles } from './places.ts';
import { provinceCommand } from './province/asked-of-province.ts';
import { type ProvincePeople, province, provinceFolder } from './province/province-people.ts';
import { nobodysContext } from './reception.ts';
import { createWhereabouts, type Whereabouts } from './whereabouts.ts';

/** What a bot of one agency opens in the same way. */
export interface OpenAs {
  embeddedDir: string;
  openClock(parts: Parts): { clock: Clock; watched: WatchedClock | null };
  askPlatforms(watched: WatchedClock | null, channels: readonly Channel[]): void;
  checkHeldPlan(context: Context, state: State, place: string, now: number): void;
  openChannels: OpenChannels;
  /** Hears how all of them are reported on, once they are open. */
  reported(report: Health['report']): void;
}

/** What one of several agencies has open. */
interface Opened {
  agency: Agency;
  health: Health;
  close(): Promise<void>;
}

/** What the health of several says: that of each, put together; the oldest row and the last commit of any. */
async function reportOfAll(shared: Health, own: readonly Opened[]): Promise<HealthReport> {
  const whole = await shared.report();
  const reports = await Promise.all(
    own.map(async ({ agency, health }) => ({ ...(await health.report()), id: agency.id })),
  );
  const sum = (of: (report: HealthReport) => number): number =>
    reports.reduce((all, report) => all + of(report), 0);
  const found = (of: (report: HealthReport) => number | null, pick: (...all: number[]) => number) => {
    const all = reports.map(of).filter((one) => one !== null);
    return all.length === 0 ? null : pick(...all);
  };
  const failing = reports.find(({ ok }) => !ok);
  return {
    ...whole,
    ok: failing === undefined,
    cannotSave: failing ? `${failing.id}: ${failing.cannotSave}` : null,
    lastCommitSecondsAgo: found((one) => one.lastCommitSecondsAgo, Math.min),
    waitingRows: sum((one) => one.waitingRows),
    oldestRowSecondsAgo: found((one) => one.oldestRowSecondsAgo, Math.max),
    setAside: sum((one) => one.setAside),
    givenUp: sum((one) => one.givenUp),
    alarms: [
      ...whole.alarms,
      ...reports.flatMap((one) => one.alarms.filter(({ matter }) => isOwnMatter(matter))),
    ],
  };
}

/** Opens the state of one agency, as that of a department alone in its folder. */
async function openOne(
  parts: Parts,
  { id, context }: FoundAgency,
  clock: Clock,
  whereabouts: Whereabouts,
  { places, as }: { places: Places; as: OpenAs },
): Promise<Opened> {
  const log = logOfAgency(parts.log, id);
  const alarms = bellOfAgency(parts.health.alarms, log, realTime);
  const health = createHealth({ alarms, time: realTime });
  const { store: opened, ...kept } = await places.keep(
    id,
    { ...parts, log, health },
    clock,
    context.plan.year,
    watchDisk(alarms, realTime),
  );
  try {
    as.checkHeldPlan(context, await opened.read(), kept.place, clock.now());
    const store = await whereabouts.watch(id, health.watch(opened, clock, kept.probe));
    const agency: Agency = {
      id,
      context,
      store,
      files: kept.files,
      makeAttachment,
      readPlan: readPlanApart,
      documents: kept.documents,
      alarms: health.alarms,
      showOfficeCode(code, person, isLost) {
        process.stdout.write(
          `${agencyWords.codeOf(context.plan.agency.name)}${officeCodeNotice(code, person.name, isLost)}`,
        );
      },
    };
    return { agency, health, close: () => opened.close() };
  } catch (error) {
    await opened.close();
    throw error;
  }
}

/** So many are opened side by side: more would wait for the connections of a database. */
const openedAtOnce = 4;

/** Opens those agencies that can be opened. @throws what keeps all from being served, DataError where none can be */
async function openAll(
  parts: Parts,
  { found, held }: Agencies,
  clock: Clock,
  whereabouts: Whereabouts,
  where: { places: Places; as: OpenAs },
): Promise<{ opened: Opened[]; held: HeldAgency[] }> {
  const opened = new Map<string, Opened>();
  const all = [...held];
  const waiting = [...found];
  async function openNext(): Promise<void> {
    for (let one = waiting.shift(); one; one = waiting.shift())
      try {
        opened.set(one.id, await openOne(parts, one, clock, whereabouts, where));
      } catch (error) {
        if (where.places.isOfAll(error)) throw error;
        all.push({ ...heldFor(error, one.id, one.folder), name: one.context.plan.agency.name });
      }
  }
  const lanes = await Promise.allSettled(Array.from({ length: openedAtOnce }, openNext));
  const inOrder = found.flatMap(({ id }) => opened.get(id) ?? []);
  try {
    for (const lane of lanes) if (lane.status === 'rejected') throw lane.reason;
    orNone({ found: inOrder, held: all });
    return { opened: inOrder, held: all };
  } catch (error) {
    for (const { close } of inOrder) await close();
    throw error;
  }
}

/**
 * Who looks at all agencies. Their accounts are the same in a rehearsal: nothing but them stands there.
 * @returns null where nobody does; what is wrong where it cannot be opened
 */
async function openProvince(
  dataDir: string,
  whereabouts: Whereabouts,
  clock: Clock,
  places: Places,
): Promise<{ people: ProvincePeople; store: Store } | HeldAgency | null> {
  try {
    const people = await places.people();
    if (people === null) return null;
    const store = await places.openProvince(clock);
    return { people, store: await whereabouts.watch(province, store) };
  } catch (error) {
    if (places.isOfAll(error)) throw error;
    const folder = provinceFolder(dataDir);
    const why = operatorLine(error, folder);
    if (why === null) throw error;
    return { id: province, folder, why };
  }
}

/** What can be read of the agencies that are held, each of which is said to the operator. */
async function rememberAll(held: readonly HeldAgency[], places: Places, log: Log): Promise<Remembered[]> {
  for (const { id, why } of held) log.error('agencies: one is held, the others run', { agency: id, why });
  const known = await places.knownOf(held.map(({ id }) => id));
  return Promise.all(
    held.map(async (one) => {
      const remembered = await rememberHeld(one, known.get(one.id) ?? null);
      return one.id === province ? { ...remembered, name: provinceWords.name } : remembered;
    }),
  );
}

/**
 * The bot of several agencies, each with a folder of its own in `agencies/`: one token of each platform serves all. One with a
 * fault is held, and the others are served.
 * @param places where their states stand
 * @throws DataError where none of them can be served
 */
export async function openAgencies(parts: Parts, places: Places, as: OpenAs): Promise<Bot> {
  const { config, log, health } = parts;
  const { clock, watched } = as.openClock(parts);
  const read = await places.read(periodOf(clock.now()).year);
  const whereabouts = createWhereabouts();
  const { opened, held } = await openAll(parts, read, clock, whereabouts, { places, as });
  await places.opened(opened.map(({ agency }) => agency.id));
  const first = opened[0]!.agency;
  const channels = await as.openChannels(
    parts,
    nobodysContext(contextOf(first.context, await first.store.read(), clock.now())),
    places.channelsFolder,
    async (userId) => whereabouts.membershipsOf('zalo', userId).length > 0,
    [agencyCommand, provinceCommand],
  );
  as.askPlatforms(watched, channels);
  const view = await openProvince(config.DATA_DIR, whereabouts, clock, places);
  if (view && 'why' in view) held.push(view);
  const houses = createHouses({
    agencies: opened.map(({ agency }) => agency),
    held: await rememberAll(held, places, log),
    province: view && 'store' in view ? view : undefined,
    whereabouts,
    channels,
    clock,
    log,
    words: vietnamese,
    holder: parts.holder,
    alarms: health.alarms,
    answered: parts.turn?.answered,
  });
  as.reported(async () => ({ ...(await reportOfAll(health, opened)), agenciesHeld: houses.held() }));
  log.info('agencies: served', { count: opened.length, held: held.length });
  return houses;
}

/** The same where their states stand in files. */
export const openAgenciesInFiles = (parts: Parts, keepInFiles: KeepInFiles, as: OpenAs): Promise<Bot> =>
  openAgencies(
    parts,
    placesInFiles(parts.config.DATA_DIR, as.embeddedDir, parts.config.CLOCK_START !== undefined, keepInFiles),
    as,
  );
