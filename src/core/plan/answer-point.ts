import { isNo } from '../said/choices.ts';
import { cleanText } from '../text/clean-text.ts';
import { foldedWords } from '../text/fold.ts';
import type { Draft } from './draft.ts';
import { unitKey } from './draft-names.ts';
import { measureNameSaid, measureSaid, timeRead } from './facts-said.ts';
import { takeFurther } from './further-tasks.ts';
import { nearNames } from './near-name.ts';
import type { Added, OpenPoint, PointProblem } from './open-point.ts';
import { kindOf, openPoints } from './open-points.ts';
import type { Meant } from './ordered-of-draft.ts';
import { isPersonName, readPersonWords } from './person-words.ts';
import { codePattern } from './plan.ts';
import { addNew, addTasks, putAnswer, settle, type Value } from './put-answer.ts';
import {
  type Chosen,
  isLeft,
  isYesToAll,
  type Read,
  readAllOrEach,
  readChoice,
  readColumnMeaning,
  readDay,
  readFigureOf,
  readNumber,
  readTasks,
  readText,
  readYes,
  spokenName,
} from './read-answer.ts';
import { refreshed } from './refreshed.ts';

/**
 * What an answer makes of a draft; why it makes nothing; or whom it would add, to be asked before. `meant`: of whom somebody
 * may have made a slip, and the draft or its paper has the name.
 */
export type Answered =
  | { draft: Draft }
  | { problem: PointProblem }
  | { confirm: readonly Added[]; meant?: readonly Meant[] };

/** Whether somebody said yes to whom an answer adds: to the names that are nearest, or to new ones as they were typed. */
export type Confirmed = boolean | 'new';

const codeProblem: PointProblem = { type: 'code' };

function readCode(draft: Draft, point: OpenPoint, typed: string): Read<string> {
  const code = typed.replace(/^(?:số hiệu|mã)\s+/iu, '').replace(/[\s.]+(?:ạ|nhé)?$/iu, '');
  const own = point.type === 'code' ? point.at : -1;
  const isTaken = draft.indices.some((index, at) => at !== own && index.code === code);
  return codePattern.test(code) && !isTaken ? { value: code } : { problem: codeProblem };
}

const mapped = <From, To>(read: Read<From>, to: (from: From) => To): Read<To> =>
  'problem' in read ? read : { value: to(read.value) };

/** One of a few things that the question itself names. */
const readOneOf = (of: 'said-or-recorded' | 'column', typed: string): Read<Value> =>
  of === 'column'
    ? mapped(readColumnMeaning(typed), (as) => ({ type: 'column-of', as }))
    : mapped(readFigureOf(typed), (by) => ({ type: 'figure-of', by }));

function readValue(draft: Draft, point: OpenPoint, typed: string): Read<Value | { chosen: Chosen[] }> {
  const { takes } = point;
  switch (takes.type) {
    case 'text':
      if (point.type === 'consolidating') return readName(typed);
      return mapped(readText(typed, takes.most), (read) => ({ type: 'words', words: read }));
    case 'number':
      if (point.type === 'report-day') return readReportDay(point.day, typed, takes);
      return mapped(readNumber(typed, takes), (read) => ({ type: 'number', number: read }));
    case 'day':
      return mapped(readDay(typed, takes.year), (date) => ({ type: 'day', date, words: typed }));
    case 'code':
      return mapped(readCode(draft, point, typed), (code) => ({ type: 'words', words: code }));
    case 'yes':
      return mapped(readYes(typed), (isYes) => ({ type: 'yes', isYes }));
    case 'said-or-recorded':
    case 'column':
      return readOneOf(takes.type, typed);
    case 'measure':
      return readMeasure(draft, point as ProposalPoint, typed);
    case 'time':
      return readTaskTime(draft, point as ProposalPoint, typed);
    case 'all-or-each':
      return mapped(readAllOrEach(typed), (isYes) => ({ type: 'yes', isYes }));
    case 'tasks': {
      const read = readTasks(typed, namesIn(draft));
      if ('problem' in read) return read;
      return read.value.tasks.length === 0 && !point.canStay
        ? { problem: { type: 'needed' } }
        : { value: { type: 'tasks', ...read.value } };
    }
    default:
      return readNamed(point, takes, typed);
  }
}

/** Whoever is named of a list; of an owner a yes or a no says enough. */
function readNamed(
  point: OpenPoint,
  takes: Extract<OpenPoint['takes'], { type: 'one' | 'several' }>,
  typed: string,
): Read<Value | { chosen: Chosen[] }> {
  if (point.type === 'owner' && isPlainYes(point, typed)) return { value: { type: 'yes', isYes: true } };
  if (point.type === 'owner' && isNo(typed)) return { value: { type: 'yes', isYes: false } };
  return mapped(readChoice(typed, takes), (chosen) => ({ chosen }));
}

