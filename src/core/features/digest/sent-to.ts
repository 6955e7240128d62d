import type { ChatAddress, InboundEvent } from '../../heard/event.ts';
import type { DigestContent } from './declared.ts';

/** What a group hears of an answer that went to a chat of whoever asked: on which platform, where that is another one. */
export const sentTo = ({ channel }: ChatAddress, { chat }: Pick<InboundEvent, 'chat'>): DigestContent => ({
  type: 'details-sent',
  sent: true,
  ...(channel === chat.channel ? {} : { on: channel }),
});
