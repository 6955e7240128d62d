import type { Answer, Fact } from '../../core/ask/answer.ts';
import type { Query } from '../../core/ask/query.ts';
import type { AskingContent } from '../../core/features/asking/declared.ts';
import { restOf } from '../../core/features/digest/list-of-month.ts';
import { expandUnits, type Org, type Person } from '../../core/people/org.ts';
import { type Index, isLedBy, type Plan } from '../../core/plan/plan.ts';
import type { Progress, TaskProgress } from '../../core/report/progress.ts';
import type { Button, Line, Message } from '../../core/said/message.ts';
import type { Names } from '../../core/said/names.ts';
import { periodKey } from '../../core/time/viet-nam-time.ts';
import { say, type WordingOf, type WordsOf } from '../wording.ts';
import { withArrears } from './arrears.ts';
import { askedTasks, obstacleLines, statusParts } from './behind.ts';
import { button, commandButton } from './button.ts';
import { called } from './called.ts';
import { card, tasks, wholeList } from './card.ts';
import { draftWords } from './draft-words.ts';
import { evidenceOf, evidenceRow } from './evidence-rows.ts';
import { factLine, reasonLines } from './facts.ts';
import { type Fitted, fitAnswer, reasonsIn, type ToldEntry, toldIn } from './fit-answer.ts';
import { type ListParts, linesOf } from './fold-answer.ts';
import {
  figuresMessage,
  formerLines,
  givenLines,
  indexList,
  lateAnswers,
  lateRefusals,
} from './late-answers.ts';
import { leaderParts } from './leader-parts.ts';
import { monthsBehind } from './months-behind.ts';
import { plainAnswers } from './plain-answers.ts';
import { missingLines, monthParts, noteLine } from './progress.ts';
import { refusals } from './refusals.ts';
import { unitReportParts } from './reported.ts';
import { resultLines, yearResultLines } from './result-words.ts';
import { indexProgress } from './told-words.ts';
import { b, line, only } from './words.ts';

const isOwn = ({ id }: Person, progress: Progress): boolean =>
  progress.type === 'month' && progress.visibility.type === 'all' && progress.visibility.leader === id;

/** The indices of which something is told that the province's result belongs to. */
const resultsAsked = (facts: readonly Fact[]): Index[] => [
  ...new Set(
    facts.flatMap(({ intent, index }) =>
      ['target', 'gap', 'score', 'rank'].includes(intent) ? [index] : [],
    ),
  ),
];

/** Whether a table has the words of a value. */
const isIn = <Union extends { type: string }, Type extends string>(
  table: Readonly<Record<Type, unknown>>,
  value: Union,
): value is Extract<Union, { type: Type }> => value.type in table;

