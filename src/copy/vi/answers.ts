import type { Answer } from '../../core/ask/answer.ts';
import type { Message } from '../../core/message/message.ts';
import { expandUnits } from '../../core/people/org.ts';
import { ownerIds } from '../../core/plan/assignments.ts';
import { askedTasks, obstacleLines, statusLines } from './behind.ts';
import { card, choices, tasks } from './card.ts';
import { factLine } from './facts.ts';
import { comparison, counted, indexList, rankingHead, unitIndices, withFigure } from './lists.ts';
import type { Names } from './names.ts';
import { planFactLines } from './plan-facts.ts';
import { deadlineLines, indexLines, leaderLines, missingLines, monthLines, unitLines } from './progress.ts';
import { help, refusal } from './refusals.ts';
import { b, capital, i, indexNames, line, shortTitle } from './words.ts';

/** Puts an answer into Vietnamese. */
export function answerMessage(answer: Answer, names: Names): Message {
  const { org, plan } = names;
  switch (answer.type) {
    case 'card':
      return card(answer.index, names, answer.progress);
    case 'facts': {
      const lines = answer.facts.map((fact) => factLine(org, fact, answer.progress));
      const oneIndex = new Set(answer.facts.map((fact) => fact.index.code)).size === 1;
      // Several facts of one index are one answer: they stand in one line.
      if (oneIndex && lines.length > 1)
        return { lines: [lines.flatMap((facts, position) => (position === 0 ? facts : [' ', ...facts]))] };
      return { lines };
    }
    case 'index-progress':
      return { lines: indexLines(answer.index, answer.progress) };
    case 'obstacles':
      return { lines: obstacleLines(answer.progress, askedTasks(answer, names)) };
    case 'by-status':
      return { lines: statusLines(answer.progress, answer.wanted, askedTasks(answer, names)) };
    case 'leader-progress':
      return { lines: leaderLines(answer.person, plan, answer.progress) };
    case 'tasks':
      return tasks(answer, names);
    case 'person-indices':
      return {
        lines: [
          line(
            `${shortTitle(answer.person)} `,
            b(answer.person.name),
            ' phụ trách ',
            b(`${answer.indices.length} chỉ số`),
            ': ',
            ...indexNames(answer.indices),
            '.',
          ),
        ],
      };
    case 'unit-indices':
      return unitIndices(answer);
    case 'ranking':
      return {
        lines: [
          line(
            `${rankingHead(answer.by, answer.end, answer.indices[0], plan)}: `,
            ...withFigure(answer.indices, answer.by),
            '.',
          ),
        ],
      };
    case 'bottom':
      return {
        lines: [
          line(
            'Hạng thấp nhất: ',
            ...withFigure(answer.lowestRank, 'rank'),
            '; điểm thấp nhất: ',
            ...withFigure(answer.lowestScore, 'score'),
            '.',
          ),
        ],
      };
    case 'index-list':
      return indexList(answer, names);
    case 'table':
      return {
        lines: answer.indices.map((index) =>
          factLine(org, { intent: answer.intent, index }, { type: 'year-over', year: plan.year }),
        ),
      };
    case 'comparison':
      return comparison(answer, names);
    case 'leader-counts':
      return counted(
        answer.counts,
        (entry) => entry.indices.length,
        (entry) => `${shortTitle(entry.person)} ${entry.person.name}`,
        'chỉ số',
        answer.end,
      );
    case 'unit-counts':
      return answer.by === 'lead'
        ? counted(
            answer.counts,
            (entry) => entry.indices.length,
            (entry) => entry.unit.name,
            'chỉ số chủ trì',
            answer.end,
          )
        : counted(
            answer.counts,
            (entry) => entry.tasks,
            (entry) => entry.unit.name,
            'nhiệm vụ',
            answer.end,
          );
    case 'plan-fact':
      return { lines: planFactLines(answer.fact, names) };
    case 'plan-task-count':
      return {
        lines: [
          answer.unit
            ? line(b(capital(answer.unit.name)), ' có ', b(`${answer.tasks} nhiệm vụ`), ' trong kế hoạch.')
            : line(
                'Kế hoạch có ',
                b(`${answer.tasks} nhiệm vụ`),
                ` của ${plan.indices.length} chỉ số; tính theo từng đơn vị phải làm là ${answer.assignments}.`,
              ),
        ],
      };
    case 'cadence':
      return {
        lines: answer.items.map(({ index, task }) =>
          line(
            b(task.cadence!.words.replace(/^06 /, '6 ')),
            `: ${expandUnits(org, ownerIds(index, task))
              .map((unit) => unit.name)
              .join(', ')} – ${task.text.replace(/\.$/, '')} (`,
            i(index.name),
            ').',
          ),
        ),
      };
    case 'month':
      return { lines: monthLines(answer.progress, plan) };
    case 'missing':
      return { lines: missingLines(answer.progress) };
    case 'deadline':
      return { lines: deadlineLines(answer.progress, answer.period) };
    case 'unit-progress':
      return { lines: unitLines(answer.unit, expandUnits(org, [answer.unit.id]), answer.progress) };
    case 'choose-index':
      return {
        lines: [
          answer.about === null
            ? line('Anh/chị hỏi chỉ số nào?')
            : line(`Có ${answer.candidates.length} chỉ số về ${answer.about}:`),
        ],
        buttons: choices(answer.candidates, answer.query),
      };
    case 'refused':
      return refusal(answer, names);
    case 'help':
      return help(names, answer);
    case 'greeting':
      return help(names, null);
    case 'thanks':
      return { lines: [line('Không có gì ạ. Cần thêm điều gì về kế hoạch, anh/chị cứ hỏi.')] };
  }
}
