import type { Hono } from 'hono';
import { type SSEStreamingApi, streamSSE } from 'hono/streaming';
import type { ChatLog } from './chat-log.ts';
import type { Persona, WebOptions } from './page-parts.ts';
import { uploadLimits } from './saying.ts';
import type { ShownClock } from './serve-clock.ts';

/** Writes what is pushed, in order, until the window is closed. */
function createOutlet(stream: SSEStreamingApi) {
  const waiting: { event: string; data: string }[] = [];
  let wake = () => {};
  stream.onAbort(() => wake());
  return {
    push(event: string, data: unknown): void {
      waiting.push({ event, data: JSON.stringify(data) });
      wake();
    },
    async run(): Promise<void> {
      while (!stream.aborted) {
        const one = waiting.shift();
        if (one) await stream.writeSSE(one);
        else
          await new Promise<void>((done) => {
            wake = done;
          });
      }
    },
  };
}

/** Tells a window of the personas, where they are not those that it was told of. */
function toShowPersonas({ personas }: WebOptions, push: (event: string, data: unknown) => void) {
  let shown: readonly Persona[] | null = null;
  return async (): Promise<void> => {
    const now = await personas();
    if (now === shown) return;
    shown = now;
    push('personas', now);
  };
}

/** Tells a window what heads the page, where it is not what it was told. */
function toShowHeading({ heading }: WebOptions, push: (event: string, data: unknown) => void) {
  let shown: string | null = null;
  return async (): Promise<void> => {
    const now = await heading();
    const words = JSON.stringify(now);
    if (words === shown) return;
    shown = words;
    push('heading', now);
  };
}

/** What a window shows: who one can be, and by an event stream its chat, that others have news, and the clock. */
export function serveEvents(app: Hono, options: WebOptions, chats: ChatLog, clock: ShownClock): void {
  const { personas, commands, heading, words } = options;

  app.get('/api/page', async (context) =>
    context.json({
      ...(await heading()),
      commands,
      personas: await personas(),
      clock: await clock.facts(),
      uploads: uploadLimits,
    }),
  );

  app.get('/api/events', async (context) => {
    const chatId = context.req.query('as') ?? '';
    if (!(await personas()).some((persona) => persona.id === chatId))
      return context.json({ problem: words.noSuchRole }, 404);
    return streamSSE(context, async (stream) => {
      const outlet = createOutlet(stream);
      let planShown: number | undefined;
      const showClock = async (): Promise<void> => {
        const facts = await clock.facts();
        planShown = facts.plan?.at;
        outlet.push('clock', facts);
      };
      /** A plan that was taken up, or let go of, is a day that the clock offers, or offers no more. */
      const showPlan = async (): Promise<void> => {
        if ((await clock.planAt()) !== planShown) await showClock();
      };
      outlet.push('history', chats.of(chatId));
      const showPersonas = toShowPersonas(options, outlet.push);
      const showHeading = toShowHeading(options, outlet.push);
      await showClock();
      await showPersonas();
      await showHeading();
      const ends = [
        chats.watch((to, entry) => {
          if (to === chatId) outlet.push('entry', entry);
          else if (entry.from === 'bot' && entry.edited === undefined) outlet.push('elsewhere', { id: to });
          // Whoever is added, renamed or linked is told so in some chat, and so is whoever takes up a plan.
          if (entry.from === 'bot') void showPersonas().then(showPlan).then(showHeading);
        }),
        // With the clock the day of a plan may have come: it brings its own people and its own heading.
        clock.watch(() => void showClock().then(showPersonas).then(showHeading)),
      ];
      await outlet.run().finally(() => {
        for (const end of ends) end();
      });
    });
  });
}
