import { directoryOf } from './people/directory.ts';
import type { State } from './state/state.ts';
import type { World } from './world.ts';

/** The world as it stands: the data files, with what the office changed by chat. */
export const worldOf = (base: World, state: Pick<State, 'directory' | 'calendar'>): World => ({
  ...base,
  org: directoryOf(base.org, state.directory),
  calendar: state.calendar ?? base.calendar,
});
