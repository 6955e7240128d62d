import type { Answer, FiguresOf } from '../../core/ask/answer.ts';
import { expandUnits, isOutside, type Unit } from '../../core/people/org.ts';
import { ownerIds } from '../../core/plan/assignments.ts';
import type { Plan } from '../../core/plan/plan.ts';
import type { Line, Message } from '../../core/said/message.ts';
import type { Names } from '../../core/said/names.ts';
import type { WordsOf } from '../wording.ts';
import { acceptedMessage } from './accepted.ts';
import {
  copiedMessage,
  groupsAtWorkMessage,
  lateRankingMessage,
  movedByMonthMessage,
  unitsAtWorkMessage,
  unitsMovedMessage,
} from './across-months.ts';
import { statusParts } from './behind.ts';
import { button, choices } from './button.ts';
import { countedMessage } from './counted.ts';
import { share } from './counting.ts';
import { peopleMessage } from './directory-answers.ts';
import { evidenceOf, evidenceRow } from './evidence-rows.ts';
import { factLine } from './facts.ts';
import { linesOf } from './fold-answer.ts';
import { formerLines } from './former.ts';
import { foundMessage } from './found.ts';
import { groupsByTasksMessage } from './groups-by-tasks.ts';
import { historyMessage } from './history.ts';
import { chatMessage, howMessage, offerMessage } from './how.ts';
import { comparison, counted, notGiven, rankingLines, unitIndices, withFigure } from './lists.ts';
import { lockReadyMessage } from './lock-ready.ts';
import { cadenceDueMessage, inTimeMessage, monthDatesMessage, putOffWords } from './month-dates.ts';
import { summaryMessage } from './month-summary.ts';
import { monthsBesideMessage } from './months-beside.ts';
import { nudgesMessage } from './nudges.ts';
import { planFactLines } from './plan-facts.ts';
import { deadlineLines, unitLines } from './progress.ts';
import { unitReportMessage } from './reported.ts';
import { sentMessage, stoodInMessage } from './reports-sent.ts';
import {
  debtMessage,
  returnedMessage,
  sectionMessage,
  unitRankingMessage,
  whoMessage,
} from './unit-answers.ts';
import { b, capital, codedIndex, i, indexNames, joined, line, notYetWords, shortTitle } from './words.ts';

export { formerLines } from './former.ts';
export { givenLines } from './given-lines.ts';
export { lateRefusals } from './late-refusals.ts';
export { indexList } from './lists.ts';

/** An answer with the year that its figures are of, and the other one where it is not plain which is meant. */
export const figuresMessage = (
  message: Message,
  { year, other, left, plan }: FiguresOf,
  isOffering: boolean,
): Message => ({
  ...message,
  lines: [
    line(
      i(
        plan
          ? `Theo kết quả năm ${year} tỉnh công bố${left > 0 ? ` (${left} chỉ số chưa ghi)` : ''}:`
          : `Theo kết quả năm ${year} ghi trong kế hoạch:`,
      ),
    ),
    ...message.lines,
  ],
  buttons: !isOffering
    ? []
    : [
        ...(message.buttons ?? []),
        ...(other === undefined
          ? []
          : [[button(`Theo kết quả năm ${other}`, { type: 'ask-of-year', year: String(other) })]]),
      ],
});

/** Another agency's: it has work in the plan, and reports to nobody here. */
function outsideLines({ id, name }: Pick<Unit, 'id' | 'name'>, plan: Plan): Line[] {
  const count = plan.indices
    .flatMap(({ tasks }) => tasks)
    .filter(({ owners }) => owners?.includes(id)).length;
  return [
    line(
      b(name),
      ` không thuộc ${plan.agency.name} nên không báo cáo ở đây${count > 0 ? `; có ${count} nhiệm vụ trong kế hoạch` : ''}.`,
    ),
  ];
}

/**
 * What is said of an answer that only the question engine finds: loaded with it, so that a start need not read it. What can
 * be answered without the engine stands in `asking.ts`.
 */