type ProposalPoint = OpenPoint & { type: 'proposal' };

/** «không có chỉ tiêu», «bỏ chỉ tiêu»: nothing is counted of the task. */
const countsNothing =
  /^(?:(?:viec|nhiem vu|cau) nay )?(?:khong|bo)(?: (?:co|can|bao cao|phai bao cao))*(?: (?:chi tieu|so lieu|so do|so|con so|gi))*(?: (?:nao|nay|ca|het))*$/;

/** What is counted of a task by its name, where no figure stands beside it. */
const namesCount = /^(?:(?:tỷ|tỉ) (?:lệ|trọng)|số|mức|tổng)\s/iu;

/** A yes or a no, as of any suggestion; null where it is neither, or where a no was said before. */
function saidYes({ isDenied }: ProposalPoint, typed: string): Read<Value> | null {
  const yes = readYes(typed);
  if (!('value' in yes) || (isDenied && !yes.value)) return null;
  return { value: { type: 'yes', isYes: yes.value } };
}

/** What a report states of a task: a yes or a no to what is suggested, or its name, its figure, or both. */
function readMeasure(draft: Draft, point: ProposalPoint, typed: string): Read<Value> {
  const said = saidYes(point, typed);
  if (said !== null) return said;
  const { proposal, isDenied } = point;
  const problem: Read<Value> = { problem: { type: 'measure' } };
  if (proposal.type !== 'measure') return problem;
  const words = foldedWords(typed.replace(/[\s.!]+(?:ạ|nhé)?$/iu, ''));
  if (words !== 'bo qua' && countsNothing.test(words))
    return { value: { type: 'facts', facts: { measure: null } } };
  const task = draft.indices.flatMap(({ tasks }) => tasks).find(({ id }) => id === proposal.task);
  const own = measureSaid({ text: task?.text ?? '', measure: proposal.measure }, typed);
  if (own !== null) return { value: { type: 'facts', facts: { measure: own } } };
  const isName = 'value' in readText(typed, 160) && (isDenied || namesCount.test(typed));
  const ask = isName ? measureNameSaid(typed) : null;
  return ask === null
    ? problem
    : { value: { type: 'facts', facts: { measure: { ...proposal.measure, ask } } } };
}

/** Until when a task is, or how often: a yes or a no to what is suggested, or a time. */
function readTaskTime(draft: Draft, point: ProposalPoint, typed: string): Read<Value> {
  const said = saidYes(point, typed);
  if (said !== null) return said;
  const isNone = /^(?:khong|bo)(?: co)?(?: (?:thoi )?han)?$/.test(foldedWords(typed));
  const time = timeRead(draft, isNone ? '' : typed);
  return time === null
    ? { problem: { type: 'time', year: draft.year } }
    : { value: { type: 'facts', facts: time } };
}

/** Whether words are a yes to the name that a paper has for who owes a task. */
function isPlainYes({ as }: OpenPoint & { type: 'owner' }, typed: string): boolean {
  const said = readYes(typed);
  return as !== null && 'value' in said && said.value;
}

/** What units, people and groups of the draft are called, folded. */
const namesIn = ({ units, people, groups }: Draft): ReadonlySet<string> =>
  new Set(
    [
      ...units.flatMap(({ name, aliases }) => [name, ...aliases]),
      ...people.map(({ name }) => name),
      ...groups.flatMap(({ name, short }) => [name, short]),
    ].map((name) => foldedWords(name)),
  );

/** A person by their name, spoken of as people are. */
function readName(typed: string): Read<Value> {
  const name = readPersonWords(spokenName(typed))?.name ?? '';
  return isPersonName(name)
    ? { value: { type: 'words', words: name } }
    : { problem: { type: 'person-name' } };
}

/** A yes to the paper's day, or another day. */
function readReportDay(
  day: number,
  typed: string,
  takes: Extract<OpenPoint['takes'], { type: 'number' }>,
): Read<Value> {
  const said = readYes(typed);
  if ('value' in said && said.value) return { value: { type: 'number', number: day } };
  return mapped(readNumber(typed, takes), (number) => ({ type: 'number', number }));
}

const isProblem = (made: Draft | PointProblem): made is PointProblem => 'type' in made;

/** Left by the words of leaving alone: a bare yes or a no says something there. */
const saysOnlyYes: ReadonlySet<OpenPoint['takes']['type']> = new Set([
  'tasks',
  'yes',
  'measure',
  'time',
  'all-or-each',
]);

/** Who was chosen, with those who are meant in the place of names that are nearly theirs. */
interface Taken {
  chosen: Chosen[];
  meant: Meant[];
  /** Whoever is meant is the one whom the paper names, and nobody knew. */
  isOfPaper: boolean;
}

const asTyped = (chosen: Chosen[]): Taken => ({ chosen, meant: [], isOfPaper: false });

