import {
  addGroup,
  addPerson,
  addUnit,
  joinPeople,
  joinUnits,
  renameCodes,
  replaceUnit,
} from './change-draft.ts';
import type { Doubt, Draft, FactSaid, IndexDraft, Proposal, TaskDraft } from './draft.ts';
import { newTask } from './draft-tasks.ts';
import { timeRead } from './facts-said.ts';
import { readTarget } from './figure-words.ts';
import { dropFurther, takeFurther } from './further-tasks.ts';
import { postOf } from './needed-points.ts';
import type { OpenPoint, PointProblem } from './open-point.ts';
import { denied, settledBy } from './open-points.ts';
import { withSpelling } from './plan-of-draft.ts';
import { bandIn, type Chosen } from './read-answer.ts';
import { type ColumnMeaning, settleColumn } from './settle-column.ts';
import { settleOwner } from './settle-owner.ts';
import { forgetTasks } from './strike.ts';
import { isOdd, takeOutOdd } from './take-out-odd.ts';

/** What was read, ready to be put into the draft. */
export type Value =
  | { type: 'words'; words: string }
  | { type: 'number'; number: number }
  | { type: 'day'; date: string; words: string }
  | { type: 'yes'; isYes: boolean }
  /** What is right of a task, where a suggestion is not. */
  | { type: 'facts'; facts: FactSaid }
  /** Which of a paper's figure and the recorded one counts. */
  | { type: 'figure-of'; by: 'paper' | 'results' }
  | { type: 'column-of'; as: ColumnMeaning }
  | { type: 'chosen'; ids: string[] }
  | { type: 'tasks'; tasks: string[]; isEnd: boolean };

type ResultDiffers = Extract<Doubt, { type: 'result-differs' }>;
type PointOf<T extends OpenPoint['type']> = OpenPoint & { type: T };

/** Adds whoever is new. @returns the ids in the order of the answer */
export function addNew(draft: Draft, chosen: readonly Chosen[]): string[] {
  return chosen.map((one) => {
    if ('id' in one) return one.id;
    const { of, name, title } = one.added;
    if (of === 'person') return addPerson(draft, name, title).id;
    if (of === 'group') return addGroup(draft, name);
    return addUnit(draft, name).id;
  });
}

/** A new code, and with it whatever speaks of the index by its old one. */
function renameCode(draft: Draft, at: number, code: string): void {
  const index = draft.indices[at]!;
  const old = index.code;
  index.code = code;
  // Of two with one code nobody knows which was meant.
  if (!draft.indices.some((one) => one.code === old)) renameCodes(draft, new Map([[old, code]]));
}

const taskOf = ({ indices }: Draft, id: string): TaskDraft | undefined =>
  indices.flatMap(({ tasks }) => tasks).find((task) => task.id === id);
const indexOf = ({ indices }: Draft, code: string): IndexDraft | undefined =>
  indices.find((index) => index.code === code);

const without = (draft: Draft, proposal: Proposal): void => {
  draft.proposals = draft.proposals.filter((one) => JSON.stringify(one) !== JSON.stringify(proposal));
};

type OfFact = Extract<Proposal, { type: 'measure' | 'due' | 'cadence' | 'often' }>;

/** Whether a suggestion is of what a task has, of which it is asked what is right where somebody says no. */
const isOfFact = (proposal: Proposal): proposal is OfFact =>
  proposal.type === 'measure' ||
  proposal.type === 'due' ||
  proposal.type === 'cadence' ||
  proposal.type === 'often';

/** A no to what a task has: it has it no more, and what is right is asked; a yes behind that gives it back. */
function denyFact(draft: Draft, point: PointOf<'proposal'>, proposal: OfFact, isYes: boolean): void {
  const task = taskOf(draft, proposal.task);
  if (isYes) {
    settle(draft, point.id);
    if (task && proposal.type === 'measure') task.measure = proposal.measure;
    if (!point.isDenied || !task || draft.year === null) return;
    if (proposal.type === 'due' || proposal.type === 'cadence')
      Object.assign(task, timeRead(draft, proposal.words));
    return;
  }
  settle(draft, denied(point.id));
  if (task && proposal.type !== 'often') task[proposal.type] = null;
}

/** What a no to a suggestion takes back; false where only the workbook can. */
function takeBack(draft: Draft, proposal: Proposal): boolean {
  if (proposal.type === 'alias') {
    const index = indexOf(draft, proposal.of);
    if (index) index.aliases = [];
  } else if (proposal.type === 'unit-change') {
    const { words, place } = proposal;
    const index = proposal.under === null ? undefined : indexOf(draft, proposal.under);
    if (index) index.tasks.push(newTask(index, place, words));
    else draft.unplaced.push({ words, place });
  } else if (proposal.type === 'only-in-table') dropTask(draft, proposal.task);
  else return false;
  without(draft, proposal);
  return true;
}

