import { chatKey } from '../../heard/event.ts';
import type { Outcome } from '../../said/content.ts';
import { addedTo, changedTo, withoutDenial } from '../conversing/corrected-name.ts';
import { type Forms, gone, type Performs, type Runs } from '../feature.ts';
import type { Form } from '../forms.ts';
import { wordsKept } from '../matters/which-answered.ts';
import { backTo, type KnownTurn, openForm } from '../turn.ts';
import { decideInWords } from './decide-in-words.ts';
import {
  askDay,
  askRefusal,
  canReadDay,
  dayQuestion,
  doubtDay,
  doubtRefusal,
  grant,
  grantUntil,
  openRequestAgain,
  refusalQuestion,
  refuse,
  undo,
  withdraw,
} from './deciding.ts';
import type { extendingDeclared } from './declared.ts';
import { extensionAsked, extensionRestated, listRequests, whichNamed, whichQuestion } from './said.ts';
import { withdrawCommitment } from './take-commitment-back.ts';
import {
  beginWish,
  chooseDuty,
  confirmQuestion,
  fillWish,
  sendWish,
  unitsAsking,
  type WishForm,
  wishQuestion,
} from './wish.ts';

/** What was said already where work is chosen: in words that name several, or to another kind of wish. */
function saidBefore(turn: KnownTurn): string {
  const form = openForm(turn)?.form;
  return form?.type === 'extension-which' ? form.said : '';
}

const toWish = ({ day: _, words: __, needs: ___, ...form }: Omit<WishForm, 'type'>): WishForm => ({
  ...form,
  type: 'extension-wish',
});

/** Said anew as a whole; where it is of other work, that what stood there was sent to nobody is said first. */
function restated(
  turn: KnownTurn,
  form: { type: Form['type']; taskId: string },
  text: string,
): Outcome | null {
  const outcome = extensionRestated(turn, text, form.taskId);
  if (outcome?.kind !== 'act') return outcome;
  const after = outcome.state.chats[chatKey(turn.event.chat)]?.form?.form;
  const isOther = after !== undefined && !('taskId' in after && after.taskId === form.taskId);
  return isOther
    ? { ...outcome, replies: [{ type: 'form-ended', form: form.type }, ...outcome.replies] }
    : outcome;
}

/** What is typed to what is shown, without the words that have it changed; added words behind those that stand. */
function reworded(words: string, text: string, typed: string): string {
  const added = addedTo(typed);
  return added === null ? (changedTo(typed) ?? text) : `${words}, ${added}`;
}

const forms: Forms<
  'extension-wish' | 'confirm-extension' | 'extension-which' | 'extension-day' | 'extension-refusal'
> = {
  'extension-wish': {
    right: 'known',
    reads: 'words',
    acts: ['extend', 'commit'],
    ask: (turn, form) => wishQuestion(turn, form),
    // A day is no question, whatever else stands beside it.
    canRead: (_turn, _form, text) => /\d\s*[/.-]\s*\d/.test(text),
    fill: (turn, form, text) =>
      restated(turn, form, text) ?? fillWish(turn, form, changedTo(text) ?? withoutDenial(text)),
    back: (turn) => backTo(turn, chooseDuty(turn)),
  },
  'confirm-extension': {
    right: 'known',
    reads: 'choice',
    acts: ['confirm', 'cancel', 'edit-wish'],
    ask: confirmQuestion,
    fill: gone,
    revised: (turn, form, text, typed) =>
      restated(turn, form, text) ??
      fillWish(turn, { ...form, type: 'extension-wish' }, reworded(form.words, text, typed)),
    back: (turn, form) => beginWish(turn, form.kind, form),
    confirm: sendWish,
  },
  'extension-which': {
    right: 'known',
    reads: 'choice',
    acts: ['extend', 'commit'],
    ask: (turn, form) => whichQuestion(turn, form),
    fill: gone,
    revised: (turn, form, _text, typed) => whichNamed(turn, form, typed),
  },
  'extension-day': {
    right: 'overseer',
    reads: 'value',
    acts: ['confirm', 'cancel'],
    ask: dayQuestion,
    doubt: doubtDay,
    canRead: canReadDay,
    fill: grantUntil,
  },
  'extension-refusal': {
    right: 'overseer',
    reads: 'words',
    acts: ['confirm', 'cancel'],
    ask: refusalQuestion,
    doubt: doubtRefusal,
    fill: refuse,
  },
};

/** `/giahan`: more time for work that has a day, and commitments of what is late. */
export const extending: {
  perform: Performs<typeof extendingDeclared>;
  run: Runs<typeof extendingDeclared>;
  forms: typeof forms;
} = {
  forms,
  run: {
    giahan: (turn, argument) => {
      if (unitsAsking(turn).length === 0) return listRequests(turn);
      const said = argument.trim();
      return said === ''
        ? chooseDuty(turn)
        : (extensionAsked(turn, `xin gia hạn ${said}`) ?? chooseDuty(turn));
    },
  },
  perform: {
    extend: (turn, key) => beginWish(turn, 'extend', key, saidBefore(turn)),
    commit: (turn, key) => beginWish(turn, 'commit', key, saidBefore(turn)),
    'edit-wish': (turn) => {
      const form = openForm(turn)?.form;
      return form?.type === 'confirm-extension' ? beginWish(turn, form.kind, toWish(form)) : gone();
    },
    'withdraw-extension': (turn, { id }) => withdraw(turn, id),
    'undo-request': (turn, { id }) => withdraw(turn, id),
    'undo-commitment': (turn, { id }) => withdrawCommitment(turn, id),
    grant: (turn, { id }) => grant(turn, id),
    'grant-other': (turn, { id }) => askDay(turn, id),
    refuse: (turn, { id }) => askRefusal(turn, id),
    'undo-decision': (turn, { id }) => undo(turn, id),
    'open-request': (turn, { id }) => {
      const words = wordsKept(turn);
      return words === null ? openRequestAgain(turn, id) : decideInWords(turn, id, words);
    },
  },
};
