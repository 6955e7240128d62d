import type { Accept, Channel } from '../app/ports/channel.ts';
import type { ChannelName } from '../core/people/org.ts';
import type { Message } from '../core/said/message.ts';
import { tagged, tagOf } from './tags.ts';

/** What a line asks of who holds all of them. */
export interface LineParts {
  agency: string;
  /** What stands above a message to a private chat; null where nothing has to. */
  headingFor(channel: ChannelName, chatId: string): Promise<Message['lines'][number] | null>;
  /** Whether an agency may write to a chat: never to the group of another one. */
  mayWrite(channel: ChannelName, chatId: string): boolean;
  /** All commands of a private chat, where its person has further agencies. */
  menuOf(chatId: string, names: readonly string[] | null): Promise<readonly string[] | null>;
}

/** A shared channel as one agency has it. */
interface Line extends Channel {
  /** Nobody waits for this agency any more before the channel begins to receive. */
  leave(): void;
}

/** A channel that several agencies share. */
export interface SharedLine {
  /** The channel as one agency has it: what it sends says whose it is, and what comes is its own. */
  of(parts: LineParts): Line;
}

/** A message below its heading, where the platform takes both as one; else the heading alone goes ahead. */
function headed(channel: Channel, message: Message, heading: Message['lines'][number]): Message[] {
  const whole = channel.fit({ ...message, lines: [heading, ...message.lines] });
  return whole.length === 1 ? whole : [{ lines: [heading] }, message];
}

/**
 * Shares a channel among agencies. It begins to receive when all of them do, and stops once.
 * @param agencies how many share it
 * @param accept takes what comes, and finds whose it is
 */
export function shareLine(channel: Channel, agencies: number, accept: Accept): SharedLine {
  let waiting = agencies;
  let isTokenKnown = false;
  let begin!: (given: Promise<void>) => void;
  const begun = new Promise<void>((done) => {
    begin = done;
  });
  let stopped: Promise<void> | null = null;

  return {
    of({ agency, headingFor, mayWrite, menuOf }) {
      const tag = tagOf(agency);
      const { offerMenu } = channel;
      let isIn = false;
      const comeIn = (): void => {
        if (isIn) return;
        isIn = true;
        waiting -= 1;
        if (waiting === 0) begin(channel.start(accept, { tokenKnown: isTokenKnown }));
      };
      const open = async (chatId: string, message: Message): Promise<Message[]> => {
        const heading = await headingFor(channel.name, chatId);
        const marked = tagged(message, tag);
        return heading ? headed(channel, marked, heading) : [marked];
      };
      return {
        ...channel,
        async send(chatId, message, enclosed, threadId) {
          if (!mayWrite(channel.name, chatId)) return null;
          const parts = await open(chatId, message);
          for (const ahead of parts.slice(0, -1)) await channel.send(chatId, ahead, undefined, threadId);
          return channel.send(chatId, parts.at(-1)!, enclosed, threadId);
        },
        async edit(chatId, messageId, message, enclosed) {
          if (!mayWrite(channel.name, chatId)) return;
          const [whole, more] = await open(chatId, message);
          await channel.edit(chatId, messageId, more ?? whole!, enclosed);
        },
        ...(offerMenu
          ? { offerMenu: async (chatId, names) => offerMenu(chatId, await menuOf(chatId, names)) }
          : {}),
        start(_, { tokenKnown = false } = {}) {
          isTokenKnown ||= tokenKnown;
          comeIn();
          return begun;
        },
        leave: comeIn,
        stop() {
          stopped ??= channel.stop();
          return stopped;
        },
      };
    },
  };
}
