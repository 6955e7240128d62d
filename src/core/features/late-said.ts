import { headsNamed } from './directory/heads-at-once.ts';
import { unitNamedAtOnce } from './directory/units.ts';
import { orderedDocument } from './documents/ordered-document.ts';
import { undoActsOf, undoSaid } from './linking/undo-acts.ts';
import { orderedReview } from './reviewing/ordered-review.ts';
import { orderedInvitations } from './roster/ordered-invitations.ts';
import { leavingSaid } from './succession/leaving.ts';

/** What late features understand of what is typed without a command, and what an account did being undone: seldom, too. */
export const said = {
  headsNamed,
  leavingSaid,
  ordered: [orderedReview, orderedInvitations, orderedDocument],
  undoActsOf,
  undoSaid,
  unitNamedAtOnce,
};
