import type { Names } from '../core/said/names.ts';
import type { Speaking } from './ports/words.ts';

/** The platforms on which the bot speaks, as words name them. */
export const platformsOf = (channelOf: Speaking['channelOf']): Pick<Names, 'speaksOn' | 'zaloName'> => ({
  speaksOn: (['telegram', 'zalo'] as const).filter((name) => channelOf(name) !== undefined),
  zaloName: channelOf('zalo')?.shownName,
});
