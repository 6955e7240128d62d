import type { Instead } from '../../core/outbox/successor.ts';
import type { ChannelName } from '../../core/people/org.ts';
import type { Content } from '../../core/said/content.ts';
import type { Message } from '../../core/said/message.ts';
import type { Names } from '../../core/said/names.ts';
import type { Channel } from './channel.ts';

/** A language: main hands it in, so that nothing here knows which one is spoken. */
export interface Words extends Instead {
  /**
   * Puts what is to be said into words; the message always has some.
   * @throws NotLoadedError where it is of what only the question engine answers, before `loadAnswers`
   */
  toMessage(content: Content, names: Names): Message;
  /** Loads the words of what only the question engine answers, as the engine is loaded; nothing where they are there. */
  loadAnswers(): Promise<void>;
}

/** How a content gets to a chat: in words, by a channel. */
export interface Speaking {
  channelOf(name: ChannelName): Channel | undefined;
  words: Words;
}
