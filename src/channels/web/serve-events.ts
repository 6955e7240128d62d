import type { Hono } from 'hono';
import { type SSEStreamingApi, streamSSE } from 'hono/streaming';
import type { ChatLog } from './chat-log.ts';
import type { WebOptions } from './page-parts.ts';
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

/** What a window shows: who one can be, and by an event stream its chat, that others have news, and the clock. */
export function serveEvents(app: Hono, options: WebOptions, chats: ChatLog, clock: ShownClock): void {
  const { personas, title, words } = options;

  app.get('/api/page', async (context) =>
    context.json({ title, personas, clock: await clock.facts(), uploads: uploadLimits }),
  );

  app.get('/api/events', (context) => {
    const chatId = context.req.query('as') ?? '';
    if (!personas.some((persona) => persona.id === chatId))
      return context.json({ problem: words.noSuchRole }, 404);
    return streamSSE(context, async (stream) => {
      const outlet = createOutlet(stream);
      const showClock = () => void clock.facts().then((facts) => outlet.push('clock', facts));
      outlet.push('history', chats.of(chatId));
      showClock();
      const ends = [
        chats.watch((to, entry) => {
          if (to === chatId) outlet.push('entry', entry);
          else if (entry.from === 'bot' && entry.edited === undefined) outlet.push('elsewhere', { id: to });
        }),
        clock.watch(showClock),
      ];
      await outlet.run().finally(() => {
        for (const end of ends) end();
      });
    });
  });
}
