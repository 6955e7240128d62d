import type { Performs, Runs } from '../feature.ts';
import { disputeCorrection, takeCorrectionBack } from './after-correction.ts';
import { askWhatIsRight, chooseCorrected, chooseStatus, correctionForms } from './correct-for-unit.ts';
import type { reviewingDeclared } from './declared.ts';
import { chooseHistory, startHistory, tellHistory } from './entry-history.ts';
import {
  acceptReport,
  reviewBefore,
  reviewEnd,
  reviewNext,
  reviewUnit,
  startReview,
  unacceptReport,
} from './review-month.ts';
import { olderTrail, startTrail } from './trail.ts';

/** `/duyet`, `/lichsu`, `/nhatky`: the office reads a month, corrects it for a unit, and sees what became of it. */
export const reviewing: {
  perform: Performs<typeof reviewingDeclared>;
  run: Runs<typeof reviewingDeclared>;
  forms: typeof correctionForms;
} = {
  forms: correctionForms,
  run: { duyet: startReview, lichsu: startHistory, nhatky: startTrail },
  perform: {
    'review-unit': (turn, act) => reviewUnit(turn, act, act.from),
    'review-next': reviewNext,
    'review-before': reviewBefore,
    'back-to-review': (turn, place) => reviewUnit(turn, place),
    'accept-report': acceptReport,
    'unaccept-report': unacceptReport,
    'review-end': (turn, { period }) => reviewEnd(turn, period),
    'choose-corrected': chooseCorrected,
    'correct-entry': askWhatIsRight,
    'correct-status': (turn, { status }) => chooseStatus(turn, status),
    'withdraw-correction': takeCorrectionBack,
    'dispute-correction': disputeCorrection,
    'entry-history': tellHistory,
    'history-of-unit': chooseHistory,
    'older-trail': olderTrail,
  },
};
