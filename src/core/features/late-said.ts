import { headsNamed } from './directory/heads-at-once.ts';
import { unitNamedAtOnce } from './directory/units.ts';
import { undoActsOf, undoSaid } from './linking/undo-acts.ts';
import { orderedOfDirectory } from './ordering/ordering.ts';
import { leavingSaid } from './succession/leaving.ts';

/** What late features understand of what is typed without a command, and what an account did being undone: seldom, too. */
export const said = { headsNamed, leavingSaid, orderedOfDirectory, undoActsOf, undoSaid, unitNamedAtOnce };
