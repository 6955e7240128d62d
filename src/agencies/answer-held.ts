import type { Accept } from '../app/ports/channel.ts';
import { agencyWords } from '../copy/vi/agencies.ts';
import { type ChatAddress, chatKey, type InboundEvent } from '../core/heard/event.ts';
import type { Message } from '../core/said/message.ts';
import { createRecent } from '../kit/recent.ts';
import type { Whereabouts } from './whereabouts.ts';

export interface AnswerHeldParts {
  agency: string;
  /** What the agency is called. */
  name: string;
  whereabouts: Pick<Whereabouts, 'membershipsOf' | 'ownerOf'>;
  acknowledge(event: Extract<InboundEvent, { type: 'press' }>): void;
  say(chat: ChatAddress, key: string, message: Message): Promise<void>;
}

/** Of so many albums it is remembered that something was said of them. */
const albumsKept = 500;

/** What the photos of one album have in common, each of which comes as an event of its own; null for anything else. */
export const albumOf = (event: InboundEvent): string | null =>
  'albumId' in event && event.albumId !== undefined ? `${chatKey(event.chat)} ${event.albumId}` : null;

/** Whether somebody waits for an answer to an event: who speaks in a group beside the bot does not. */
function wantsAnswer(event: InboundEvent): boolean {
  switch (event.type) {
    case 'press':
    case 'edited':
      return true;
    case 'text':
    case 'unsupported':
      return event.chatKind === 'private' || event.addressed;
    default:
      return false;
  }
}

/**
 * Takes what comes for an agency that is held: its sender is told that nothing of it is noted. Left with the platform until the
 * agency is served again, it would hold up what comes for the others.
 */
export function createAnswerHeld(parts: AnswerHeldParts): Accept {
  const { agency, whereabouts } = parts;
  const albums = createRecent<string>(albumsKept);
  return async (event) => {
    if (event.type === 'press') parts.acknowledge(event);
    if (!wantsAnswer(event)) return;
    const { chat, chatKind, userId, eventId } = event;
    const album = albumOf(event);
    if (album !== null && albums.has(album)) return;
    if (album !== null) albums.set(album, true);
    const members = chatKind === 'private' ? whereabouts.membershipsOf(chat.channel, userId) : [];
    const isTheirs =
      chatKind === 'private'
        ? members.some((one) => one.agency === agency && !one.waits)
        : whereabouts.ownerOf(chat) === agency;
    const message = agencyWords.held(isTheirs ? parts.name : null, members.length > 1);
    await parts.say(chat, `held:${chat.channel}:${eventId}`, message);
  };
}
