import { readUnitName } from '../features/directory/names.ts';
import type { Draft, FactSaid, IndexDraft, TaskDraft } from './draft.ts';
import { bareRef, indexNamed, isCode, type Named, namedOf, nameIn, taskNamed } from './draft-named.ts';
import { unitKey } from './draft-names.ts';
import { measureNameSaid, measureSaid, timeRead } from './facts-said.ts';
import { readTarget } from './figure-words.ts';
import { nearestName, nearNames, withItsEnd } from './near-name.ts';
import type { OrderSaid } from './order-words.ts';
import type { DraftOrder, Meant, OrderProblem, UnreadPart } from './ordered-of-draft.ts';
import type { Target } from './plan.ts';
import { readTaskParts } from './task-parts.ts';

/** `isSure`: what was named has just this number or name; else it is asked before it counts. `meant`: whom a slip was taken for. */
export type Resolved =
  | { order: DraftOrder; isSure: boolean; meant?: Meant[] }
  | { problem: OrderProblem }
  | null;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function strikeNamed(draft: Draft, { of, ref }: OrderSaid): Resolved {
  const pieces = ref.split(/\s*(?:,|;|\+|\s(?:và|va|với|cùng)\s)\s*/u).filter((one) => one !== '');
  const refs = pieces.every((piece) => isCode(bareRef(piece))) ? pieces : [ref];
  const order: DraftOrder & { type: 'strike' } = { type: 'strike', indices: [], tasks: [] };
  for (const one of refs) {
    const task = of === 'index' ? null : taskNamed(draft, one);
    if (of === 'task' || (task && 'found' in task)) {
      if (task && 'problem' in task) return task;
      order.tasks.push(task!.found.id);
      continue;
    }
    const index = indexNamed(draft, one);
    if ('problem' in index) return index;
    order.indices.push(index.found.code);
  }
  return { order, isSure: false };
}

const figureWords = (figure: number): string => String(figure).replace('.', ',');

/** A bare number as score or rank, by what the words or the target that stands say, or by what it can be; null where either. */
function bareFigure(
  { target }: IndexDraft,
  scale: number,
  number: number,
  said: OrderSaid['figure'],
): 'score' | 'rank' | null {
  if (said !== null) return said;
  if (number > scale) return 'rank';
  if (!Number.isInteger(number)) return 'score';
  return target?.type === 'score' || target?.type === 'rank' ? target.type : null;
}

/** A new figure beside the one that stays: «8,5 điểm, hạng 5». */
function joinedTarget(before: Target | null, after: Target): Target {
  if (before?.type !== 'score-and-rank' || (after.type !== 'score' && after.type !== 'rank')) return after;
  const { score, rank } = before;
  const told = {
    score: after.type === 'score' ? after.words : `${figureWords(score)} điểm`,
    rank: after.type === 'rank' ? after.words : `hạng ${rank}`,
  };
  return {
    ...before,
    ...(after.type === 'score' ? { score: after.score } : { rank: after.rank }),
    words: `${told.score}, ${told.rank}`,
  };
}

/** «chỉ tiêu của nhiệm vụ 2.8 là 90%»: what is counted of a task; null where it is said of no task, or by no figure of one. */
function targetOfTask(draft: Draft, said: OrderSaid): Resolved {
  const task = said.of === 'index' ? null : taskNamed(draft, said.ref);
  if (task === null || 'problem' in task) return null;
  const { value } = said;
  const isOfTask = value === '' || measureSaid(task.found, value) !== null || measureNameSaid(value) !== null;
  return isOfTask ? factNamed(draft, { ...said, does: 'measure' }) : null;
}

function targetNamed(draft: Draft, said: OrderSaid): Resolved {
  return targetOfTask(draft, said) ?? targetOfIndex(draft, said);
}

function targetOfIndex(draft: Draft, { ref, value, figure: said }: OrderSaid): Resolved {
  const index = indexNamed(draft, ref);
  if ('problem' in index) return index;
  const { found, isSure } = index;
  const { scale } = draft;
  const [, digits] = /^(\d{1,4}(?:[.,]\d{1,3})?)$/.exec(value) ?? [];
  let words = value;
  let isSame = true;
  if (digits !== undefined) {
    const figure = bareFigure(found, scale, Number(digits.replace(',', '.')), said);
    if (figure === null) return { problem: { type: 'score-or-rank', code: found.code, figure: digits } };
    words = figure === 'score' ? `${digits} điểm` : `hạng ${digits}`;
    // A bare number that makes a rank of a score is asked before it counts.
    isSame = said !== null || found.target === null || figure in found.target;
  }
  const target = joinedTarget(found.target, readTarget(words));
  if ('score' in target && target.score > scale) return { problem: { type: 'score', most: scale } };
  return { order: { type: 'target', code: found.code, target }, isSure: isSure && isSame };
}