/** What can be answered without the question engine, and what holds answers of any kind. What it alone finds: late-answers.ts. */
const answers: WordsOf<Exclude<Answer, { type: keyof typeof lateAnswers }>, [names: Names], Message> = {
  card: ({ index, progress }, names) => card(index, names, progress),
  facts({ facts, progress }, names) {
    const { org } = names;
    const lines = [
      ...facts.map((fact) => factLine(org, fact, progress)),
      ...resultsAsked(facts).flatMap((index) => resultLines(index, names)),
      ...reasonLines(facts),
    ];
    const isOneIndex = new Set(facts.map(({ index }) => index.code)).size === 1;
    // Several facts of one index are one answer: they lie in one line.
    if (isOneIndex && lines.length > 1)
      return { lines: [lines.flatMap((spans, position) => (position === 0 ? spans : [' ', ...spans]))] };
    return { lines };
  },
  'year-results': ({ indices, of }, { plan, results }) => ({
    lines: yearResultLines(indices, plan, results, of),
  }),
  'index-progress'({ index, progress }, names) {
    const message = indexProgress(index, progress, names);
    return { ...message, buttons: [...(message.buttons ?? []), ...evidenceRow(progress, { index })] };
  },
  obstacles: (answer, names) => ({
    lines: obstacleLines(answer.progress, askedTasks(answer, names)),
    buttons: evidenceOf(answer),
  }),
  'leader-progress': ({ person, progress }, { plan }) => ({
    lines: linesOf(leaderParts(person, plan, progress)),
    // The button is of all that its reader may have: of a leader's own indices.
    buttons: isOwn(person, progress) ? evidenceRow(progress) : [],
  }),
  tasks,
  'index-list': (answer, names) =>
    answer.filter.type === 'all' && answer.indices.length > 0
      ? wholeList(answer.indices, names.plan)
      : indexList(answer, names),
  month: ({ progress, own }, { plan }) => ({
    lines: linesOf(monthParts(progress, plan)),
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
  refused: ({ refusal }, names) =>
    only(isIn(refusals, refusal) ? say(refusals, refusal, names) : say(lateRefusals, refusal, names)),
  several({ answers: all, numbered }, names) {
    const messages = all.map((answer) => answerMessage(answer, names));
    const rows = messages.flatMap(({ buttons }) => buttons ?? []);
    // What two of them offer is offered once.
    const known = rows.map((row) => JSON.stringify(row));
    const buttons = rows.filter((_, place) => known.indexOf(known[place]!) === place);
    const told = messages.flatMap(({ lines: [first = [], ...rest] }, at) => [
      numbered ? [`${at + 1}) `, ...first] : first,
      ...rest,
    ]);
    return { lines: told, ...(buttons.length > 0 ? { buttons } : {}) };
  },
  ...plainAnswers,
};

/** Puts an answer into Vietnamese. */
export const answerMessage = (answer: Answer, names: Names): Message =>
  called(isIn(answers, answer) ? say(answers, answer, names) : say(lateAnswers, answer, names), names);

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
      if (answer.for.type === 'leader' || answer.for.type === 'group') return ofIndices(answer.for.indices);
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

/** The lines of an answer that is a list which may be said part by part, and what its rows are; null of any other. */
function listOf(answer: Answer, names: Names): { parts: ListParts; rows: string } | null {
  switch (answer.type) {
    case 'month':
      return { parts: monthParts(answer.progress, names.plan), rows: 'dòng' };
    case 'leader-progress':
      return { parts: leaderParts(answer.person, names.plan, answer.progress), rows: 'dòng' };
    case 'obstacles': {
      const [head, ...rows] = obstacleLines(answer.progress, askedTasks(answer, names));
      return { parts: { head: head ? [head] : [], rows, tail: [] }, rows: 'vướng mắc' };
    }
    case 'unit-report':
      return { parts: unitReportParts(answer, names), rows: 'nhiệm vụ' };
    case 'by-status':
      return { parts: statusParts(answer, names), rows: 'nhiệm vụ' };
    default:
      return null;
  }
}

/** How an answer that is too long for a phone goes on: its next part is asked for by what it is of, whoever asks. */
function foldOf({ answer, from = 0, leads, ofYear }: AskingContent, names: Names): Fitted['fold'] {
  const list = ofYear ? null : listOf(answer, names);
  if (!list || !('progress' in answer) || answer.progress.type !== 'month') return null;
  const of = restOf(answer);
  if (!of) return null;
  const period = periodKey(answer.progress.period);
  return {
    head: list.parts.head.length,
    tail: list.parts.tail.length,
    from,
    more: leads
      ? null
      : (next) =>
          button(`Xem tiếp · còn ${next.left} ${list.rows}`, {
            type: 'rest-of',
            period,
            from: next.from,
            ...of,
          }),
  };
}

/** What may be done about what is told, under it, and what leaders had done about it. */
const withWord = (message: Message, word: NonNullable<AskingContent['word']>): Message => ({
  ...message,
  lines: [...message.lines, ...(word.given.length > 0 ? givenLines(word.given) : [])],
  buttons: [...(message.buttons ?? []), ...wordButtons(word)],
});

function wordButtons({
  of,
  period,
  reminds,
  instructs,
  moreTime,
}: NonNullable<AskingContent['word']>): Button[][] {
  const said =
    of === null
      ? []
      : [
          ...(reminds ? [button('Nhắc đơn vị', { type: 'remind-units', period, of })] : []),
          ...(instructs ? [button('Yêu cầu…', { type: 'instruct', of })] : []),
        ];
  const all = [...said, ...(moreTime ? [commandButton('Xin gia hạn', 'giahan')] : [])];
  return all.length > 0 ? [all] : [];
}

/** Words for what is asked; loaded when they are first said (early-asking.ts). */
export const asking = {
  answer(content, today) {
    const { answer, note, drafts, ofYear, figures, word, former = [] } = content;
    const names = { ...today, ...ofYear, ...(figures?.plan ? { plan: figures.plan } : {}) };
    const told = fitAnswer(answerMessage(answer, names), () => toldOf(answer, names), {
      reasonsIn: () => reasonsIn(answer),
      fold: foldOf(content, names),
    });
    const plain =
      former.length === 0
        ? told
        : {
            ...told,
            lines: [...former.flatMap((one) => formerLines(one, names, 'beside')), ...told.lines],
          };
    const message = word ? withWord(plain, word) : plain;
    // Its choices would be read by the plan in force, in which the same code may be another index.
    const isOffering = ofYear === undefined;
    if (figures) return figuresMessage(message, figures, isOffering);
    if (ofYear) return { ...message, lines: [yearLine(ofYear.plan), ...message.lines], buttons: [] };
    const written = (drafts ?? []).map((draft) => line(`${draft.unit.name}: `, b(draftWords(draft)), '.'));
    if (!note) return { ...message, lines: [...message.lines, ...written] };
    const months = note.type === 'year-over' ? monthsBehind(answer, names) : [];
    return {
      ...message,
      lines: [...message.lines, ...written, noteLine(note, concernedBy(answer, names))],
      buttons: [...(message.buttons ?? []), ...months],
    };
  },
} satisfies WordingOf<AskingContent>;
