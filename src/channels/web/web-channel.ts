import { randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { Accept, Channel } from '../../app/ports/channel.ts';
import type { InboundEvent, InboundFile } from '../../core/heard/event.ts';
import type { Message } from '../../core/said/message.ts';
import { splitMessage } from '../../core/said/split.ts';
import { cleanText } from '../../core/text/clean-text.ts';
import { cutAt } from '../../core/text/cut.ts';
import { toShownName } from './file-name.ts';
import { isFromThisMachine } from './loopback.ts';
import type { PageFile } from './page-files.ts';
import { limitBody, readSaying, uploadLimits } from './saying.ts';
import { createShownAttachments, type Shown } from './shown-attachments.ts';
import { createUploads } from './uploads.ts';

/** Somebody whom the visitor of the page can be. */
export interface Persona {
  id: string;
  name: string;
  detail: string;
  kind: 'leader' | 'head' | 'office' | 'unknown' | 'group';
}

/** One entry of a chat as the page shows it. */
interface Entry extends Shown {
  id: number;
  from: 'me' | 'bot';
  /** Rehearsal time, epoch ms. */
  at: number;
  text?: string;
  files?: { name: string; bytes: number }[];
  message?: Message;
  /** When it was changed last, rehearsal time. */
  edited?: number;
}

/** The clock as the page shows and winds it. */
export interface PageClock {
  now(): number;
  readonly speed: number;
  /** The next moment at which something will happen, with its name; null when nothing is planned. */
  next(): Promise<{ at: number; name: string } | null>;
  windTo(at: number): Promise<void>;
}

/** What the page's server says when it refuses. */
interface PageWords {
  thisMachineOnly: string;
  starting: string;
  noSuchRole: string;
  noText: string;
  textLength(most: number): string;
  tooLarge(files: number, bytes: number): string;
  fileTooLarge(name: string, bytes: number): string;
  tooManyFiles(files: number): string;
  unnamedFile: string;
  noButton: string;
  nothingNext: string;
  notSaved: string;
  noSuchPage: string;
}

export interface WebOptions {
  personas: readonly Persona[];
  clock: PageClock;
  /** index.html and what it loads. */
  pageFiles: ReadonlyMap<string, PageFile>;
  /** Where photos and files that come with messages wait until they are fetched. */
  uploadsFolder: string;
  title: string;
  words: PageWords;
}

export interface WebChannel extends Channel {
  readonly app: Hono;
}

const groupUser = 'nguoi-trong-nhom';
/** The page keeps this many entries of a chat. */
const entriesKept = 500;
const maxText = 10_000;
/** The inbox sets an event aside when it fails so often although others can be saved. */
const triesOfAMessage = 3;
/** No platform's limit: long enough for any list, short enough to stay readable. */
const textLimit = 20_000;
/** The longest label of a button that is shown as said. */
const labelLimit = 200;

const hourMs = 3_600_000;
/** A message without the content of what goes with it: the page shows that itself. */
const bare = ({ attachment: _, ...message }: Message): Message => message;

/** The page on localhost as a channel: the same bot, every role, and a clock that can be wound. */
export function createWebChannel(options: WebOptions): WebChannel {
  const { personas, clock, pageFiles, title, words } = options;
  const uploads = createUploads(options.uploadsFolder);
  const entries = new Map<string, Entry[]>();
  const attachments = createShownAttachments();
  const listeners = new Set<(chatId: string, entry: Entry) => void>();
  const clockListeners = new Set<() => void>();
  // Saved reports name messages by these ids, so those of a new start must not be the same again.
  let nextId = Date.now();
  let accept: Accept | null = null;

  function append(chatId: string, entry: Omit<Entry, 'id' | 'at'>): Entry {
    const full: Entry = { id: nextId++, at: clock.now(), ...entry };
    const list = entries.get(chatId) ?? [];
    entries.set(chatId, [...list.slice(-(entriesKept - 1)), full]);
    for (const listener of listeners) listener(chatId, full);
    return full;
  }

  const clockFacts = async () => ({ now: clock.now(), speed: clock.speed, next: await clock.next() });

  /** Shows a message that was changed in every window where it stands. */
  function replace(chatId: string, entryId: string, message: Message, shown: Shown): void {
    const list = entries.get(chatId) ?? [];
    const before = list.find(({ id }) => String(id) === entryId);
    if (!before) return;
    const after: Entry = { ...before, message, ...shown, edited: clock.now() };
    entries.set(
      chatId,
      list.map((entry) => (entry === before ? after : entry)),
    );
    for (const listener of listeners) listener(chatId, after);
  }

  const app = new Hono();

  app.use('*', async (context, next) => {
    if (!isFromThisMachine(context)) return context.text(words.thisMachineOnly, 403);
    await next();
    context.header('X-Content-Type-Options', 'nosniff');
    context.header('Content-Security-Policy', "default-src 'self'; frame-ancestors 'none'");
  });

  app.use('/api/*', async (context, next) => {
    if (accept === null) return context.json({ problem: words.starting }, 503);
    await next();
  });

  app.use(
    '/api/*',
    limitBody((context) =>
      context.json({ problem: words.tooLarge(uploadLimits.files, uploadLimits.bytes) }, 413),
    ),
  );

  app.get('/api/page', (context) =>
    clockFacts().then((facts) => context.json({ title, personas, clock: facts, uploads: uploadLimits })),
  );

  app.get('/api/events', (context) => {
    const chatId = context.req.query('as') ?? '';
    if (!personas.some((persona) => persona.id === chatId))
      return context.json({ problem: words.noSuchRole }, 404);
    return streamSSE(context, async (stream) => {
      const waiting: { event: string; data: string }[] = [];
      let wake = () => {};
      const push = (event: string, data: unknown) => {
        waiting.push({ event, data: JSON.stringify(data) });
        wake();
      };
      const onEntry = (to: string, entry: Entry) => {
        if (to === chatId) push('entry', entry);
        else if (entry.from === 'bot' && entry.edited === undefined) push('elsewhere', { id: to });
      };
      const onClock = () => void clockFacts().then((facts) => push('clock', facts));
      push('history', entries.get(chatId) ?? []);
      onClock();
      listeners.add(onEntry);
      clockListeners.add(onClock);
      stream.onAbort(() => wake());
      try {
        while (!stream.aborted) {
          const one = waiting.shift();
          if (one) await stream.writeSSE(one);
          else
            await new Promise<void>((done) => {
              wake = done;
            });
        }
      } finally {
        listeners.delete(onEntry);
        clockListeners.delete(onClock);
      }
    });
  });

  /** Who acts, from a posted body; null for nobody the page offers. */
  const actor = async (
    context: Context,
  ): Promise<{ persona: Persona; body: Record<string, unknown> } | null> => {
    const body = (await context.req.json().catch(() => null)) as Record<string, unknown> | null;
    const persona = personas.find((candidate) => candidate.id === body?.as);
    return persona && body ? { persona, body } : null;
  };

  /**
   * Hands an event over. Nobody sends a message of the page again, so it is tried as often as the inbox allows before it
   * sets an event aside. @returns whether it was taken
   */
  async function take(event: InboundEvent): Promise<boolean> {
    for (let tries = 1; ; tries++)
      try {
        await accept!(event);
        return true;
      } catch {
        if (tries === triesOfAMessage) return false;
      }
  }

  const base = (persona: Persona) => ({
    eventId: randomUUID(),
    chat: { channel: 'web' as const, chatId: persona.id },
    chatKind: persona.kind === 'group' ? ('group' as const) : ('private' as const),
    userId: persona.kind === 'group' ? groupUser : persona.id,
  });

  app.post('/api/say', async (context) => {
    const saying = await readSaying(context);
    const persona = personas.find(({ id }) => id === saying?.as);
    if (!saying || !persona) return context.json({ problem: words.noText }, 400);
    // As it will be read: what nobody sees is neither a message nor shown in one.
    const text = cleanText(saying.text);
    const { files } = saying;
    if ((text.trim() === '' && files.length === 0) || text.length > maxText)
      return context.json({ problem: words.textLength(maxText) }, 400);
    if (files.length > uploadLimits.files)
      return context.json({ problem: words.tooManyFiles(uploadLimits.files) }, 400);
    const named = files.map((file) => ({ file, name: toShownName(file.name) || words.unnamedFile }));
    const large = named.find(({ file }) => file.size > uploadLimits.bytes);
    if (large) return context.json({ problem: words.fileTooLarge(large.name, uploadLimits.bytes) }, 413);
    // On disk first: once the message is taken, a crash must not lose what came with it.
    const refs = await uploads.keep(files);
    const shown = named.map(({ file, name }) => ({ name, bytes: file.size }));
    const entry = append(persona.id, { from: 'me', text, ...(files.length > 0 ? { files: shown } : {}) });
    const brought = named.map(
      ({ file, name }, position): InboundFile => ({
        kind: file.type.startsWith('image/') ? 'photo' : 'file',
        ref: refs[position]!,
        name,
        bytes: file.size,
      }),
    );
    const taken = await take({
      ...base(persona),
      type: 'text',
      text,
      addressed: true,
      messageId: String(entry.id),
      ...(brought.length > 0 ? { files: brought } : {}),
    });
    return taken ? context.json({ ok: true }) : context.json({ problem: words.notSaved }, 503);
  });

  app.post('/api/press', async (context) => {
    const acting = await actor(context);
    const { data, label } = acting?.body ?? {};
    if (!acting || typeof data !== 'string' || data.length > 64)
      return context.json({ problem: words.noButton }, 400);
    if (typeof label === 'string')
      append(acting.persona.id, { from: 'me', text: cutAt(cleanText(label), labelLimit) });
    const taken = await take({ ...base(acting.persona), type: 'press', data, pressId: randomUUID() });
    return taken ? context.json({ ok: true }) : context.json({ problem: words.notSaved }, 503);
  });

  app.post('/api/clock', async (context) => {
    const body = (await context.req.json().catch(() => null)) as { wind?: unknown } | null;
    const targets = new Map([
      ['hour', clock.now() + hourMs],
      ['day', clock.now() + 24 * hourMs],
      ['next', (await clock.next())?.at],
    ]);
    const at = targets.get(String(body?.wind));
    if (at === undefined) return context.json({ problem: words.nothingNext }, 400);
    await clock.windTo(at);
    for (const listener of clockListeners) listener();
    return context.json(await clockFacts());
  });

  app.on('GET', ['/api/pictures/:id', '/api/files/:id'], (context) => {
    const found = attachments.answer(context.req.param('id'));
    return found ? context.body(found.body, 200, found.headers) : context.text(words.noSuchPage, 404);
  });

  app.get('*', (context) => {
    const { path } = context.req;
    const file = pageFiles.get(path === '/' ? '/index.html' : path);
    if (!file) return context.text(words.noSuchPage, 404);
    const cache = path.endsWith('.woff2') ? 'public, max-age=31536000, immutable' : 'no-cache';
    return context.body(file.bytes, 200, { 'Content-Type': file.type, 'Cache-Control': cache });
  });

  return {
    name: 'web',
    can: { edit: true, buttons: true, pictures: true, files: true, bringAgain: false },
    pace: null,
    app,
    fit: (message) => splitMessage(message, textLimit),
    async send(chatId, message, bytes) {
      const shown = attachments.keep(message.attachment, bytes);
      const entry = append(chatId, { from: 'bot', message: bare(message), ...shown });
      return String(entry.id);
    },
    async edit(chatId, messageId, message, bytes) {
      replace(chatId, messageId, bare(message), attachments.keep(message.attachment, bytes));
    },
    inviteLink: () => null,
    askTime: async () => null,
    async acknowledgePress() {},
    fetchFile: uploads.fetch,
    async start(take) {
      await uploads.open();
      accept = take;
    },
    async stop() {},
  };
}