export const lateAnswers = {
  claim: ({ isSo, leads }) => ({
    lines: [
      line(
        b(isSo ? 'Đúng' : 'Không phải'),
        leads.length > 0 ? `, ${joined(leads.map(({ name }) => name))} chủ trì:` : ':',
      ),
    ],
  }),
  'only-one': ({ unit, isSo, rest }) => ({
    lines: [
      rest.length === 0 && isSo
        ? line(b('Đúng'), `, chỉ có ${unit.name}.`)
        : line(
            b(isSo ? `Không chỉ ${unit.name}` : `Không phải ${unit.name}`),
            rest.length > 0 ? `${isSo ? ', còn' : ', mà là'} ` : '.',
            ...(rest.length > 0 ? [b(joined(rest.map(({ name }) => name))), '.'] : []),
          ),
    ],
  }),
  'by-status': (answer, names) => ({
    lines: linesOf(statusParts(answer, names)),
    buttons: evidenceOf(answer),
  }),
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
  ranking: (answer, { plan }) => ({ lines: rankingLines(answer, plan) }),
  bottom: ({ lowestRank, lowestScore }, { plan }) => ({
    lines: [
      lowestRank.length > 0 && lowestScore.length > 0
        ? line(
            'Hạng thấp nhất: ',
            ...withFigure(lowestRank, 'rank'),
            '; điểm thấp nhất: ',
            ...withFigure(lowestScore, 'score'),
            '.',
          )
        : line(
            ...(lowestRank.length > 0 ? ['Hạng thấp nhất: ', ...withFigure(lowestRank, 'rank'), '. '] : []),
            ...(lowestScore.length > 0
              ? ['Điểm thấp nhất: ', ...withFigure(lowestScore, 'score'), '. ']
              : []),
            `Kế hoạch ${plan.year} chưa ghi ${(lowestRank.length > 0 ? notGiven.score : notGiven.rank)(plan)} của chỉ số nào.`,
          ),
    ],
  }),
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
        ? line(
            b(capital(answer.unit.name)),
            ' có ',
            b(`${answer.tasks}${answer.of === undefined ? '' : `/${answer.of}`} nhiệm vụ`),
            ` trong kế hoạch${answer.of === undefined ? '' : `, chiếm ${share((100 * answer.tasks) / answer.of)}`}.`,
          )
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
        i(codedIndex(index)),
        ').',
      ),
    ),
  }),
  deadline: ({ progress, period }) => ({
    lines: deadlineLines(progress, period).map((spans, at) =>
      at === 0 && period ? [...spans, ...putOffWords(period)] : spans,
    ),
  }),
  'unit-progress': ({ unit, progress }, names) => ({
    lines: isOutside(names.org, unit)
      ? outsideLines(unit, names.plan)
      : unitLines(unit, expandUnits(names.org, [unit.id]), progress, names),
    buttons: evidenceRow(progress, { unit }),
  }),
  'choose-index': ({ about, candidates, query }) => ({
    lines: [
      about === null ? line('Anh/chị hỏi chỉ số nào?') : line(`Có ${candidates.length} chỉ số về ${about}:`),
    ],
    buttons: choices(candidates, query),
  }),
  found: foundMessage,
  counted: countedMessage,
  returned: returnedMessage,
  'unit-ranking': unitRankingMessage,
  sent: sentMessage,
  'stood-in': stoodInMessage,
  accepted: acceptedMessage,
  nudges: nudgesMessage,
  'month-dates': monthDatesMessage,
  'cadence-due': cadenceDueMessage,
  'in-time': inTimeMessage,
  'left-out': ({ clauses }) => ({
    lines: [line(`Phần ${joined(clauses.map((one) => `«${one}»`))} tôi chưa trả lời được; hãy hỏi riêng.`)],
  }),
  'groups-by-tasks': groupsByTasksMessage,
  'months-beside': monthsBesideMessage,
  copied: copiedMessage,
  'late-ranking': lateRankingMessage,
  'units-at-work': unitsAtWorkMessage,
  'groups-at-work': groupsAtWorkMessage,
  'units-moved': unitsMovedMessage,
  'moved-by-month': movedByMonthMessage,
  'lock-ready': lockReadyMessage,
  debt: debtMessage,
  how: howMessage,
  offer: offerMessage,
  chat: chatMessage,
  'who-am-i': whoMessage,
  'who-is': whoMessage,
  people: peopleMessage,
  section: sectionMessage,
  'not-yet-owing': ({ unit, months }, { plan: { year } }) => ({
    lines: [line(notYetWords(unit, months.length === 1 ? { year, month: months[0]! } : null))],
  }),
  former: ({ former }, names) => ({ lines: formerLines(former, names) }),
  'unit-report': unitReportMessage,
  summary: summaryMessage,
  history: historyMessage,
} satisfies Partial<WordsOf<Answer, [names: Names], Message>>;
