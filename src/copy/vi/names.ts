import type { ChannelName } from '../../core/people/org.ts';

export const channelNames: Readonly<Record<ChannelName, string>> = {
  telegram: 'Telegram',
  zalo: 'Zalo',
  web: 'trang chạy thử',
};
