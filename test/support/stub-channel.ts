import type { Channel, PaceLimits } from '../../src/app/ports/channel.ts';
import type { Context } from '../../src/core/context.ts';
import type { ChannelName } from '../../src/core/people/org.ts';
import type { Can } from '../../src/core/said/can.ts';

/** What a platform can that lacks nothing. */
export const everything: Can = {
  edit: true,
  buttons: true,
  pictures: true,
  files: true,
  fleetingFiles: true,
  takesFiles: true,
  bringAgain: true,
};

const usual: PaceLimits = { everyMs: 35, everyChatMs: 1_000, everyGroupMs: 3_000 };
const ofPlatform: Readonly<Record<ChannelName, Pick<Channel, 'can' | 'pace'>>> = {
  telegram: { can: everything, pace: usual },
  zalo: {
    can: { ...everything, edit: false, buttons: false, files: false, fleetingFiles: false },
    pace: { ...usual, everyMs: 100 },
  },
  web: { can: { ...everything, takesFiles: true, bringAgain: false }, pace: null },
};

/** A channel in memory that takes everything and gets nothing; `own` is what a test has it do. */
export const stubChannel = (name: ChannelName, own: Partial<Channel> = {}): Channel => ({
  name,
  ...ofPlatform[name],
  fit: (message) => [message],
  send: async () => null,
  edit: async () => {},
  inviteLink: () => null,
  fetchFile: async () => new Uint8Array(),
  askTime: async () => null,
  acknowledgePress: async () => {},
  start: async () => {},
  stop: async () => {},
  ...own,
});

/** The channels of a bot that speaks on these, as decisions see them. */
export const speakingOn = (...names: ChannelName[]): NonNullable<Context['channels']> =>
  Object.fromEntries(names.map((name) => [name, ofPlatform[name].can]));
