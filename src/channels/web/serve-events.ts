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
      const showClock = () => void clock.facts().then((facts) => outlet.push('clock', facts));
      outlet.push('history', chats.of(chatId));
      showClock();
      const showPersonas = toShowPersonas(options, outlet.push);
      await showPersonas();
      const ends = [
        chats.watch((to, entry) => {
          if (to === chatId) outlet.push('entry', entry);
          else if (entry.from === 'bot' && entry.edited === undefined) outlet.push('elsewhere', { id: to });
          // Whoever is added, renamed or linked is told so in some chat.
          if (entry.from === 'bot') void showPersonas();
        }),
        clock.watch(showClock),
      ];
      await outlet.run().finally(() => {
        for (const end of ends) end();
      });
    });
  });
}
