import { expandUnits, type Unit, type UnitGroup } from '../people/org.ts';
import { coordinatingIds, ownersOf } from '../plan/assignments.ts';
import { findIndex, type Index } from '../plan/plan.ts';
import type { AskContext, Asked, IndexIntent, Topic } from './answer.ts';
import { answerIndices, tasksOf } from './answer-index.ts';
import { type Reading, speaksOf } from './reading.ts';

/** A question of one unit. */
interface OfUnit {
  context: AskContext;
  unit: Unit | UnitGroup;
  intents: IndexIntent[];
  topic: Topic | null;
  has: ReturnType<typeof speaksOf>;
  /** «còn thanh tra»: only another unit is named. */
  swaps: boolean;
}

/** Of the indices that were spoken of, what the unit has to do with them; null where they are not meant. */
function withinTopic({ context, unit, topic, has, swaps }: OfUnit): Asked | null {
  const isSwap = swaps && topic?.unit !== undefined && topic.intents.includes('tasks');
  if (topic === null || topic.indices.length === 0 || !(has('within', 'this') || isSwap)) return null;
  const indices = topic.indices
    .map((code) => findIndex(context.plan, code))
    .filter((index): index is Index => index !== undefined);
  const asked: IndexIntent = has('lead') ? 'lead-unit' : has('coordinate') ? 'coordinating' : 'tasks';
  return {
    answer: answerIndices(context, indices, { intents: [asked], unit: unit.id }, unit),
    topic: { indices: topic.indices, intents: [asked], unit: unit.id },
  };
}

/** What a unit, or its members, lead, help with, and only have tasks in. */
function indicesOfUnit({ plan, org }: AskContext, unit: Unit | UnitGroup) {
  const members = new Set(expandUnits(org, [unit.id]).map(({ id }) => id));
  const isMember = ({ id }: { id: string }): boolean => members.has(id);
  const lead = plan.indices.filter(({ leadUnit }) => members.has(leadUnit));
  const coordinate = plan.indices.filter(
    (index) => !lead.includes(index) && expandUnits(org, coordinatingIds(index)).some(isMember),
  );
  const carry = plan.indices.filter(
    (index) =>
      !lead.includes(index) &&
      !coordinate.includes(index) &&
      index.tasks.some((task) => ownersOf(org, index, task).some(isMember)),
  );
  return { lead, coordinate, carry };
}

/** A unit's tasks, counted or listed; null where they are not asked for. */
function tasksOfUnit({ context, unit, intents, topic, has, swaps }: OfUnit): Asked | null {
  const isCount = intents.includes('task-count') && !has('list');
  const wantsTasks =
    swaps && topic?.of !== undefined
      ? topic.of === 'tasks'
      : intents.includes('tasks') || intents.includes('task-count');
  if (!isCount && (!wantsTasks || has('which-index'))) return null;
  const items = context.plan.indices.flatMap((index) => tasksOf(context.org, index, unit));
  return {
    answer: isCount
      ? { type: 'plan-task-count', tasks: items.length, assignments: items.length, unit }
      : { type: 'tasks', unit, items },
    topic: { indices: [], intents: ['tasks'], unit: unit.id, of: 'tasks' },
  };
}

type Side = 'lead' | 'coordinate' | 'both';

/** What of its indices is asked for: those it leads, those it helps with, or both. */
function sideAsked({ topic, has, swaps }: OfUnit): Side {
  if (swaps && topic?.of !== undefined && topic.of !== 'tasks') return topic.of;
  return has('lead', 'responsible') ? 'lead' : has('coordinate') ? 'coordinate' : 'both';
}

const ofItself: readonly IndexIntent[] = ['lead-unit', 'coordinating', 'leader', 'card'];

const codesOf = (indices: readonly Index[]): string[] => indices.map(({ code }) => code);

/** What a unit that is named leads, helps with and has to do, or facts of the indices that it leads. */
export function answerUnit(
  context: AskContext,
  reading: Reading,
  unit: Unit | UnitGroup,
  intents: IndexIntent[],
  topic: Topic | null,
): Asked {
  const has = speaksOf(reading);
  const swaps = has('and-what-of') && intents.length === 0;
  const asking: OfUnit = { context, unit, intents, topic, has, swaps };
  const first = withinTopic(asking) ?? tasksOfUnit(asking);
  if (first) return first;
  const { lead, coordinate, carry } = indicesOfUnit(context, unit);
  const other = intents.filter((intent) => !ofItself.includes(intent));
  // A unit without indices (one that was added by chat) is told of as such below.
  if (other.length > 0 && lead.length + coordinate.length > 0)
    return {
      answer: answerIndices(context, lead.length > 0 ? lead : coordinate, { intents: other }),
      topic: { indices: codesOf(lead), intents: other, unit: unit.id },
    };
  const asked = sideAsked(asking);
  const shown: Side = has('lead') && has('coordinate') ? 'both' : asked;
  return {
    answer: { type: 'unit-indices', unit, asked: shown, lead, coordinate, carry },
    topic: {
      indices: codesOf(asked === 'coordinate' ? coordinate : lead),
      intents: [],
      unit: unit.id,
      of: asked,
    },
  };
}