/** Names that a slip may have meant: those of the list, and the one that the question is about. */
function nearestOf(point: OpenPoint, chosen: readonly Chosen[]): Taken | { problem: PointProblem } {
  const paper = point.type === 'owner' && point.as !== null ? point.words : null;
  const options = point.takes.type === 'one' || point.takes.type === 'several' ? point.takes.options : [];
  const known = options.map(({ name }) => name);
  const taken: Taken = { chosen: [], meant: [], isOfPaper: false };
  for (const one of chosen) {
    const typed = 'added' in one && one.added.of !== 'group' ? one.added.name : null;
    if (typed !== null && paper !== null && chosen.length === 1 && isSameName(typed, paper))
      return { ...taken, isOfPaper: true };
    const names = typed === null ? [] : nearNames(typed, paper === null ? known : [...known, paper]);
    const [name, another] = names;
    if (another !== undefined) return { problem: { type: 'several-meant', typed: typed!, names } };
    const option = options.find((each) => each.name === name);
    if (name === undefined) taken.chosen.push(one);
    else if (option !== undefined) taken.chosen.push({ id: option.id });
    else if (chosen.length === 1) taken.isOfPaper = true;
    else taken.chosen.push({ added: { ...(one as { added: Added }).added, name } });
    if (name !== undefined) taken.meant.push({ typed: typed!, name });
  }
  return taken;
}

const isSameName = (one: string, other: string): boolean => unitKey(one) === unitKey(other);

/** Whether a whole answer leaves the point as it is: «bỏ qua», or a yes to what stands. */
function leaves(point: OpenPoint, typed: string): boolean {
  if (point.type === 'further-tasks' && isNo(typed)) return true;
  if (saysOnlyYes.has(point.takes.type))
    return (
      point.canStay && /^(?:bo qua|de sau)$/.test(typed.toLowerCase().normalize('NFD').replace(/\p{M}/gu, ''))
    );
  if (point.canStay && isLeft(typed)) return true;
  if (point.type === 'consolidating')
    return /^(?:(?:chinh |la )?(?:toi|minh|em)(?: day| lam)?)$/.test(foldedWords(typed));
  if (point.type === 'report-day') return isNo(typed) || /^k$/i.test(typed);
  const yes = point.isKept ? readYes(typed) : null;
  return yes !== null && 'value' in yes && yes.value;
}

/** «đúng hết» to one of several that are looked at one by one: a yes to all of its kind. False where it is no such. */
function saysYesToAll(draft: Draft, point: OpenPoint, typed: string): boolean {
  if (!isYesToAll(typed)) return false;
  if (point.type === 'proposal') settle(draft, `k-${kindOf[point.proposal.type]}`);
  else if (point.type === 'further-task')
    for (const task of [...(draft.further ?? [])]) takeFurther(draft, task);
  else return false;
  return true;
}

/**
 * Answers a point of a draft, as people type it: a number or name of the list, several («3 và 5»), a figure, a day, «bỏ qua»
 * where it may stay open. Nothing is guessed: what names nobody, or several, is a problem.
 * @param point as `openPoints` gives it, of this draft; of another it is looked up by its id
 * @param isConfirmed whether somebody said yes to whom the answer adds, or to those who are called nearly so
 * @returns a new draft; the one given stays as it is
 */
export function answerPoint(
  draft: Draft,
  { id }: Pick<OpenPoint, 'id'>,
  answer: string,
  isConfirmed: Confirmed = false,
): Answered {
  const point = openPoints(draft).find((one) => one.id === id);
  if (point === undefined) return { problem: { type: 'gone' } };
  const typed = cleanText(answer).trim();
  const next = structuredClone(draft);
  if (leaves(point, typed)) {
    if (point.type === 'tasks') addTasks(next, point, [], true);
    else settle(next, id);
    return { draft: next };
  }
  if (!point.canStay && isLeft(typed)) return { problem: { type: 'needed' } };
  if (saysYesToAll(next, point, typed)) return { draft: refreshed(next) };
  const read = readValue(draft, point, typed);
  if ('problem' in read) return read;
  let { value } = read;
  if ('chosen' in value) {
    const taken = isConfirmed === 'new' ? asTyped(value.chosen) : nearestOf(point, value.chosen);
    if ('problem' in taken) return taken;
    const fresh = taken.chosen.flatMap((one) => ('added' in one ? [one.added] : []));
    if ((fresh.length > 0 || taken.meant.length > 0) && isConfirmed === false)
      return { confirm: fresh, ...(taken.meant.length > 0 ? { meant: taken.meant } : {}) };
    value = taken.isOfPaper
      ? { type: 'yes', isYes: true }
      : { type: 'chosen', ids: addNew(next, taken.chosen) };
  }
  const made = putAnswer(next, point, value);
  return isProblem(made) ? { problem: made } : { draft: refreshed(made) };
}
