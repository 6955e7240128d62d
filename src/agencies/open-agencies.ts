import { join } from 'node:path';
import type { Bot } from '../app/bot.ts';
import { realTime } from '../app/clocks.ts';
import { watchDisk } from '../app/disk-watch.ts';
import { createHealth, type Health, type HealthReport } from '../app/health.ts';
import type { Channel } from '../app/ports/channel.ts';
import type { Clock } from '../app/ports/clock.ts';
import type { WatchedClock } from '../app/watched-clock.ts';
import { agencyWords } from '../copy/vi/agencies.ts';
import { vietnamese } from '../copy/vi/index.ts';
import { officeCodeNotice } from '../copy/vi/linking.ts';
import { contextOf } from '../core/context-of.ts';
import { DataError } from '../core/plan/data-error.ts';
import type { Context } from '../core/said/content.ts';
import type { State } from '../core/state/state.ts';
import { periodOf } from '../core/time/viet-nam-time.ts';
import type { Keeping } from '../keeping.ts';
import { OperatorError } from '../kit/operator-error.ts';
import { makeAttachment } from '../make-attachment.ts';
import type { OpenChannels, Parts } from '../parts.ts';
import { readPlanApart } from '../read-plan-apart.ts';
import { agenciesFolder } from '../storage/json/folder-names.ts';
import { agencyCommand } from './agency-command.ts';
import { channelsFolder, type FoundAgency, readAgencies, wayOut } from './agency-folders.ts';
import { bellOfAgency, logOfAgency } from './bells.ts';
import { type Agency, createHouses } from './houses.ts';
import { nobodysContext } from './reception.ts';
import { createWhereabouts, type Whereabouts } from './whereabouts.ts';

/** What a bot of one agency opens in the same way. */
export interface OpenAs {
  embeddedDir: string;
  openClock(parts: Parts): { clock: Clock; watched: WatchedClock | null };
  askPlatforms(watched: WatchedClock | null, channels: readonly Channel[]): void;
  keepInFiles(
    parts: Parts,
    clock: Clock,
    planYear: number,
    told: (failed: string | null) => void,
  ): Promise<Keeping>;
  checkHeldPlan(context: Context, state: State, place: string, now: number): void;
  openChannels: OpenChannels;
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
      ...reports.flatMap((one) => one.alarms.filter(({ matter }) => matter === 'disk')),
    ],
  };
}

/** Opens the state of one agency, as that of a department alone in its folder. */
async function openOne(
  parts: Parts,
  { id, folder, context }: FoundAgency,
  clock: Clock,
  whereabouts: Whereabouts,
  as: OpenAs,
): Promise<Opened> {
  const log = logOfAgency(parts.log, id);
  const alarms = bellOfAgency(parts.health.alarms, log, realTime);
  const health = createHealth({ alarms, time: realTime });
  const { BACKUP_DIR: backup } = parts.config;
  const config = {
    ...parts.config,
    DATA_DIR: folder,
    ...(backup === undefined ? {} : { BACKUP_DIR: join(backup, id) }),
  };
  const { store: opened, ...kept } = await as.keepInFiles(
    { ...parts, config, log, health },
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

/** Opens all agencies, or none. @throws DataError with all that is wrong with any */
async function openAll(
  parts: Parts,
  found: readonly FoundAgency[],
  clock: Clock,
  whereabouts: Whereabouts,
  as: OpenAs,
): Promise<Opened[]> {
  const opened: Opened[] = [];
  const faults: string[] = [];
  for (const one of found) {
    try {
      opened.push(await openOne(parts, one, clock, whereabouts, as));
    } catch (error) {
      if (!(error instanceof OperatorError)) throw error;
      faults.push(error instanceof DataError ? `${error.message}\n${wayOut(one.id)}` : error.message);
    }
  }
  if (faults.length === 0) return opened;
  for (const { close } of opened) await close();
  throw new DataError(faults.join('\n'));
}

/**
 * The bot of several agencies, each with a folder of its own in `agencies/`: one token of each platform serves all.
 * @throws DataError where anything is wrong with any of them: none runs then
 */
export async function openAgencies(parts: Parts, as: OpenAs): Promise<Bot> {
  const { config, log, health } = parts;
  if (config.DATABASE_URL !== undefined)
    throw new DataError(
      `DATABASE_URL is set, and ${join(config.DATA_DIR, agenciesFolder)} is there: several agencies stand in files. Leave DATABASE_URL out, or remove the folder for a bot of one agency.`,
    );
  const { clock, watched } = as.openClock(parts);
  const found = await readAgencies(config.DATA_DIR, as.embeddedDir, periodOf(clock.now()).year);
  const whereabouts = createWhereabouts();
  const opened = await openAll(parts, found, clock, whereabouts, as);
  const first = opened[0]!.agency;
  const channels = await as.openChannels(
    parts,
    nobodysContext(contextOf(first.context, await first.store.read(), clock.now())),
    channelsFolder(config.DATA_DIR, clock.rehearsal),
    async (userId) => whereabouts.membershipsOf('zalo', userId).length > 0,
    [agencyCommand],
  );
  as.askPlatforms(watched, channels);
  parts.health = { ...health, report: () => reportOfAll(health, opened) };
  log.info('agencies: served', { count: opened.length });
  return createHouses({
    agencies: opened.map(({ agency }) => agency),
    whereabouts,
    channels,
    clock,
    log,
    words: vietnamese,
    holder: parts.holder,
    alarms: health.alarms,
  });
}
