import { createHash } from 'node:crypto';
import type { Log } from '../../app/ports/log.ts';
import { DeliveryError } from '../../core/outbox/delivery-error.ts';
import type { Message } from '../../core/said/message.ts';
import { createBackoff } from '../../kit/backoff.ts';
import { createTurns } from '../../kit/in-turn.ts';
import { isRecord } from '../../kit/is-record.ts';
import { createRecent } from '../../kit/recent.ts';
import { isTokenRefused, mayBeToken, toDeliveryError } from './delivery-failure.ts';
import { toCaption, toText } from './encode-message.ts';
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
  /** Where Zalo fetches pictures; null where it cannot reach this process. */
  pictures: { shelf: PictureShelf; publicUrl: string } | null;
}

/** A sendPhoto that Zalo fails is tried so often; then the words go out alone. */
const photoTries = 3;
const picturesRemembered = 1_000;

/** A message that is sent again after its picture arrived does not show it twice. */
const settled = Number.POSITIVE_INFINITY;

/** Sends messages: the picture first where there is one, then the whole text with its choices. */
export function createSender({ api, log, words, random, chatOf, pictures }: SenderParts) {
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
    if (!pictures || (tried.get(key) ?? 0) >= photoTries) return;
    const caption = toCaption(message.lines);
    let path: string | null = null;
    try {
      path = await pictures.shelf.keep(png);
      await deliver('sendPhoto', {
        chat_id: chatId,
        photo: `${pictures.publicUrl}${path}`,
        ...(caption === '' ? {} : { caption }),
      });
    } catch (error) {
      if (mayArriveLater(error, key)) {
        if (path !== null) await pictures.shelf.drop(path);
        throw error;
      }
      const why = error instanceof DeliveryError ? error.message : 'the picture could not be kept';
      log.warn('zalo: a picture may be missing, its words go out alone', { why });
    }
    tried.set(key, settled);
  }

  async function send(chatId: string, message: Message, png?: Uint8Array): Promise<string | null> {
    // What `fit` gave is one part; what did not go through it is cut here.
    if (message.attachment?.type === 'file')
      throw new DeliveryError('files-forbidden', 'Zalo: a bot sends no files');
    const parts = fitMessage(message, words);
    if (parts.length === 0) throw new DeliveryError('refused', 'Zalo: a message without words');
    const key = png ? `${chatId} ${createHash('sha256').update(png).digest('hex')}` : '';
    if (png) await show(key, chatId, message, png);
    let id: string | null = null;
    for (const part of parts) {
      const encoded = toText(withChoices(part, words));
      if (encoded.text !== '') id = await deliver('sendMessage', { chat_id: chatId, ...encoded });
    }
    tried.delete(key);
    return id;
  }

  const turns = createTurns();

  /**
   * Sends one message; one at a time in a chat, since Zalo documents no limit.
   * @param address a group's id, or a person's
   * @throws DeliveryError
   */
  return (address: string, message: Message, png?: Uint8Array): Promise<string | null> =>
    turns.run(address, async () => {
      const chatId = await chatOf(address).catch(() => {
        throw new DeliveryError('unreachable', 'Zalo: the chats cannot be read');
      });
      return send(chatId, message, png);
    });
}
