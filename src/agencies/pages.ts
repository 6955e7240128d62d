import { join } from 'node:path';
import { Hono } from 'hono';
import type { Bot } from '../app/bot.ts';
import { systemClock } from '../app/clocks.ts';
import { nameOf } from '../app/name-of-error.ts';
import { isFromThisMachine } from '../channels/web/loopback.ts';
import { hasToken } from '../config.ts';
import { agencyWords } from '../copy/vi/agencies.ts';
import { pageWords } from '../copy/vi/page.ts';
import { periodOf } from '../core/time/viet-nam-time.ts';
import { loadContext } from '../load-data.ts';
import { operatorLine } from '../operator-line.ts';
import { createPage } from '../page.ts';
import type { Parts } from '../parts.ts';
import { rehearsalFolder } from '../storage/json/folder-names.ts';
import { type FoundAgency, readAgencies } from './agency-folders.ts';
import { logOfAgency } from './bells.ts';
import { hasRunInFiles } from './places.ts';

/** What names the agency in an address of the page (`page/address.js`). */
const agencyParameter = 'co-quan';

/** The page of an agency, once somebody has looked at it. */
type OpenPage = Awaited<ReturnType<typeof createPage>>;

/** What a page's first answer says of itself, with the agencies that there are beside it. */
async function withAgencies(
  answer: Response,
  found: readonly FoundAgency[],
  agency: string,
): Promise<Response> {
  if (!answer.ok) return answer;
  const page = (await answer.json()) as Record<string, unknown>;
  const agencies = found.map(({ id, context }) => ({ id, name: context.plan.agency.name }));
  const { 'content-length': _, ...headers } = Object.fromEntries(answer.headers);
  return new Response(JSON.stringify({ ...page, agencies, agency }), { status: answer.status, headers });
}

/** Why a page cannot be opened, as the log says it: a state that was damaged is the operator's to put right. */
const whyNot = (error: unknown, folder: string): string => operatorLine(error, folder) ?? nameOf(error);

/**
 * The pages of several agencies behind one address, each a rehearsal with a state and a clock of its own. One is opened when
 * it is first looked at; one with a fault is left out.
 * @throws DataError where there is no agency without a fault
 */
export async function openPages(parts: Parts, embeddedDir: string): Promise<Bot> {
  const { config, log } = parts;
  const { found, held } = await readAgencies(
    config.DATA_DIR,
    embeddedDir,
    periodOf(systemClock.now()).year,
    (id) => hasRunInFiles(config.DATA_DIR, id),
  );
  // Beside a bot on platforms that one has said it.
  if (!hasToken(config))
    for (const { id, why } of held) log.error('agencies: one is held, the others run', { agency: id, why });
  return openEach(parts, found, found);
}

/** The folder of the made-up department beside the embedded one: another year, and everything is confirmed before it counts. */
const secondFolder = 'second';

/**
 * The page of the embedded plan, where nobody has one of their own, with that of a made-up department beside it.
 * @throws DataError where the embedded one cannot be read
 */
export async function openExamples(parts: Parts, embeddedDir: string): Promise<Bot> {
  const { DATA_DIR } = parts.config;
  const { year } = periodOf(systemClock.now());
  const first: FoundAgency = {
    id: 'ke-hoach',
    folder: DATA_DIR,
    context: await loadContext(DATA_DIR, embeddedDir, year),
  };
  const second: FoundAgency = {
    id: 'vi-du',
    folder: join(DATA_DIR, rehearsalFolder, secondFolder),
    context: await loadContext(join(embeddedDir, secondFolder), embeddedDir, year),
  };
  // A state of the first that is damaged stops the start, as it does where there is no other.
  return openEach(parts, [first, second], [first]);
}

/** @param begins those of which one is opened at once, the first that can be */
async function openEach(
  parts: Parts,
  found: readonly FoundAgency[],
  begins: readonly FoundAgency[],
): Promise<Bot> {
  const { config, log, holder, health } = parts;
  const opened = new Map<string, Promise<OpenPage>>();
  /** Those whose page failed when it was last opened: the choice leads to none of them. */
  const failed = new Set<string>();

  async function open({ id, folder, context }: FoundAgency): Promise<OpenPage> {
    try {
      const page = await createPage({
        config: { ...config, DATA_DIR: folder },
        log: logOfAgency(log, id),
        holder,
        health,
        context,
      });
      await page.bot.start();
      failed.delete(id);
      return page;
    } catch (error) {
      opened.delete(id);
      failed.add(id);
      log.error('page: it cannot be opened', { agency: id, why: whyNot(error, folder) });
      throw error;
    }
  }

  /** One that could not be opened is tried again when it is next looked at. */
  function pageOf(agency: FoundAgency): Promise<OpenPage> {
    const known = opened.get(agency.id);
    if (known) return known;
    const opening = open(agency);
    opened.set(agency.id, opening);
    return opening;
  }

  const app = new Hono();
  app.all('*', async (context) => {
    if (!isFromThisMachine(context)) return context.text(pageWords.thisMachineOnly, 403);
    const choices = found.filter(({ id }) => !failed.has(id));
    const asked = context.req.query(agencyParameter);
    const agency = asked === undefined ? choices[0] : found.find(({ id }) => id === asked);
    if (!agency) return context.text(pageWords.noSuchPage, 404);
    const page = await pageOf(agency).catch(() => null);
    if (page === null) return context.text(agencyWords.noPage(agency.context.plan.agency.name), 503);
    const answer = await page.app.fetch(context.req.raw, context.env);
    return context.req.path === '/api/page' ? withAgencies(answer, choices, agency.id) : answer;
  });
  parts.routes.page = app;

  const all = async (work: (bot: Bot) => Promise<void>): Promise<void> => {
    const pages = await Promise.allSettled(opened.values());
    await Promise.all(pages.map((page) => (page.status === 'fulfilled' ? work(page.value.bot) : undefined)));
  };
  return {
    /** Opens the first that can be opened. */
    async start() {
      let fault: unknown;
      for (const agency of begins) {
        const page = await pageOf(agency).catch((error: unknown) => {
          fault = error;
          return null;
        });
        if (page !== null) return;
      }
      throw fault;
    },
    tick: () => all((bot) => bot.tick()),
    settled: () => all((bot) => bot.settled()),
    stop: () => all((bot) => bot.stop()),
  };
}
