import { Hono } from 'hono';
import type { Bot } from '../app/bot.ts';
import { systemClock } from '../app/clocks.ts';
import { isFromThisMachine } from '../channels/web/loopback.ts';
import { pageWords } from '../copy/vi/page.ts';
import { periodOf } from '../core/time/viet-nam-time.ts';
import { createPage } from '../page.ts';
import type { Parts } from '../parts.ts';
import { type FoundAgency, readAgencies } from './agency-folders.ts';
import { logOfAgency } from './bells.ts';

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

/**
 * The pages of several agencies behind one address, each a rehearsal with a state and a clock of its own. One is opened when
 * it is first looked at.
 * @throws DataError where anything is wrong with any agency
 */
export async function openPages(parts: Parts, embeddedDir: string): Promise<Bot> {
  const { config, log, holder, health } = parts;
  const found = await readAgencies(config.DATA_DIR, embeddedDir, periodOf(systemClock.now()).year);
  const first = found[0]!.id;
  const opened = new Map<string, Promise<OpenPage>>();

  async function open({ id, folder, context }: FoundAgency): Promise<OpenPage> {
    const page = await createPage({
      config: { ...config, DATA_DIR: folder },
      log: logOfAgency(log, id),
      holder,
      health,
      context,
    });
    await page.bot.start();
    return page;
  }

  /** One that could not be opened is tried again when it is next looked at. */
  function pageOf(agency: FoundAgency): Promise<OpenPage> {
    const known = opened.get(agency.id);
    if (known) return known;
    const opening = open(agency);
    opened.set(agency.id, opening);
    opening.catch(() => opened.delete(agency.id));
    return opening;
  }

  const app = new Hono();
  app.all('*', async (context) => {
    if (!isFromThisMachine(context)) return context.text(pageWords.thisMachineOnly, 403);
    const asked = context.req.query(agencyParameter) ?? first;
    const agency = found.find(({ id }) => id === asked);
    if (!agency) return context.text(pageWords.noSuchPage, 404);
    const answer = await (await pageOf(agency)).app.fetch(context.req.raw, context.env);
    return context.req.path === '/api/page' ? withAgencies(answer, found, agency.id) : answer;
  });
  parts.routes.page = app;

  const all = async (work: (bot: Bot) => Promise<void>): Promise<void> => {
    const pages = await Promise.allSettled(opened.values());
    await Promise.all(pages.map((page) => (page.status === 'fulfilled' ? work(page.value.bot) : undefined)));
  };
  return {
    async start() {
      await pageOf(found[0]!);
    },
    tick: () => all((bot) => bot.tick()),
    settled: () => all((bot) => bot.settled()),
    stop: () => all((bot) => bot.stop()),
  };
}
