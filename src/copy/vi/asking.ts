import type { Answer } from '../../core/ask/answer.ts';
import type { Query } from '../../core/ask/query.ts';
import type { AskingContent } from '../../core/features/asking/declared.ts';
import { expandUnits, isOutside, type Org, type Person, type Unit } from '../../core/people/org.ts';
import { ownerIds } from '../../core/plan/assignments.ts';
import { type Index, isLedBy, type Plan } from '../../core/plan/plan.ts';
import type { Progress, TaskProgress } from '../../core/report/progress.ts';
import type { Button, Line, Message } from '../../core/said/message.ts';
import type { Names } from '../../core/said/names.ts';
import { periodKey } from '../../core/time/viet-nam-time.ts';
import { say, type WordingOf, type WordsOf } from '../wording.ts';
import { withArrears } from './arrears.ts';
import { askedTasks, obstacleLines, statusLines } from './behind.ts';
import { button, choices } from './button.ts';
import { card, tasks } from './card.ts';
import { countedMessage } from './counted.ts';
import { evidenceRow } from './evidence-rows.ts';
import { factLine, reasonLines } from './facts.ts';
import { fitAnswer, reasonsIn, type ToldEntry, toldIn } from './fit-answer.ts';
import { foundMessage } from './found.ts';
import { greeting, help } from './guiding.ts';
import { historyMessage } from './history.ts';
import { chatMessage, howMessage, offerMessage } from './how.ts';
import { leaderLines } from './leader-summary.ts';
import { comparison, counted, indexList, rankingHead, unitIndices, withFigure } from './lists.ts';
import { cadenceDueMessage, monthDatesMessage } from './month-dates.ts';
import { summaryMessage } from './month-summary.ts';
import { nudgesMessage } from './nudges.ts';
import { planFactLines } from './plan-facts.ts';
import { deadlineLines, missingLines, monthLines, noteLine, unitLines } from './progress.ts';
import { refusal } from './refusals.ts';
import {
  debtMessage,
  returnedMessage,
  sectionMessage,
  unitRankingMessage,
  unitReportMessage,
  whoMessage,
} from './reported.ts';
import { sentMessage, stoodInMessage } from './reports-sent.ts';
import { indexProgress } from './told-words.ts';
import { b, capital, i, indexNames, line, only, shortTitle } from './words.ts';
import { monthsBehind } from './year.ts';

/** [📎 n] of what an answer is about: the unit, else the index, else all. */
const evidenceOf = ({
  progress,
  index,
  unit,
}: {
  progress: Progress;
  index?: Index;
  unit?: { id: string };
}): Button[][] => evidenceRow(progress, { ...(index ? { index } : {}), ...(unit ? { unit } : {}) });

const isOwn = ({ id }: Person, progress: Progress): boolean =>
  progress.type === 'month' && progress.visibility.type === 'all' && progress.visibility.leader === id;

const answers: WordsOf<Answer, [names: Names], Message> = {
  card: ({ index, progress }, names) => card(index, names, progress),
  facts({ facts, progress }, { org }) {
    const lines = [...facts.map((fact) => factLine(org, fact, progress)), ...reasonLines(facts)];
    const isOneIndex = new Set(facts.map(({ index }) => index.code)).size === 1;
    // Several facts of one index are one answer: they lie in one line.
    if (isOneIndex && lines.length > 1)
      return { lines: [lines.flatMap((spans, position) => (position === 0 ? spans : [' ', ...spans]))] };
    return { lines };
  },
  'index-progress'({ index, progress }, names) {
    const message = indexProgress(index, progress, names);
    return { ...message, buttons: [...(message.buttons ?? []), ...evidenceRow(progress, { index })] };
  },
  obstacles: (answer, names) => ({
    lines: obstacleLines(answer.progress, askedTasks(answer, names)),
    buttons: evidenceOf(answer),
  }),
  'by-status': (answer, names) => ({
    lines: statusLines(answer.progress, answer.wanted, askedTasks(answer, names)),
    buttons: evidenceOf(answer),
  }),
  'leader-progress': ({ person, progress }, { plan }) => ({
    lines: leaderLines(person, plan, progress),
    // The button is of all that its reader may have: of a leader's own indices.
    buttons: isOwn(person, progress) ? evidenceRow(progress) : [],
  }),
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
  month: ({ progress, own }, { plan }) => ({
    lines: monthLines(progress, plan),
    ...(own && progress.type === 'month' && progress.reported.length > 0
      ? {
          buttons: [
            [
              button('Chi tiết chỉ số của tôi', {
                type: 'own-details',
                period: periodKey(progress.period),
                person: own.id,
              }),
            ],
          ],
        }
      : {}),
  }),
  missing: ({ progress, arrears }) => withArrears(missingLines(progress), arrears),
  deadline: ({ progress, period }) => ({ lines: deadlineLines(progress, period) }),
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
  nudges: nudgesMessage,
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
  help: ({ commands = [] }, names) => help(names, commands),
  greeting: (_, names) => greeting(names),
  thanks: () => only('Không có gì ạ. Cần thêm điều gì về kế hoạch, anh/chị cứ hỏi.'),
};

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

