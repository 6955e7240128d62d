import type { ChannelName, Org } from '../../core/people/org.ts';
import type { Plan } from '../../core/plan/plan.ts';

/** The plan and directory that names come from. */
export interface Names {
  plan: Plan;
  org: Org;
  /** The address that opens the bot with a code, where the channel has one. */
  inviteLink?: (code: string) => string | null;
}

export const channelNames: Readonly<Record<ChannelName, string>> = {
  telegram: 'Telegram',
  zalo: 'Zalo',
  web: 'trang chạy thử',
};
