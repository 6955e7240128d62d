import { hasQuestionForm } from '../../ask/question-form.ts';
import { isOpenMatter } from '../../matters/matter.ts';
import { asToldLine, measureByNumber } from '../../report/as-told.ts';
import type { Desk } from '../../report/desk-draft.ts';
import { saysRestExcept } from '../../report/rest-except.ts';
import { answerInFull, isClearList, loneLine, namesTaskInFull } from '../../report/task-lines.ts';
import { tellsTrouble } from '../../report/told.ts';
import type { Content, Outcome } from '../../said/content.ts';
import type { KnownTurn } from '../turn.ts';
import { lookedAt, type OpenReport, unsentUnit } from './own-report.ts';
import { takeStep } from './take-step.ts';

/** What tells of tasks names them by their numbers, or all of them: any other text is looked at no further. */
const mayTell = (text: string): boolean => /\d/.test(text) || saysRestExcept(text);

/** Whether a text is of this report's tasks beyond doubt. */
function tellsOf(turn: KnownTurn, desk: Desk, text: string, unit: string): boolean {
  if (saysRestExcept(text)) return true;
  const line = loneLine(desk, text);
  if (!line) return isClearList(desk, text, '');
  const place = desk.tasks.findIndex(({ task }) => task.id === line.taskId) + 1;
  // «việc 4 …» may be of what stands in the way as well, where that has the same number.
  const isMatter = turn.state.matters.some(
    (one) => one.id === place && one.unit === unit && isOpenMatter(one),
  );
  if (isMatter) return false;
  // What is in its way is told, and its status asked.
  const isTrouble = namesTaskInFull(desk, text) && tellsTrouble(line.rest);
  return isTrouble || answerInFull(desk, text) !== null || isClearList(desk, text, '');
}

/** The first question with which report it is, and what was taken down. */
const withBegun = (content: Content, before: Desk): Content => {
  if (content.type !== 'report-step') return content;
  const { problem, ...said } = content;
  const places = said.desk.tasks.flatMap(({ task }, at) =>
    said.desk.draft.entries[task.id] !== before.draft.entries[task.id] ? [at + 1] : [],
  );
  return { ...said, mode: 'next', begun: places };
};

/**
 * «4 chậm vì chờ kinh phí», «em báo cáo: 1 xong, 2 đúng tiến độ», «các việc đều đúng tiến độ» of whoever has not opened the report: it is
 * begun with that in it, and which report it is, is said. Null where the text is not of its tasks beyond doubt, or not all of it can be
 * taken: then the report is only offered.
 */
export function toldUnopened(turn: KnownTurn, said: string, openReport: OpenReport): Outcome | null {
  const text = asToldLine(said.trim());
  if (!mayTell(text) || text.includes('?') || hasQuestionForm(said)) return null;
  const of = unsentUnit(turn);
  const seen = of && lookedAt(turn, of, openReport).seen;
  if (!of || !seen) return null;
  const { within, desk } = seen;
  const line = measureByNumber(desk, text);
  if (!tellsOf(within, desk, line, of.unit)) return null;
  const taken = takeStep(within, desk, { type: 'write', text: line, evidence: [] }, 'next');
  if (taken.kind !== 'act') return null;
  const isTaken = taken.replies.every((one) => one.type === 'report-step' && isNoted(one.problem));
  return isTaken ? { ...taken, replies: taken.replies.map((one) => withBegun(one, desk)) } : null;
}
const isNoted = (problem: { type: string } | undefined): boolean =>
  problem === undefined ||
  problem.type === 'noted' ||
  (problem.type === 'choose' && 'told' in problem && problem.told === true);