/** Takes a task out of its index, and what is said of it. */
function dropTask(draft: Draft, id: string): void {
  for (const index of draft.indices) index.tasks = index.tasks.filter((task) => task.id !== id);
  forgetTasks(draft, new Set([id]));
}

/** Whom somebody names instead of who is suggested. */
function correctWho(draft: Draft, proposal: Proposal, named: string[]): void {
  if (proposal.type === 'members') setMembers(draft, proposal.group, named);
  else if (proposal.type === 'consolidator') draft.organisation.consolidator = named[0]!;
  else if (proposal.type === 'owner') {
    const task = taskOf(draft, proposal.task);
    if (task) task.owners = named;
  } else if (proposal.type === 'leader') {
    const index = indexOf(draft, proposal.index);
    if (index) index.leaders = named;
  }
}

/** What somebody says instead of a suggestion. */
function correct(draft: Draft, proposal: Proposal, value: Value): void {
  without(draft, proposal);
  if (value.type === 'facts' && 'task' in proposal) {
    const task = taskOf(draft, proposal.task);
    if (task) Object.assign(task, value.facts);
  } else if (value.type === 'chosen') correctWho(draft, proposal, value.ids);
  else if (proposal.type === 'group' && value.type === 'words')
    for (const group of draft.groups.filter(({ id }) => id === proposal.group)) group.short = value.words;
  else if (proposal.type === 'scale' && value.type === 'number') draft.scale = value.number;
  else if (proposal.type === 'code' && value.type === 'words')
    renameCode(
      draft,
      draft.indices.findIndex(({ code }) => code === proposal.code),
      value.words,
    );
  else if (proposal.type === 'from-aims' && value.type === 'number') {
    const baseline = indexOf(draft, proposal.code)?.baseline;
    if (baseline) baseline.rank = value.number;
  }
}

function setMembers(draft: Draft, group: string, ids: readonly string[]): void {
  for (const unit of draft.units.filter(({ id }) => id === group)) unit.members = [...ids];
}

/** The target of an index with another score or rank; its words are those of the answer. */
function setTarget(index: IndexDraft, of: 'score' | 'rank', number: number): void {
  const { target } = index;
  if (target === null || !(of in target)) return;
  const figure = String(number).replace('.', ',');
  const words = of === 'score' ? `${figure} điểm` : `hạng ${figure}`;
  index.target = {
    ...target,
    [of]: number,
    words: target.type === 'score-and-rank' ? target.words : words,
  } as IndexDraft['target'];
}

/** Which of two figures of the year before counts. */
function settleResult(draft: Draft, { code, of, said, recorded }: ResultDiffers, value: Value): void {
  const { baseline } = indexOf(draft, code) ?? {};
  if (value.type === 'figure-of' && baseline) baseline[of] = value.by === 'results' ? recorded : said;
}

/** The day that somebody names instead of one that is none, or that lies outside of the year. */
function settleTime(draft: Draft, doubt: Doubt, value: Value): boolean {
  const isOfTime =
    doubt.type === 'due-outside' || doubt.type === 'no-such-time' || doubt.type === 'time-open';
  if (!isOfTime || value.type !== 'day') return false;
  const task = taskOf(draft, doubt.task);
  if (task) task.due = { type: 'day', date: value.date, words: value.words };
  return true;
}

/** A yes keeps what stands, a no takes what the second place of the paper says. */
function settleFact(
  draft: Draft,
  { task: id, to }: Extract<Doubt, { type: 'task-differs' }>,
  point: string,
  isYes: boolean,
): void {
  const task = taskOf(draft, id);
  if (task !== undefined && !isYes) Object.assign(task, structuredClone(to));
  settle(draft, point);
}

/** Which of several leads an index: the others help. */
function settleLead(
  draft: Draft,
  { code, units }: Extract<Doubt, { type: 'several-leads' }>,
  lead: string,
): void {
  const index = indexOf(draft, code);
  if (index === undefined) return;
  index.leadUnit = lead;
  index.coordinating = [...new Set([...units, ...index.coordinating])].filter((id) => id !== lead);
}

/** Who has charge of an index where the paper calls its leader by two titles: whoever was read, or somebody else in their place. */
function settleLeader(
  draft: Draft,
  { code, person }: Extract<Doubt, { type: 'title-differs' }>,
  chosen: string,
): void {
  const index = indexOf(draft, code);
  if (index !== undefined)
    index.leaders = [...new Set(index.leaders.map((id) => (id === person ? chosen : id)))];
}

