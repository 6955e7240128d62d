import type { Outcome } from '../../said/content.ts';
import { addedTo, changedTo, withPartSaidAnew } from '../conversing/corrected-name.ts';
import { type Forms, gone, type Performs, type Runs } from '../feature.ts';
import { answerInstructionKept, wordsKept } from '../matters/which-answered.ts';
import { ofMonth } from '../of-month.ts';
import { say } from '../turn.ts';
import {
  answerQuestion,
  askAnswer,
  doubtAnswer,
  fillAnswer,
  listInstructions,
  openInstruction,
} from './answer.ts';
import type { instructingDeclared } from './declared.ts';
import {
  beginInstruction,
  confirmQuestion,
  editWords,
  fillWords,
  sendInstruction,
  undoInstruction,
  wordsQuestion,
} from './instruct.ts';
import { remindAgain, remindLater, remindUnits, undoLater } from './remind.ts';
import { wordSaid } from './said.ts';

/** Another word that is begun: that what stood there was sent to nobody is said first. */
const begunAnew = (outcome: Outcome | null): Outcome | null =>
  outcome?.kind === 'act' && outcome.replies.some(({ type }) => type === 'confirm-instruction')
    ? { ...outcome, replies: [{ type: 'form-ended', form: 'confirm-instruction' }, ...outcome.replies] }
    : outcome;

const forms: Forms<'instruction-words' | 'confirm-instruction' | 'instruction-answer'> = {
  'instruction-words': {
    right: 'known',
    reads: 'words',
    acts: [],
    ask: wordsQuestion,
    // Whatever is typed is shown before anybody gets it: a question, too, may be what a unit is to answer.
    canRead: () => true,
    fill: fillWords,
  },
  'confirm-instruction': {
    right: 'known',
    reads: 'choice',
    acts: ['confirm', 'cancel', 'edit-instruction'],
    ask: confirmQuestion,
    // Shown and confirmed by its buttons alone; other words are shown in their turn, never taken for what stands there.
    fill: () => gone(),
    revised: (turn, form, text, typed) => {
      const added = addedTo(typed);
      if (added !== null) return fillWords(turn, form, `${form.words}; ${added}`);
      const changed = changedTo(typed);
      if (changed !== null) return fillWords(turn, form, withPartSaidAnew(form.words, changed));
      return begunAnew(wordSaid(turn, text)) ?? fillWords(turn, form, text);
    },
    confirm: sendInstruction,
  },
  'instruction-answer': {
    right: 'known',
    reads: 'words',
    acts: ['confirm', 'cancel'],
    ask: answerQuestion,
    doubt: doubtAnswer,
    fill: fillAnswer,
  },
};

/** [Nhắc đơn vị], [Yêu cầu…], `/yeucau`: a leader's word to the head of a unit, and what came of it. */
export const instructing: {
  perform: Performs<typeof instructingDeclared>;
  run: Runs<typeof instructingDeclared>;
  forms: typeof forms;
} = {
  forms,
  run: { yeucau: ofMonth('yeucau', (turn, period) => listInstructions(turn, period)) },
  perform: {
    'remind-units': (turn, ordered) => remindUnits(turn, ordered, 0),
    'remind-units-again': remindAgain,
    'remind-units-later': remindLater,
    'undo-remind-later': undoLater,
    'leave-reminder': () => say({ type: 'cancelled' }),
    instruct: beginInstruction,
    'edit-instruction': (turn, { asked }) => editWords(turn, asked),
    'undo-instruction': (turn, { id }) => undoInstruction(turn, id, false),
    'undo-one-instruction': (turn, { id }) => undoInstruction(turn, id, true),
    'answer-instruction': (turn, { id }) => {
      const words = wordsKept(turn);
      return words === null ? askAnswer(turn, id) : answerInstructionKept(turn, id, words);
    },
    'open-instruction': (turn, { id }) => openInstruction(turn, id),
  },
};
