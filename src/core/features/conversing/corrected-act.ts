import { hasQuestionForm } from '../../ask/question-form.ts';
import type { About, Instruction } from '../../instructions/instruction.ts';
import { type Scope, writeScope } from '../../instructions/scope.ts';
import type { Passing } from '../../passing/passing.ts';
import { staffOf } from '../../passing/staff.ts';
import { namedAmong } from '../../people/named.ts';
import type { Outcome } from '../../said/content.ts';
import { claimsCorrected } from '../completing/bare-said.ts';
import { decideInWords, decisionIn } from '../extending/decide-in-words.ts';
import { grantAnew } from '../extending/decided-shown.ts';
import { dayAlone, undo as undoDecision } from '../extending/deciding.ts';
import { fillWords, undoInstruction } from '../instructing/instruct.ts';
import { instructUnits } from '../instructing/said.ts';
import { behind, skipped, unitsAt, wordsOf } from '../instructing/unit-words.ts';
import { undo as undoMatter } from '../matters/acting.ts';
import { actInWords, askWordsSaid, givenWithWords } from '../matters/by-words.ts';
import { askWhoGets } from '../matters/which-answered.ts';
import { passToNamed } from '../passing/passing-on.ts';
import { type KnownTurn, openForm } from '../turn.ts';
import { withoutSlipBefore, withPartSaidAnew } from './corrected-name.ts';
import { doneLastAt, insteadOf } from './done-last.ts';
import { waitingReport } from './waiting-report.ts';

const scopeOf = (about: About, unit: string): Scope =>
  about.type === 'unit' ? { type: 'unit', unit } : about;

/** Other words, or another unit, for what was just sent: shown before anybody gets it. */
function instructedAnew(turn: KnownTurn, one: Instruction, said: string): Outcome | null {
  const words = wordsOf(said);
  const named = unitsAt(turn, words, skipped(words, words.plain[0] === 'gui' ? 1 : 0), 2);
  const rest = named ? behind(said, words, named.end) : said;
  // What went to several units is said anew to all of them.
  const others = turn.state.instructions
    .filter(({ id, by, at }) => id !== one.id && by === one.by && at === one.at)
    .map(({ unit }) => unit);
  return insteadOf(turn, undoInstruction(turn, one.id, false), (after) =>
    named
      ? instructUnits(after, named.units, rest === '' ? one.words : rest)
      : fillWords(
          after,
          { of: writeScope(scopeOf(one.about, one.unit)), unit: one.unit, more: others },
          withPartSaidAnew(one.words, said),
        ),
  );
}

/** «nhầm, đến 10/7»: another day, or another answer, than what was just decided; null where it is neither. */
function decidedAnew(turn: KnownTurn, id: number, said: string): Outcome | null {
  return insteadOf(turn, undoDecision(turn, id), (after) => {
    const day = dayAlone(after, { id }, said);
    if (day !== null) return grantAnew(turn, after, id, day);
    return decisionIn(said) ? decideInWords(after, id, said) : null;
  });
}

/** Something else for a matter than what was just done with it, or other words for its answer: asked before they reach anybody. */
function directedAnew(
  turn: KnownTurn,
  isLast: (one: { by: string; at: number }) => boolean,
  said: string,
): Outcome | null {
  for (const { id, acts } of turn.state.matters) {
    const act = acts.at(-1);
    if (!act || !isLast(act)) continue;
    const anew = insteadOf(turn, undoMatter(turn, id), (after) => doneAnew(after, id, said));
    if (anew || act.type !== 'direction') return anew;
    return insteadOf(turn, undoMatter(turn, id), (after) =>
      askWordsSaid(after, id, 'direction', withPartSaidAnew(act.words, said)),
    );
  }
  return null;
}

/** A matter settled, refused or given otherwise, with words or without; null where words say no such thing. */
function doneAnew(turn: KnownTurn, id: number, said: string): Outcome | null {
  const acted = actInWords(turn, id, said);
  const units = acted ? [] : givenWithWords(turn, id, said);
  return acted ?? (units.length > 0 ? askWhoGets(turn, id, units, said) : null);
}

/** «nhầm, cho chị Hoa»: what was just passed on is somebody else's of the unit; null where nobody of it is named. */
function passedAnew(
  turn: KnownTurn,
  { unit, period, tasks }: Passing,
  at: number,
  said: string,
): Outcome | null {
  const name = said.replace(/^(?:(?:chuyển|giao|chuyen)\s+)?(?:(?:cho|sang|qua)\s+)?/iu, '');
  if (namedAmong(staffOf(turn.context, unit, turn.person), name).length === 0) return null;
  const taskIds = tasks.filter((task) => task.at === at).map(({ taskId }) => taskId);
  return taskIds.length > 0 ? passToNamed(turn, { unit, period, taskIds }, name) : null;
}

/**
 * «nhầm, trước thứ 5», «lộn, gửi Thanh tra», «nhầm, đến 10/7», «nhầm, cho chị Hoa» right behind an instruction, an answer, a decision or
 * tasks that were passed on: that is taken back, and what was said takes its place; words that reach others are shown first. Null for
 * anything else.
 */
export function actCorrected(turn: KnownTurn, text: string): Outcome | null {
  const said = withoutSlipBefore(text);
  const at = doneLastAt(turn);
  if (said === null || at === null || openForm(turn) || hasQuestionForm(text)) return null;
  const { state, person } = turn;
  const isLast = (one: { by: string; at: number }): boolean => one.by === person.id && one.at === at;
  const passing = state.passings.find(({ tasks }) => tasks.some(isLast));
  if (passing) return passedAnew(turn, passing, at, said);
  // Whatever else is called a slip amid a report is of what it asks.
  if (waitingReport(turn)) return null;
  const instruction = state.instructions.find(isLast);
  if (instruction) return instructedAnew(turn, instruction, said);
  const decided = state.extensions.find(
    ({ settled }) => settled && settled.type !== 'withdrawn' && 'by' in settled && isLast(settled),
  );
  if (decided) return decidedAnew(turn, decided.id, said);
  return claimsCorrected(turn, at, said) ?? directedAnew(turn, isLast, said);
}
