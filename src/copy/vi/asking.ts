import type { Answer } from '../../core/ask/answer.ts';
import type { AskingContent } from '../../core/features/asking/declared.ts';
import { expandUnits } from '../../core/people/org.ts';
import { ownerIds } from '../../core/plan/assignments.ts';
import type { Message } from '../../core/said/message.ts';
import type { Names } from '../../core/said/names.ts';
import { say, type WordingOf, type WordsOf } from '../wording.ts';
import { withArrears } from './arrears.ts';
import { askedTasks, obstacleLines, statusLines } from './behind.ts';
import { choices } from './button.ts';
import { card, tasks } from './card.ts';
import { factLine } from './facts.ts';
import { foundMessage } from './found.ts';
import { historyMessage } from './history.ts';
import { chatMessage, howMessage, offerMessage } from './how.ts';
import { comparison, counted, indexList, rankingHead, unitIndices, withFigure } from './lists.ts';
import { planFactLines } from './plan-facts.ts';
import { deadlineLines, indexLines, leaderLines, missingLines, monthLines, unitLines } from './progress.ts';
import { help, refusal } from './refusals.ts';
import {
  cadenceDueMessage,
  debtMessage,
  monthDatesMessage,
  returnedMessage,
  sectionMessage,
  sentMessage,
  stoodInMessage,
  summaryMessage,
  unitRankingMessage,
  unitReportMessage,
  whoMessage,
} from './reported.ts';
import { b, capital, i, indexNames, line, only, shortTitle } from './words.ts';

const answers: WordsOf<Answer, [names: Names], Message> = {
  card: ({ index, progress }, names) => card(index, names, progress),
  facts({ facts, progress }, { org }) {
    const lines = facts.map((fact) => factLine(org, fact, progress));
    const isOneIndex = new Set(facts.map(({ index }) => index.code)).size === 1;
    // Several facts of one index are one answer: they lie in one line.
    if (isOneIndex && lines.length > 1)
      return { lines: [lines.flatMap((spans, position) => (position === 0 ? spans : [' ', ...spans]))] };
    return { lines };
  },
  'index-progress': ({ index, progress }) => ({ lines: indexLines(index, progress) }),
  obstacles: (answer, names) => ({ lines: obstacleLines(answer.progress, askedTasks(answer, names)) }),
  'by-status': (answer, names) => ({
    lines: statusLines(answer.progress, answer.wanted, askedTasks(answer, names)),
  }),
  'leader-progress': ({ person, progress }, { plan }) => ({ lines: leaderLines(person, plan, progress) }),
  tasks,
  'person-indices': ({ person, indices }) => ({
    lines: [
      line(
        `${shortTitle(person)} `,
        b(person.name),
        ' phụ trách ',
        b(`${indices.length} chỉ số`),
        ': ',
        ...indexNames(indices),
        '.',
      ),
    ],
  }),
  'unit-indices': unitIndices,
  ranking: ({ by, end, indices }, { plan }) => ({
    lines: [line(`${rankingHead(by, end, indices[0], plan)}: `, ...withFigure(indices, by), '.')],
  }),
  bottom: ({ lowestRank, lowestScore }) => ({
    lines: [
      line(
        'Hạng thấp nhất: ',
        ...withFigure(lowestRank, 'rank'),
        '; điểm thấp nhất: ',
        ...withFigure(lowestScore, 'score'),
        '.',
      ),
    ],
  }),
  'index-list': indexList,
  table: ({ intent, indices }, { org, plan }) => ({
    lines: indices.map((index) => factLine(org, { intent, index }, { type: 'year-over', year: plan.year })),
  }),
  comparison,
  'leader-counts': ({ counts, end }) =>
    counted(
      counts,
      ({ indices }) => indices.length,
      ({ person }) => `${shortTitle(person)} ${person.name}`,
      'chỉ số',
      end,
    ),
  'unit-counts': ({ counts, by, end }) =>
    by === 'lead'
      ? counted(
          counts,
          ({ indices }) => indices.length,
          ({ unit }) => unit.name,
          'chỉ số chủ trì',
          end,
        )
      : counted(
          counts,
          (entry) => entry.tasks,
          ({ unit }) => unit.name,
          'nhiệm vụ',
          end,
        ),
  'plan-fact': ({ fact }, names) => ({ lines: planFactLines(fact, names) }),
  'plan-task-count': (answer, { plan }) => ({
    lines: [
      answer.unit
        ? line(b(capital(answer.unit.name)), ' có ', b(`${answer.tasks} nhiệm vụ`), ' trong kế hoạch.')
        : line(
            'Kế hoạch có ',
            b(`${answer.tasks} nhiệm vụ`),
            ` của ${plan.indices.length} chỉ số; tính theo từng đơn vị phải làm là ${answer.assignments}.`,
          ),
    ],
  }),
  cadence: ({ items }, { org }) => ({
    lines: items.map(({ index, task }) =>
      line(
        b(task.cadence!.words.replace(/^06 /, '6 ')),
        `: ${expandUnits(org, ownerIds(index, task))
          .map((unit) => unit.name)
          .join(', ')} – ${task.text.replace(/\.$/, '')} (`,
        i(index.name),
        ').',
      ),
    ),
  }),
  month: ({ progress }, { plan }) => ({ lines: monthLines(progress, plan) }),
  missing: ({ progress, arrears }) => withArrears(missingLines(progress), arrears),
  deadline: ({ progress, period }) => ({ lines: deadlineLines(progress, period) }),
  'unit-progress': ({ unit, progress }, { org }) => ({
    lines: unitLines(unit, expandUnits(org, [unit.id]), progress),
  }),
  'choose-index': ({ about, candidates, query }) => ({
    lines: [
      about === null ? line('Anh/chị hỏi chỉ số nào?') : line(`Có ${candidates.length} chỉ số về ${about}:`),
    ],
    buttons: choices(candidates, query),
  }),
  found: foundMessage,
  returned: returnedMessage,
  'unit-ranking': unitRankingMessage,
  sent: sentMessage,
  'stood-in': stoodInMessage,
  'month-dates': monthDatesMessage,
  'cadence-due': cadenceDueMessage,
  debt: debtMessage,
  how: howMessage,
  offer: offerMessage,
  chat: chatMessage,
  'who-am-i': whoMessage,
  'who-is': whoMessage,
  section: sectionMessage,
  'unit-report': unitReportMessage,
  summary: summaryMessage,
  history: historyMessage,
  refused: refusal,
  several({ answers: all }, names) {
    const messages = all.map((answer) => answerMessage(answer, names));
    const buttons = messages.flatMap(({ buttons: rows }) => rows ?? []);
    return { lines: messages.flatMap(({ lines }) => lines), ...(buttons.length > 0 ? { buttons } : {}) };
  },
  help: ({ role }, names) => help(names, { role }),
  greeting: (_, names) => help(names, null),
  thanks: () => only('Không có gì ạ. Cần thêm điều gì về kế hoạch, anh/chị cứ hỏi.'),
};

/** Puts an answer into Vietnamese. */
export const answerMessage = (answer: Answer, names: Names): Message => say(answers, answer, names);

/** Words for what is asked. */
export const asking = {
  answer: ({ answer }, names) => answerMessage(answer, names),
} satisfies WordingOf<AskingContent>;
