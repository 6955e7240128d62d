import type { Performs } from '../feature.ts';
import type { evidenceDeclared } from './declared.ts';
import { askWhose, leaveEvidence, placeEvidence } from './placing.ts';
import { chooseEvidence, showEvidence } from './showing.ts';
import { askStrike, strikingForms } from './striking.ts';

/** [📎 n] and [Bỏ tệp n]: evidence comes back, and a wrong piece is struck. */
export const evidence: { perform: Performs<typeof evidenceDeclared>; forms: typeof strikingForms } = {
  forms: strikingForms,
  perform: {
    'evidence-of-month': (turn, { period, from }) => chooseEvidence(turn, { type: 'month', period }, from),
    'evidence-of-index': (turn, { period, index, from }) =>
      chooseEvidence(turn, { type: 'index', period, index }, from),
    'evidence-of-unit': (turn, { period, unit, from }) =>
      chooseEvidence(turn, { type: 'unit', period, unit }, from),
    'evidence-of-draft': (turn, { draftId, from }) => chooseEvidence(turn, { type: 'draft', draftId }, from),
    'evidence-of-task': (turn, { period, unit, taskId, from }) =>
      showEvidence(turn, { type: 'unit', period, unit }, taskId, from),
    'evidence-of-draft-task': (turn, { draftId, taskId, from }) =>
      showEvidence(turn, { type: 'draft', draftId }, taskId, from),
    'strike-evidence': (turn, { period, mark }) => askStrike(turn, { type: 'month', period }, mark),
    'strike-draft-evidence': (turn, { draftId, mark }) => askStrike(turn, { type: 'draft', draftId }, mark),
    'ask-whose-evidence': (turn, { draftId }) => askWhose(turn, draftId),
    'place-evidence': (turn, { draftId, taskId }) => placeEvidence(turn, draftId, taskId),
    'leave-evidence': (turn, { draftId }) => leaveEvidence(turn, draftId),
  },
};
