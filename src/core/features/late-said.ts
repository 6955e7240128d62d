import { withoutLeaver } from '../month/leaver.ts';
import { withHeeded } from './asking/heeded.ts';
import { ownTasksNamed } from './asking/in-other-words.ts';
import { keepWhileLocked } from './closing/held-words.ts';
import { readLocked } from './closing/read-locked.ts';
import { claimsAsked, verdictSaid } from './completing/said.ts';
import { answersShown } from './conversing/answers-shown.ts';
import { correctedName, withoutDenial } from './conversing/corrected-name.ts';
import { cutWanted, rowMissed, rowSaid } from './conversing/row-said.ts';
import { soundsLikeOrder } from './conversing/sounds-like-order.ts';
import { stillStands, takeBackSaid } from './conversing/take-back.ts';
import { begunBeside, withUnsent } from './conversing/unsent.ts';
import { behindCommand, valueBehind, valueSaid } from './conversing/value-said.ts';
import { coordinatedCount, shareSaid, sharesAsked } from './coordinating/said.ts';
import { headsNamed } from './directory/heads-at-once.ts';
import { unitNamedAtOnce } from './directory/units.ts';
import { conductAsked } from './discipline/conduct-asked.ts';
import { askStrikeLast } from './evidence/striking.ts';
import { decidedByOther } from './extending/decided-by-other.ts';
import { consentSaid, extensionAsked, extensionOfStep, extensionsAsked } from './extending/said.ts';
import { settlePromises } from './extending/settle-promises.ts';
import { instructionsBeside } from './instructing/beside.ts';
import { settleReminders } from './instructing/remind.ts';
import { wordAsked, wordSaid } from './instructing/said.ts';
import { inviteOf, inviteOne, inviteSeveral } from './linking/inviting.ts';
import { invitedNamed } from './linking/named-together.ts';
import { affirmsAmid, settlesAccount, settlesNamed } from './linking/unasked.ts';
import { undoActsOf, undoSaid } from './linking/undo-acts.ts';
import { answeredAsked } from './matters/answered-asked.ts';
import { matterSaid, ownMatterSaid } from './matters/said.ts';
import { settleMatters } from './matters/settle-matters.ts';
import { waitingAsked } from './matters/waiting.ts';
import { asksRather } from './ordering/asks-rather.ts';
import { orderMeant } from './ordering/meant.ts';
import { orderedOfDirectory } from './ordering/ordering.ts';
import { remindedWithWords } from './ordering/reminder-words.ts';
import { orderedWork } from './ordering/several-orders.ts';
import { sendPassed } from './passing/answering.ts';
import { passedInstead } from './passing/passings-asked.ts';
import { passedReminder } from './passing/reminder.ts';
import { passingSaid } from './passing/said.ts';
import { closePassed, use as usePassed } from './passing/using.ts';
import { draftOrders } from './planning/draft-orders.ts';
import { draftSeen } from './planning/draft-seen.ts';
import { warningsAsked } from './reminding/warnings-asked.ts';
import { correctReport } from './reporting/correcting.ts';
import { doneOfWhich } from './reporting/done-which.ts';
import { earlyTold } from './reporting/early-told.ts';
import { correctedLine, editSent } from './reporting/edit-sent-words.ts';
import { ofTaskSaid } from './reporting/of-task.ts';
import { toldUnopened } from './reporting/told-unopened.ts';
import { savedStands } from './reviewing/saved-stands.ts';
import { awaySaid } from './standing-in/away-said.ts';
import { othersSaid } from './standing-in/others-said.ts';
import { leavingSaid } from './succession/leaving.ts';

/** What late features understand of what is typed without a command, and what an account did being undone: seldom, too. */
export const said = {
  answeredAsked,
  withHeeded,
  earlyTold,
  ofTaskSaid,
  othersSaid,
  ownTasksNamed,
  affirmsAmid,
  answersShown,
  askStrikeLast,
  awaySaid,
  begunBeside,
  behindCommand,
  claimsAsked,
  cutWanted,
  conductAsked,
  consentSaid,
  decidedByOther,
  correctedName,
  correctReport,
  correctedLine,
  doneOfWhich,
  editSent,
  toldUnopened,
  draftOrdered: draftOrders.draftOrdered,
  extensionAsked,
  extensionOfStep,
  extensionsAsked,
  headsNamed,
  inviteOf,
  inviteOne,
  inviteSeveral,
  invitedNamed,
  instructionsBeside,
  keepWhileLocked,
  leavingSaid,
  matterSaid,
  ownMatterSaid,
  ofWhichPlan: draftSeen.ofWhichPlan,
  asksRather,
  orderMeant,
  remindedWithWords,
  orderedOfDirectory,
  orderedWork,
  closePassed,
  coordinatedCount,
  shareSaid,
  sharesAsked,
  passedInstead,
  passedReminder,
  withoutLeaver,
  passingSaid,
  sendPassed,
  planChangeHow: draftOrders.changeHow,
  readLocked,
  rowMissed,
  rowSaid,
  savedStands,
  settleMatters,
  settlePromises,
  settleReminders,
  settlesAccount,
  settlesNamed,
  undoActsOf,
  undoSaid,
  unitNamedAtOnce,
  usePassed,
  withUnsent,
  soundsLikeOrder,
  stillStands,
  takeBackSaid,
  valueBehind,
  valueSaid,
  warningsAsked,
  verdictSaid,
  wordAsked,
  waitingAsked,
  withoutDenial,
  wordSaid,
};
