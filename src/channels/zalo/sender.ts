import { createHash } from 'node:crypto';
import { type Enclosed, isOnDisk } from '../../app/ports/attachments.ts';
import type { Log } from '../../app/ports/log.ts';
import { DeliveryError } from '../../core/outbox/delivery-error.ts';
import { type Attachment, mediaOf } from '../../core/said/attachment.ts';
import type { Line, Message } from '../../core/said/message.ts';
import { createBackoff } from '../../kit/backoff.ts';
import { createTurns } from '../../kit/in-turn.ts';
import { isRecord } from '../../kit/is-record.ts';
import { createRecent } from '../../kit/recent.ts';
import { isTokenRefused, mayBeToken, toDeliveryError } from './delivery-failure.ts';
import { toCaption, toText, wholeCaption } from './encode-message.ts';
import type { FileShelf } from './file-shelf.ts';
import { fitMessage, withChoices, type ZaloWords } from './fit-message.ts';
import type { PictureShelf } from './picture-shelf.ts';
import { pauses } from './seams.ts';
import { type ZaloApi, ZaloRefusal } from './zalo-api.ts';

export interface SenderParts {
  api: ZaloApi;
  log: Log;
  words: ZaloWords;
  random(): number;
  /** The chat that an address means. */
  chatOf(address: string): Promise<string>;
  /** Where Zalo fetches pictures, and people files; null where nobody outside can reach this process. */
  shelves: { pictures: PictureShelf; files: FileShelf; publicUrl: string } | null;
}

/** A photo that was kept, and what it is. */
interface Kept {
  enclosed: Enclosed;
  as: Extract<Attachment, { type: 'kept' }>;
}

/** A sendPhoto that Zalo fails is tried so often; then the words go out alone. */
const photoTries = 3;
const picturesRemembered = 1_000;

/** A message that is sent again after its picture arrived does not show it twice. */
const settled = Number.POSITIVE_INFINITY;