/** Which unit somebody chose of several, or instead of one. */
function settleWho(draft: Draft, doubt: Doubt, value: Value): boolean {
  const chosen = value.type === 'chosen' ? value.ids[0] : undefined;
  if (chosen === undefined) return false;
  if (doubt.type === 'several-leads') settleLead(draft, doubt, chosen);
  else if (doubt.type === 'title-differs') settleLeader(draft, doubt, chosen);
  else if (doubt.type === 'unit-ended' || doubt.type === 'unit-unlisted' || doubt.type === 'body-ended')
    replaceUnit(draft, doubt.unit, chosen);
  return true;
}

/** The figure of the year before that is right. */
function settleBaseline(
  baseline: NonNullable<IndexDraft['baseline']>,
  { type }: Doubt,
  figure: number,
): void {
  if (type === 'score-differs') baseline.score = figure;
  else if (type === 'aim-rank' || type === 'beyond') baseline.rank = figure;
  else if (type === 'baseline-year') baseline.year = figure;
}

/** What somebody says of what contradicts itself. */
function settleDoubt(draft: Draft, doubt: Doubt, value: Value): void {
  if (settleWho(draft, doubt, value)) return;
  const index = 'code' in doubt ? indexOf(draft, doubt.code) : undefined;
  const baseline = index?.baseline ?? null;
  if (settleTime(draft, doubt, value)) return;
  if (doubt.type === 'no-target' && value.type === 'words' && index) {
    index.target = readTarget(value.words);
    return;
  }
  if (doubt.type === 'movement' && baseline?.previous && baseline.rank !== null)
    baseline.previous.change = baseline.previous.rank - baseline.rank;
  else if (value.type !== 'number') return;
  else if (doubt.type === 'no-number') draft.document.number = String(value.number);
  else if (doubt.type === 'target-below' && index) setTarget(index, doubt.of, value.number);
  else if (baseline) settleBaseline(baseline, doubt, value.number);
}

export function settle(draft: Draft, id: string): void {
  const { settled = [], ...rest } = draft.asked ?? {};
  draft.asked = { ...rest, settled: [...new Set([...settled, id])] };
}

export function addTasks(
  draft: Draft,
  { at, id }: PointOf<'tasks'>,
  tasks: readonly string[],
  isEnd: boolean,
): void {
  const index = draft.indices[at]!;
  for (const text of tasks) index.tasks.push(newTask(index, index.place, text));
  const { settled = [], adding, ...rest } = draft.asked ?? {};
  if (!isEnd) draft.asked = { ...rest, settled, adding: id };
  else if (adding !== undefined) draft.asked = { ...rest, settled };
}

const words = (value: Value): string => (value.type === 'words' ? value.words : '');
const number = (value: Value): number => (value.type === 'number' ? value.number : 0);
const ids = (value: Value): string[] => (value.type === 'chosen' ? value.ids : []);

/** Whoever was named has the post that the paper calls them by, and leads whatever else it says so of: nobody is asked twice. */
export function takePost(draft: Draft, named: string[], post: string): void {
  const [only] = named;
  if (named.length !== 1 || only === undefined) return;
  for (const person of draft.people) if (person.id === only && person.title === '') person.title = post;
  for (const index of draft.indices) {
    if (index.leaders.length > 0 || postOf(draft, index.code) !== post) continue;
    index.leaders = [only];
    draft.missing = draft.missing.filter(
      ({ what, of }) => what !== 'leader' || !of?.startsWith(`${index.code}: `),
    );
  }
}

