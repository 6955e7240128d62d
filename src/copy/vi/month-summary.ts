import type { Answer } from '../../core/ask/answer.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { type MonthProgress, maySee, type TaskProgress, tallyOf } from '../../core/report/progress.ts';
import { isBehind } from '../../core/report/report.ts';
import type { Line, Message } from '../../core/said/message.ts';
import type { Names } from '../../core/said/names.ts';
import { briefLines, sentLine } from './brief-summary.ts';
import { taskWords } from './cadence-name.ts';
import { theAgency } from './called.ts';
import { proposalWords, wordsRead } from './entry.ts';
import { rate } from './history.ts';
import {
  colourIn,
  colourMark,
  counts,
  isPast,
  isSilent,
  markOf,
  missingParts,
  showsReturned,
  silentLine,
  stateWithin,
  tasksOfIndex,
} from './progress.ts';
import { shortLines } from './short-list.ts';
import { unexplained } from './unexplained.ts';
import {
  b,
  capital,
  groupNames,
  inStates,
  line,
  monthName,
  shortIndex,
  shortText,
  shortTitle,
} from './words.ts';

type Of<T extends Answer['type']> = Extract<Answer, { type: T }>;

/** A task that is behind, or for which something is asked, in the unit's words as far as the reader may see them. */
const behindLine = (one: TaskProgress, progress: MonthProgress): Line => {
  const { task, index, unit, entry } = one;
  const why = unexplained(one);
  const { obstacle, proposal } = entry!;
  const said = maySee(progress.visibility, unit.id)
    ? [
        ...(obstacle ? [`«${obstacle}»`] : []),
        ...(proposal ? [proposalWords(`«${proposal}»`, !obstacle)] : []),
      ]
    : [];
  return line(
    `${markOf(entry!)} ${index.code} ${taskWords(task)} (${unit.name})${said.length > 0 ? `: ${said.join('; ')}` : why === '' ? '' : `: ${why}`}`,
  );
};

/** What the office gave back and is owed again, to those who may read it, with what it had said: no count holds that. */
const givenBack = (tasks: readonly TaskProgress[], progress: MonthProgress): Line[] =>
  tasks
    .filter(({ returned, unit }) => returned && maySee(progress.visibility, unit.id))
    .map(({ task, unit, before }) => {
      const words = before ? wordsRead(before, task.measure) : '';
      return line(
        `↩ ${task.id} ${shortText(task.text)} (${unit.name}): đang trả lại`,
        ...(before ? [', đã báo ', stateWithin(before), words === '' ? '' : ` – ${words}`] : []),
      );
    });

/** «2 chỉ số cần cải thiện của PGĐ Lê Hải Yến»: of whom or what it is summed up. */
function whomWords(who: Of<'summary'>['for'], plan: Plan): string {
  if (who.type === 'unit') return who.unit.name;
  if (who.type === 'all') return `toàn ${theAgency}`;
  const ofGroups = who.groups === undefined ? '' : ` ${groupNames(plan, who.groups)}`;
  const ofLeader = who.type === 'leader' ? ` của ${shortTitle(who.person)} ${who.person.name}` : '';
  return `${who.indices.length} chỉ số${ofGroups}${ofLeader}`;
}

/** Which tasks a summary is of. */
const concerning =
  (who: Of<'summary'>['for']) =>
  (task: TaskProgress): boolean =>
    who.type === 'all' ||
    (who.type === 'unit'
      ? task.unit.id === who.unit.id
      : who.indices.some(({ code }) => code === task.index.code));

/** «3 chỉ số của PGĐ …: 13/18 nhiệm vụ đúng tiến độ · 2 chậm hoặc chưa làm», in one line. */
function ownLine(who: Of<'summary'>['for'], progress: MonthProgress, plan: Plan): string {
  const tasks = progress.tasks.filter(concerning(who));
  const behind = tasks.filter(({ entry }) => entry !== null && isBehind(entry)).length;
  return `${capital(whomWords(who, plan))}: ${rate(tasks)}${behind > 0 ? ` · ${behind} chậm hoặc chưa làm` : ''}.`;
}

