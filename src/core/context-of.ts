import type { Context } from './context.ts';
import { directoryOf } from './people/directory.ts';
import type { State } from './state/state.ts';

/** The context as it stands: the data files, with what the office changed by chat, and since when the bot runs. */
export const contextOf = (
  base: Context,
  state: Pick<State, 'directory' | 'calendar' | 'begunAt'>,
): Context => ({
  ...base,
  org: directoryOf(base.org, state.directory),
  calendar: state.calendar ?? base.calendar,
  begunAt: state.begunAt,
});