/** How the answer of each point goes into the draft. */
const takers: { [T in OpenPoint['type']]?: (draft: Draft, value: Value, point: PointOf<T>) => void } = {
  agency: (draft, value) => {
    draft.agency.name = words(value);
  },
  year: (draft, value) => {
    draft.year = number(value);
  },
  title: (draft, value) => {
    draft.document.title = words(value);
  },
  date: (draft, value) => {
    if (value.type === 'day') draft.document.date = value.date;
  },
  aim: (draft, value) => {
    draft.overallAim = { band: draft.overallAim?.band ?? bandIn(words(value)), words: words(value) };
  },
  'report-to': (draft, value) => {
    draft.organisation.reportTo = ids(value)[0]!;
    draft.organisation.consolidator ??= ids(value)[0]!;
  },
  consolidating: (draft, value) => {
    draft.organisation.who = words(value);
  },
  'report-day': (draft, value) => {
    const { reportDay } = draft.organisation;
    if (reportDay) reportDay.agreed = number(value);
  },
  'one-group': (draft, value) => {
    const id = addGroup(draft, words(value));
    for (const index of draft.indices) index.group = id;
  },
  group: (draft, value, { at }) => {
    draft.indices[at]!.group = ids(value)[0]!;
  },
  leader: (draft, value, { at, code, post }) => {
    draft.indices[at]!.leaders = ids(value);
    if (post !== null) takePost(draft, ids(value), post);
    // Whom the paper names without a name is known now.
    draft.missing = draft.missing.filter(({ what, of }) => what !== 'leader' || !of?.startsWith(`${code}: `));
  },
  lead: (draft, value, { at }) => {
    draft.indices[at]!.leadUnit = ids(value)[0]!;
  },
  owner: (draft, value, point) => {
    const isYes = value.type === 'yes' && value.isYes;
    settleOwner(draft, point, isYes ? 'paper' : ids(value));
  },
  score: (draft, value, { at, of }) => {
    const index = draft.indices[at]!;
    if (of === 'target') setTarget(index, 'score', number(value));
    else if (index.baseline) index.baseline.score = number(value);
  },
  tasks: (draft, value, point) => {
    if (value.type === 'tasks') addTasks(draft, point, value.tasks, value.isEnd);
  },
  code: (draft, value, { at }) => {
    renameCode(draft, at, words(value));
  },
  members: (draft, value, { group }) => {
    setMembers(draft, group, ids(value));
  },
  'further-tasks': (draft, value, { id, tasks }) => {
    const isYes = value.type === 'yes' && value.isYes;
    if (isYes) for (const task of tasks) takeFurther(draft, task);
    settle(draft, isYes ? id : 'each-further');
  },
  'further-task': (draft, value, { task }) => {
    if (value.type === 'yes' && value.isYes) takeFurther(draft, task);
    else dropFurther(draft, task);
  },
  'person-title': (draft, value, { person }) => {
    for (const one of draft.people.filter(({ id }) => id === person)) one.title = words(value);
  },
};

/** A yes or a no to what contradicts itself, or does not look like what it was read as. */
function sayYesToDoubt(draft: Draft, point: PointOf<'doubt'>, isYes: boolean): Draft | PointProblem {
  const { doubt, id } = point;
  const isOfSheet = settledBy[doubt.type] === 'yes-else-sheet';
  if (isOfSheet && !isYes) return { type: 'in-sheet' };
  if (isOdd(doubt) && !isYes && !takeOutOdd(draft, doubt)) return { type: 'in-sheet' };
  if (isOfSheet || isOdd(doubt)) settle(draft, id);
  else if (doubt.type === 'same-unit') {
    if (isYes) joinUnits(draft, doubt.unit, doubt.other);
    settle(draft, id);
  } else if (doubt.type === 'task-differs') settleFact(draft, doubt, id, isYes);
  else if (doubt.type === 'near-people') {
    if (!isYes) joinPeople(draft, doubt.person, doubt.other);
    settle(draft, id);
  } else if (isYes) settleDoubt(draft, doubt, { type: 'yes', isYes });
  else settle(draft, id);
  return draft;
}

/** A yes or a no to what is suggested, all of a kind or one. */
function sayYes(
  draft: Draft,
  point: PointOf<'kind' | 'proposal' | 'doubt'>,
  isYes: boolean,
): Draft | PointProblem {
  if (point.type === 'kind') {
    if (point.kind === 'spelling') {
      const found = draft.proposals.filter((one) => one.type === 'spelling');
      if (isYes) {
        settle(draft, point.id);
        return withSpelling(draft, found);
      }
      draft.proposals = draft.proposals.filter(({ type }) => type !== 'spelling');
    } else settle(draft, isYes ? point.id : `each-${point.kind}`);
    return draft;
  }
  if (point.type === 'doubt') return sayYesToDoubt(draft, point, isYes);
  if (isOfFact(point.proposal)) denyFact(draft, point, point.proposal, isYes);
  else if (isYes) settle(draft, point.id);
  else if (!takeBack(draft, point.proposal)) return { type: 'in-sheet' };
  return draft;
}

/** Puts a value into the draft. */
export function putAnswer(draft: Draft, point: OpenPoint, value: Value): Draft | PointProblem {
  if (point.type === 'kind' || point.type === 'proposal' || point.type === 'doubt') {
    if (value.type === 'yes') return sayYes(draft, point, value.isYes);
    if (point.type === 'proposal') correct(draft, point.proposal, value);
    else if (point.type === 'doubt') {
      if (point.doubt.type === 'result-differs') settleResult(draft, point.doubt, value);
      else if (point.doubt.type === 'column-open' && value.type === 'column-of')
        settleColumn(draft, point.doubt, value.as);
      else settleDoubt(draft, point.doubt, value);
      settle(draft, point.id);
    }
    return draft;
  }
  (takers[point.type] as ((to: Draft, what: Value, of: OpenPoint) => void) | undefined)?.(
    draft,
    value,
    point,
  );
  return draft;
}