/** The line of the asker's own indices behind a sum of all; where nobody has reported anything that is said of them, too. */
function ownLines(who: Of<'summary'>['for'], progress: MonthProgress, plan: Plan): Line[] {
  const ofThem = who.type === 'leader' || who.type === 'group' ? who.indices : [];
  const silent = progress.reported.length === 0 ? silentLine(progress, ofThem) : [];
  return [line(ownLine(who, progress, plan)), ...silent];
}

/** What matters before a meeting: first what is behind, in the units' words, then what changed. */
export function summaryMessage(
  { for: who, progress, before, brief, own: asker }: Of<'summary'>,
  { plan }: Names,
): Message {
  const concerns = concerning(who);
  const tasks = progress.tasks.filter(concerns);
  const name = monthName(progress.period);
  const behind = tasks.filter(({ entry }) => entry !== null && isBehind(entry));
  const asking = tasks.filter(
    ({ entry, unit }) => entry?.proposal && !isBehind(entry) && maySee(progress.visibility, unit.id),
  );
  const missing = missingParts(tasks);
  const whom = whomWords(who, plan);
  const changed = before === null ? [] : changeLine(before, progress, concerns);
  if (brief) {
    const last = [
      ...changed.flat(),
      ...(asker ? [`${changed.length > 0 ? ' ' : ''}${ownLine(asker, progress, plan)}`] : []),
    ];
    const lines = briefLines({ whom, tasks, progress, isOfAll: who.type === 'all' });
    return { lines: last.length > 0 ? [...lines, line(...last)] : lines };
  }
  const head = line(
    b(`${capital(name)}, ${whom}`),
    `: ${rate(tasks)}${behind.length > 0 ? ` · ${behind.length} chậm hoặc chưa làm` : ''}${missing.map((part) => ` · ${part}`).join('')}.`,
  );
  const indices = who.type === 'unit' ? [] : who.type === 'all' ? plan.indices : who.indices;
  const rank = { red: 0, orange: 1, grey: 2, green: 3 } as const;
  const colours = indices
    .map((index) => ({ index, own: tasksOfIndex(progress, index) }))
    .map(({ index, own }) => ({ index, own, colour: colourIn(progress, own) }))
    .sort((one, other) => rank[one.colour] - rank[other.colour]);
  return {
    lines: [
      head,
      ...(who.type === 'all' ? sentLine(progress, false) : []),
      ...statesLine(tasks, progress),
      ...colours
        .filter(({ own }) => own.length === 0 || !isSilent(progress, own))
        .map(({ index, own, colour }) =>
          line(
            `${colourMark[colour]} ${index.code} `,
            shortIndex(index),
            ': ',
            ...inStates(counts(tallyOf(own), showsReturned(progress)) || 'không đến hạn', isPast(progress)),
          ),
        ),
      ...silentLine(progress, indices),
      ...shortLines(
        [...behind, ...asking].map((task) => behindLine(task, progress)),
        12,
        'việc',
      ),
      ...givenBack(tasks, progress),
      ...changed,
      ...(asker ? ownLines(asker, progress, plan) : []),
    ],
  };
}

/** «Hoàn thành 12 · đúng tiến độ 17 · chậm 4 …»: how many there are of each state, where they are many. */
function statesLine(tasks: readonly TaskProgress[], progress: MonthProgress): Line[] {
  const words = counts(tallyOf(tasks), showsReturned(progress));
  return tasks.length > fewToCount && words !== '' ? [line(...inStates(`${words}.`, isPast(progress)))] : [];
}

/** So few tasks are counted at a glance. */
const fewToCount = 12;

function changeLine(
  before: MonthProgress,
  progress: MonthProgress,
  concerns: (task: TaskProgress) => boolean,
): Line[] {
  const [was, is] = [before, progress].map(
    ({ tasks }) => tasks.filter(concerns).filter(({ entry }) => entry !== null && isBehind(entry)).length,
  ) as [number, number];
  // Where nothing is reported there is nothing to compare.
  const isEmpty = ({ tasks }: MonthProgress): boolean =>
    tasks.filter(concerns).every(({ entry }) => entry === null);
  if (isEmpty(before) || isEmpty(progress)) return [];
  const word = is === was ? 'bằng' : is > was ? 'nhiều hơn' : 'ít hơn';
  return [
    line(
      `So với ${monthName(before.period)}: ${is} việc chậm hoặc chưa làm, ${word}${is === was ? '' : ` ${Math.abs(is - was)} việc`} (tháng trước ${was}).`,
    ),
  ];
}
