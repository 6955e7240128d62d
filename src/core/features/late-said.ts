import { headsNamed } from './directory/heads-at-once.ts';
import { unitNamedAtOnce } from './directory/units.ts';
import { leavingSaid } from './succession/leaving.ts';

/** What late features understand of what is typed without a command. */
export const said = { headsNamed, leavingSaid, unitNamedAtOnce };
