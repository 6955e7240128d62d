import type { Forms, Performs } from '../feature.ts';
import {
  answerPassed,
  askReason,
  doubtReason,
  fillReason,
  reasonQuestion,
  undoRefusal,
} from './answering.ts';
import type { passingDeclared } from './declared.ts';
import { chooseStaff, passToChosen, passToNamed, whomQuestion } from './passing-on.ts';
import { openPassed, takePassedBack, use } from './using.ts';

const forms: Forms<'pass-whom' | 'passed-reason'> = {
  'pass-whom': {
    right: 'known',
    reads: 'name',
    acts: ['pass-to', 'cancel'],
    ask: (turn, form) => whomQuestion(turn, form, form.among),
    fill: (turn, form, text) => passToNamed(turn, form, text, form),
  },
  'passed-reason': {
    right: 'known',
    reads: 'words',
    acts: ['confirm', 'cancel'],
    ask: reasonQuestion,
    doubt: doubtReason,
    fill: fillReason,
  },
};

/** Tasks of a report that others of the unit answer for who reports. */
export const passing: { perform: Performs<typeof passingDeclared>; forms: typeof forms } = {
  forms,
  perform: {
    'choose-staff': (turn, { taskId, ...of }) => chooseStaff(turn, of, taskId),
    'pass-to': (turn, { person }) => passToChosen(turn, person),
    'undo-pass': (turn, { id, at }) => takePassedBack(turn, id, { at }),
    'answer-passed': (turn, { id }) => answerPassed(turn, id),
    'refuse-passed': (turn, { id, taskId }) => askReason(turn, id, 'refused', taskId),
    'undo-refusal': (turn, { id, at }) => undoRefusal(turn, id, at),
    'open-passed': (turn, { id }) => openPassed(turn, id),
    'use-passed': (turn, { id, at }) => use(turn, id, at, 'use'),
    'use-over': (turn, { id, at }) => use(turn, id, at, 'over'),
    'keep-own': (turn, { id, at }) => use(turn, id, at, 'keep'),
    'edit-passed': (turn, { id, at }) => use(turn, id, at, 'edit'),
    'return-passed': (turn, { id }) => askReason(turn, id, 'back'),
    'take-passed-back': (turn, { id, taskId }) =>
      takePassedBack(turn, id, taskId === undefined ? {} : { taskIds: [taskId] }),
  },
};