function timeNamed(draft: Draft, { ref, value, isOrder }: OrderSaid): Resolved {
  const read = timeRead(draft, value);
  // «2.1 hoàn thành 80%» tells of something.
  if (read === null && !isOrder && !/^\d+\s*[/.-]\s*\d|^(?:ng[àa]y|th[áa]ng|qu[ýy])\s/iu.test(value))
    return null;
  const task = taskNamed(draft, ref);
  if ('problem' in task) return task;
  const { found, isSure } = task;
  if (read === null) return { problem: { type: 'time', task: found.id, typed: value, year: draft.year } };
  return { order: { type: 'time', task: found.id, ...read }, isSure };
}

/** An order that is sure where nobody is new in it, and nobody was taken for whom a slip of typing may mean. */
const withNamed = (order: DraftOrder, { added, meant }: Named, isSure: boolean): Resolved => ({
  order,
  isSure: isSure && added.length === 0 && meant.length === 0,
  ...(meant.length > 0 ? { meant } : {}),
});

function ownerNamed(draft: Draft, said: OrderSaid): Resolved {
  const { of, ref, isOrder } = said;
  const value = nameIn(draft, said, 'owner');
  const task = of === 'index' ? null : taskNamed(draft, ref);
  const isTask = task !== null && 'found' in task;
  // An index has one unit that leads it: said so, or where its number is named.
  if (of === 'task' && !isTask) return task;
  const named = namedOf(draft, value, isTask ? 'owner' : 'unit', isTask ? 'several' : 'one');
  if ('problem' in named) return isOrder || of !== null ? named : null;
  // «2.1 do UBND tỉnh giao» tells of something: whoever is new is named by an order alone.
  if (named.added.length > 0 && !isOrder && of === null) return null;
  const { ids, added } = named;
  if (isTask)
    return withNamed({ type: 'owners', task: task.found.id, units: ids, added }, named, task.isSure);
  const index = indexNamed(draft, ref);
  if ('problem' in index) return index;
  return withNamed(
    { type: 'lead', code: index.found.code, unit: ids[0] ?? null, added },
    named,
    index.isSure,
  );
}

/** Who leads an index in the agency's name; a unit that is named is the one that leads it. */
function leaderNamed(draft: Draft, said: OrderSaid): Resolved {
  const unit = namedOf(draft, nameIn(draft, said, 'owner'), 'owner', 'several');
  if (!('problem' in unit) && unit.ids.length > 0) return ownerNamed(draft, said);
  const index = indexNamed(draft, said.ref);
  if ('problem' in index) return index;
  const named = namedOf(draft, nameIn(draft, said, 'person'), 'person', 'several');
  if ('problem' in named) return said.isOrder || said.of !== null ? named : null;
  const { ids: people, added } = named;
  return withNamed({ type: 'leaders', code: index.found.code, people, added }, named, index.isSure);
}

/** A unit of the draft, as an order names it; null where it names none of them. */
function unitNamed(draft: Draft, typed: string): { unit: string; meant: Meant[] } | null {
  const named = namedOf(draft, typed, 'owner', 'one');
  const unit = 'problem' in named ? undefined : named.ids[0];
  return unit === undefined ? null : { unit, meant: (named as Named).meant };
}

function unitOrdered(draft: Draft, said: OrderSaid): Resolved {
  const { does, ref } = said;
  const value = nameIn(draft, said, 'owner');
  if (does === 'add-unit') {
    const read = readUnitName(capital(value));
    // Without «đơn vị» it is a name by its capitals alone: «thêm phòng họp» is none.
    if ('problem' in read || (ref === '' && !/\s\p{Lu}/u.test(value))) return null;
    const there = draft.units.find(({ name }) => unitKey(name) === unitKey(read.name));
    if (there) return { problem: { type: 'unit-there', name: there.name } };
    const near = nearestName(
      read.name,
      draft.units.map(({ name }) => name),
    );
    return {
      order: { type: 'add-unit', name: read.name },
      isSure: near === null,
      ...(near === null ? {} : { meant: [{ typed: read.name, name: near }] }),
    };
  }
  const named = unitNamed(draft, does === 'name-unit' ? ref : value);
  if (named === null) return { problem: { type: 'unit', typed: does === 'name-unit' ? ref : value } };
  const { unit, meant } = named;
  const order: DraftOrder =
    does === 'name-unit' ? { type: 'name-unit', unit, name: capital(value) } : { type: 'strike-unit', unit };
  return {
    order,
    isSure: does === 'name-unit' && meant.length === 0,
    ...(meant.length > 0 ? { meant } : {}),
  };
}