/** Puts an answer into Vietnamese. */
export const answerMessage = (answer: Answer, names: Names): Message => say(answers, answer, names);

/** The tasks of the units and indices that a composed question names; null where it names none. */
function namedIn({ where }: Query, org: Org): ((task: TaskProgress) => boolean) | null {
  const units = where.flatMap((filter) => (filter.by === 'unit' && !filter.not ? filter.ids : []));
  const codes = where.flatMap((filter) => (filter.by === 'index' && !filter.not ? filter.codes : []));
  if (units.length === 0 && codes.length === 0) return null;
  const asked = new Set(expandUnits(org, units).map(({ id }) => id));
  return ({ unit, index }) =>
    (units.length === 0 || asked.has(unit.id)) && (codes.length === 0 || codes.includes(index.code));
}

/** Which tasks an answer is about; null where it is about all of them. */
function concernedBy(answer: Answer, { org }: Names): ((task: TaskProgress) => boolean) | null {
  const ofIndices = (indices: readonly Index[]) => (task: TaskProgress) =>
    indices.some(({ code }) => code === task.index.code);
  switch (answer.type) {
    case 'card':
    case 'index-progress':
      return ofIndices([answer.index]);
    case 'facts':
      return ofIndices(answer.facts.map(({ index }) => index));
    case 'obstacles':
    case 'by-status':
      return answer.index || answer.unit ? askedTasks(answer, { org }).concerns : null;
    case 'unit-progress':
    case 'unit-report':
    case 'debt':
      return askedTasks({ unit: answer.unit }, { org }).concerns;
    case 'sent': {
      const [first, ...others] = answer.rows.map(({ unit }) => unit);
      return first && others.length === 0 ? askedTasks({ unit: first }, { org }).concerns : null;
    }
    case 'found':
      return namedIn(answer.query, org);
    case 'leader-progress':
      return ({ index }) => isLedBy(index, answer.person.id);
    case 'summary':
      if (answer.for.type === 'leader') return ofIndices(answer.for.indices);
      return answer.for.type === 'unit' ? askedTasks(answer.for, { org }).concerns : null;
    default:
      return null;
  }
}

/** Of which year an answer is that is not of the plan in force. */
const yearLine = ({ year, composite }: Plan): Line => line(`Theo Kế hoạch ${composite} năm ${year}:`);

/** Whose words an answer may quote: those of the tasks that it is about, and nobody else's, however alike they are. */
function toldOf(answer: Answer, names: Names): ToldEntry[] {
  if (answer.type === 'several') return answer.answers.flatMap((one) => toldOf(one, names));
  const concerns = concernedBy(answer, names);
  return toldIn(answer).filter(({ one }) => concerns === null || concerns(one));
}

/** Words for what is asked. */
export const asking = {
  answer({ answer, note, ofYear }, today) {
    const names = ofYear ? { ...today, ...ofYear } : today;
    const message = fitAnswer(answerMessage(answer, names), () => toldOf(answer, names), {
      reasonsIn: () => reasonsIn(answer),
    });
    // Its choices would be read by the plan in force, in which the same code may be another index.
    if (ofYear) return { ...message, lines: [yearLine(ofYear.plan), ...message.lines], buttons: [] };
    if (!note) return message;
    const months = note.type === 'year-over' ? monthsBehind(answer, names) : [];
    return {
      ...message,
      lines: [...message.lines, noteLine(note, concernedBy(answer, names))],
      buttons: [...(message.buttons ?? []), ...months],
    };
  },
} satisfies WordingOf<AskingContent>;