/** Sends messages: the picture first where there is one, then the whole text with its choices. */
export function createSender({ api, log, words, random, chatOf, shelves }: SenderParts) {
  /** How often the picture of a message was tried, until the message is out. */
  const tried = createRecent<string, number>(picturesRemembered);
  const tooMany = createBackoff(pauses, random);

  async function deliver(method: string, parameters: Record<string, unknown>): Promise<string | null> {
    try {
      const sent = await api.call(method, parameters);
      tooMany.reset();
      return isRecord(sent) && typeof sent.message_id === 'string' ? sent.message_id : null;
    } catch (error) {
      const isTooMany = error instanceof ZaloRefusal && error.errorCode === 429;
      if (mayBeToken(error)) throw await ofTokenOrChat(error);
      throw toDeliveryError(error, isTooMany ? tooMany.next() : 0);
    }
  }

  /** 403 and 404 are said of a chat and of a token alike; getMe has no chat, so it tells which. */
  async function ofTokenOrChat(error: unknown): Promise<DeliveryError> {
    try {
      await api.call('getMe', {});
      return toDeliveryError(error);
    } catch (second) {
      return isTokenRefused(second)
        ? new DeliveryError('token-refused', 'Zalo: the token is not accepted')
        : new DeliveryError('unavailable', 'Zalo: a refusal whose reason could not be asked for');
    }
  }

  /** Whether the picture did not arrive for sure and may arrive later. */
  function mayArriveLater(error: unknown, key: string): boolean {
    if (!(error instanceof DeliveryError)) return false;
    if (['rate-limited', 'unreachable', 'token-refused'].includes(error.code)) return true;
    if (error.code !== 'unavailable') return false;
    const tries = (tried.get(key) ?? 0) + 1;
    tried.set(key, tries);
    return tries < photoTries;
  }

  /** Resolves when the picture was shown or is given up. @throws DeliveryError when all is to be tried again */
  async function show(key: string, chatId: string, message: Message, png: Uint8Array): Promise<void> {
    if (!shelves || (tried.get(key) ?? 0) >= photoTries) return;
    const caption = toCaption(message.lines);
    let path: string | null = null;
    try {
      path = await shelves.pictures.keep(png);
      await deliver('sendPhoto', {
        chat_id: chatId,
        photo: `${shelves.publicUrl}${path}`,
        ...(caption === '' ? {} : { caption }),
      });
    } catch (error) {
      if (mayArriveLater(error, key)) {
        if (path !== null) await shelves.pictures.drop(path);
        throw error;
      }
      const why = error instanceof DeliveryError ? error.message : 'the picture could not be kept';
      log.warn('zalo: a picture may be missing, its words go out alone', { why });
    }
    tried.set(key, settled);
  }

  /**
   * Shows a photo that was kept, its words as the caption; choices follow it.
   * @throws DeliveryError; «picture-refused» where Zalo will not show it: it may be had as a file
   */
  async function showKept(chatId: string, message: Message, { enclosed, as }: Kept): Promise<string | null> {
    if (!shelves) throw new DeliveryError('pictures-forbidden', 'Zalo: nobody can reach this process');
    const key = `${chatId} ${as.file}`;
    const caption = wholeCaption(message.lines);
    const path = await shelves.files.offer(enclosed, { ...as, shown: true });
    try {
      const photo = `${shelves.publicUrl}${path}`;
      const id = await deliver('sendPhoto', {
        chat_id: chatId,
        photo,
        ...(caption === '' ? {} : { caption }),
      });
      tried.delete(key);
      return id;
    } catch (error) {
      // Where nobody knows whether it arrived, Zalo may be about to fetch it.
      if (!(error instanceof DeliveryError && error.code === 'outcome-unknown'))
        await shelves.files.drop(path);
      const isOfThePhoto =
        error instanceof DeliveryError && (error.code === 'refused' || error.code === 'unavailable');
      if (!isOfThePhoto || mayArriveLater(error, key)) throw error;
      tried.delete(key);
      throw new DeliveryError('picture-refused', `Zalo: ${error.message}`);
    }
  }

  /** Says the words, with a link where a file goes along. */
  async function sayAll(chatId: string, message: Message): Promise<string | null> {
    // What `fit` gave is one part; what did not go through it is cut here.
    const parts = fitMessage(message, words);
    if (parts.length === 0) throw new DeliveryError('refused', 'Zalo: a message without words');
    let id: string | null = null;
    for (const part of parts) {
      const encoded = toText(withChoices(part, words));
      if (encoded.text !== '') id = await deliver('sendMessage', { chat_id: chatId, ...encoded });
    }
    return id;
  }

  /** A file goes as a link: whoever has it may fetch the file for a day. */
  async function sendLink(
    chatId: string,
    { attachment: _, ...message }: Message,
    enclosed: Enclosed | undefined,
    as: { name: string; mime: string },
  ): Promise<string | null> {
    if (!shelves || !enclosed) throw new DeliveryError('files-forbidden', 'Zalo: a bot sends no files');
    const path = await shelves.files.offer(enclosed, { ...as, shown: false });
    const link: Line = [words.download(as.name, `${shelves.publicUrl}${path}`)];
    try {
      return await sayAll(chatId, { ...message, lines: [...message.lines, link] });
    } catch (error) {
      // Nobody knows whether it arrived: then it may have been told.
      if (!(error instanceof DeliveryError && error.code === 'outcome-unknown'))
        await shelves.files.drop(path);
      throw error;
    }
  }

  async function send(chatId: string, message: Message, enclosed?: Enclosed): Promise<string | null> {
    const { attachment } = message;
    if (attachment && mediaOf(attachment) === 'file' && attachment.type !== 'picture')
      return sendLink(chatId, message, enclosed, attachment);
    if (attachment?.type === 'kept' && enclosed) {
      const id = await showKept(chatId, message, { enclosed, as: attachment });
      const hasChoices = (message.buttons?.flat() ?? []).length > 0;
      return hasChoices ? sayAll(chatId, message) : id;
    }
    const png = enclosed && !isOnDisk(enclosed) ? enclosed : undefined;
    const key = png ? `${chatId} ${createHash('sha256').update(png).digest('hex')}` : '';
    if (png) await show(key, chatId, message, png);
    const id = await sayAll(chatId, message);
    tried.delete(key);
    return id;
  }

  const turns = createTurns();

  /**
   * Sends one message; one at a time in a chat, since Zalo documents no limit.
   * @param address a group's id, or a person's
   * @throws DeliveryError
   */
  return (address: string, message: Message, enclosed?: Enclosed): Promise<string | null> =>
    turns.run(address, async () => {
      const chatId = await chatOf(address).catch(() => {
        throw new DeliveryError('unreachable', 'Zalo: the chats cannot be read');
      });
      return send(chatId, message, enclosed);
    });
}