/** What is said of a new task behind its words: what could be read, and what could not. */
function factsSaid(
  draft: Draft,
  { value: typed, whole = typed }: Pick<OrderSaid, 'value' | 'whole'>,
): { text: string; facts: FactSaid; unread: UnreadPart[] } {
  const names = draft.units.flatMap(({ name, aliases }) => [name, ...aliases]);
  const keys = new Set(names.map(unitKey));
  const isUnit = (words: string): boolean => keys.has(unitKey(words)) || nearNames(words, names).length > 0;
  const { text, time, product, source, measure, ...parts } = readTaskParts(typed, isUnit, draft.year ?? 0);
  const isLast = parts.owner !== undefined && typed.endsWith(parts.owner);
  const owner = isLast
    ? withItsEnd(parts.owner!, `${parts.owner}${whole.slice(typed.length)}`, names)
    : parts.owner;
  const facts: FactSaid = { ...(product ? { product } : {}), ...(source ? { source } : {}) };
  const unread: UnreadPart[] = [];
  if (time !== undefined) {
    const read = timeRead(draft, time);
    if (read === null) unread.push({ of: 'time', typed: time });
    else Object.assign(facts, read);
  }
  if (measure !== undefined) {
    const read = measureSaid({ text, measure: null }, measure);
    if (read === null) unread.push({ of: 'measure', typed: measure });
    else facts.measure = read;
  }
  if (owner !== undefined) {
    const named = namedOf(draft, owner, 'owner', 'several');
    const isSure = !('problem' in named) && named.added.length === 0 && named.meant.length === 0;
    if (isSure) facts.owners = named.ids;
    else unread.push({ of: 'owner', typed: owner });
  }
  return { text: capital(text), facts, unread };
}

function addNamed(draft: Draft, said: OrderSaid): Resolved {
  const { ref } = said;
  const [only, another] = draft.indices;
  if (ref === '' && (only === undefined || another !== undefined))
    return { problem: { type: 'which-index', text: factsSaid(draft, said).text } };
  const index = ref === '' ? { found: only!, isSure: true } : indexNamed(draft, ref);
  if ('problem' in index) return index;
  const { text, facts, unread } = factsSaid(draft, said);
  return {
    order: { type: 'add', code: index.found.code, text, facts, unread },
    isSure: index.isSure,
  };
}

function factNamed(draft: Draft, { does, ref, value }: OrderSaid): Resolved {
  const task = taskNamed(draft, ref);
  if ('problem' in task) return task;
  const { found, isSure } = task;
  if (does === 'product' || does === 'source')
    return { order: { type: does, task: found.id, words: value || null }, isSure };
  const measure = value === '' ? null : measureSaid(found, value);
  if (measure === null && value !== '') return measureCalled(found, does, value, isSure);
  return { order: { type: 'measure', task: found.id, measure }, isSure };
}

/** «chỉ tiêu của 4.2 gọi là tỷ lệ hồ sơ trực tuyến»: another name of the figure that is counted; asked where only the words may mean it. */
function measureCalled(
  { id, measure }: TaskDraft,
  does: OrderSaid['does'],
  value: string,
  isSure: boolean,
): Resolved {
  const isSaid = does === 'measure-name';
  const ask = isSaid ? capital(value) : measureNameSaid(value);
  if (measure === null || ask === null) return { problem: { type: 'no-figure', task: id, typed: value } };
  return {
    order: { type: 'measure', task: id, measure: { ...measure, ask } },
    isSure: isSure && (isSaid || /^(?:tỷ|tỉ) lệ\s|^số\s/iu.test(value)),
  };
}

function wordsNamed(draft: Draft, { of, ref, value }: OrderSaid): Resolved {
  const task = of === 'index' ? null : taskNamed(draft, ref);
  if (task && 'found' in task)
    return { order: { type: 'text', task: task.found.id, text: capital(value) }, isSure: task.isSure };
  if (of === 'task') return task;
  const index = indexNamed(draft, ref);
  return 'problem' in index
    ? index
    : { order: { type: 'name', code: index.found.code, text: capital(value) }, isSure: index.isSure };
}

/** What an order in words means in a draft: null where the draft shows that something else was meant. */
export function resolveOrder(draft: Draft, said: OrderSaid): Resolved {
  switch (said.does) {
    case 'strike':
      return strikeNamed(draft, said);
    case 'target':
      return targetNamed(draft, said);
    case 'time':
      return timeNamed(draft, said);
    case 'owner':
      return ownerNamed(draft, said);
    case 'add':
      return addNamed(draft, said);
    case 'words':
      return wordsNamed(draft, said);
    case 'leader':
      return leaderNamed(draft, said);
    case 'product':
    case 'source':
    case 'measure':
    case 'measure-name':
      return factNamed(draft, said);
    case 'add-unit':
    case 'strike-unit':
    case 'name-unit':
      return unitOrdered(draft, said);
    case 'other':
      return { problem: { type: 'how' } };
  }
}
