import { randomUUID } from 'node:crypto';
import type { Context, Hono } from 'hono';
import type { Accept } from '../../app/ports/channel.ts';
import type { InboundEvent, InboundFile } from '../../core/heard/event.ts';
import { cleanText } from '../../core/text/clean-text.ts';
import { cutAt } from '../../core/text/cut.ts';
import { withoutMention, withoutName } from '../without-mention.ts';
import type { ChatLog } from './chat-log.ts';
import { toShownName } from './file-name.ts';
import type { PageWords, Persona, WebOptions } from './page-parts.ts';
import { type ArrivedFile, readSaying, type Saying, uploadLimits } from './saying.ts';
import type { Arriving, Uploads } from './uploads.ts';

export interface ReceivingParts extends Pick<WebOptions, 'personas' | 'words'> {
  chats: ChatLog;
  uploads: Uploads;
  /** Takes an event of the page. @throws if it could not be saved */
  accept: Accept;
}

const groupUser = 'nguoi-trong-nhom';
const maxText = 10_000;
/** The inbox sets an event aside when it fails so often although others can be saved. */
const triesOfAMessage = 3;
/** The longest label of a button that is shown as said. */
const labelLimit = 200;
/** The longest data of a button that any channel takes. */
const dataLimit = 64;

const base = (persona: Persona) => ({
  eventId: randomUUID(),
  chat: { channel: 'web' as const, chatId: persona.id },
  chatKind: persona.kind === 'group' ? ('group' as const) : ('private' as const),
  userId: persona.kind === 'group' ? groupUser : persona.id,
});

/**
 * Hands an event over. Nobody sends a message of the page again, so it is tried as often as the inbox allows before it
 * sets an event aside. @returns whether it was taken
 */
async function take(accept: Accept, event: InboundEvent): Promise<boolean> {
  for (let tries = 1; ; tries++)
    try {
      await accept(event);
      return true;
    } catch {
      if (tries === triesOfAMessage) return false;
    }
}

/** Why a message is not taken, with its status; null for one that is. */
function refusalOf(
  text: string,
  { files, hasMoreFiles }: Saying,
  words: PageWords,
): [string, 400 | 413] | null {
  if ((text.trim() === '' && files.length === 0) || text.length > maxText)
    return [words.textLength(maxText), 400];
  if (hasMoreFiles) return [words.tooManyFiles(uploadLimits.files), 400];
  const large = files.find(({ isTooLarge }) => isTooLarge);
  return large ? [words.fileTooLarge(large.name, uploadLimits.bytes), 413] : null;
}

const toInboundFile = ({ ref, name, mime, bytes }: ArrivedFile): InboundFile => ({
  kind: mime.startsWith('image/') ? 'photo' : 'file',
  ref,
  name,
  bytes,
});

/** A posted message whose files may be shown by their names; null for what is none, or of nobody whom the page offers. */
async function sayingIn(
  context: Context,
  arriving: Arriving,
  { personas, words }: Pick<ReceivingParts, 'personas' | 'words'>,
): Promise<(Saying & { persona: Persona }) | null> {
  const saying = await readSaying(context, arriving);
  const persona = (await personas()).find(({ id }) => id === saying?.as);
  if (!saying || !persona) return null;
  const files = saying.files.map((file) => ({ ...file, name: toShownName(file.name) || words.unnamedFile }));
  // As it will be read: what nobody sees is neither a message nor shown in one.
  return { ...saying, files, text: cleanText(saying.text), persona };
}

/** Takes what is said on the page, with files or without. */
function receiveSayings(app: Hono, parts: ReceivingParts): void {
  const { words, chats, uploads, accept } = parts;
  const names = [words.botName];
  app.post('/api/say', async (context) => {
    const arriving = uploads.arrive();
    let refusal: [string, 400 | 413] | null = [words.noText, 400];
    let saying: Awaited<ReturnType<typeof sayingIn>> = null;
    try {
      saying = await sayingIn(context, arriving, parts);
      refusal = saying ? refusalOf(saying.text, saying, words) : refusal;
      // On disk first: once the message is taken, a crash must not lose what came with it.
      if (refusal === null) await arriving.keep();
    } catch (error) {
      await arriving.drop();
      throw error;
    }
    if (refusal !== null || saying === null) {
      await arriving.drop();
      return context.json({ problem: refusal![0] }, refusal![1]);
    }
    const { persona, text, files } = saying;
    const shown = files.map(({ name, bytes }) => ({ name, bytes }));
    const entry = chats.say(persona.id, { text, ...(shown.length > 0 ? { files: shown } : {}) });
    const taken = await take(accept, {
      ...base(persona),
      type: 'text',
      text: persona.kind === 'group' ? withoutMention(text, names).text : withoutName(text, names),
      addressed: true,
      messageId: String(entry.id),
      ...(files.length > 0 ? { files: files.map(toInboundFile) } : {}),
    });
    return taken ? context.json({ ok: true }) : context.json({ problem: words.notSaved }, 503);
  });
}

/** Takes taps on buttons, which are shown as if their words had been said. */
function receivePresses(app: Hono, { personas, words, chats, accept }: ReceivingParts): void {
  /** Who acts, from a posted body; null for nobody the page offers. */
  const actor = async (
    context: Context,
  ): Promise<{ persona: Persona; body: Record<string, unknown> } | null> => {
    const body = (await context.req.json().catch(() => null)) as Record<string, unknown> | null;
    const persona = (await personas()).find((candidate) => candidate.id === body?.as);
    return persona && body ? { persona, body } : null;
  };

  app.post('/api/press', async (context) => {
    const acting = await actor(context);
    const { data, label } = acting?.body ?? {};
    if (!acting || typeof data !== 'string' || data.length > dataLimit)
      return context.json({ problem: words.noButton }, 400);
    if (typeof label === 'string')
      chats.say(acting.persona.id, { text: cutAt(cleanText(label), labelLimit) });
    const taken = await take(accept, {
      ...base(acting.persona),
      type: 'press',
      data,
      pressId: randomUUID(),
    });
    return taken ? context.json({ ok: true }) : context.json({ problem: words.notSaved }, 503);
  });
}

/** Everything that visitors of the page do to the bot. */
export function receive(app: Hono, parts: ReceivingParts): void {
  receiveSayings(app, parts);
  receivePresses(app, parts);
}
