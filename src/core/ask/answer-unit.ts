import { expandUnits, type Unit, type UnitGroup } from '../people/org.ts';
import { coordinatingIds, ownersOf } from '../plan/assignments.ts';
import { findIndex, type Index } from '../plan/plan.ts';
import type { AskContext, Asked, IndexIntent, Topic } from './answer.ts';
import { answerIndices, tasksOf } from './answer-index.ts';
import { type Reading, speaksOf } from './reading.ts';

export function answerUnit(
  context: AskContext,
  reading: Reading,
  unit: Unit | UnitGroup,
  intents: IndexIntent[],
  topic: Topic | null,
): Asked {
  const { plan, org } = context;
  const has = speaksOf(reading);
  const swaps =
    has('and-what-of') &&
    intents.length === 0 &&
    topic?.unit !== undefined &&
    topic.intents.includes('tasks');
  const inTopic = topic !== null && topic.indices.length > 0 && (has('within') || has('this') || swaps);
  if (inTopic) {
    const indices = topic.indices
      .map((code) => findIndex(plan, code))
      .filter((index): index is Index => index !== undefined);
    const asked: IndexIntent[] = has('lead')
      ? ['lead-unit']
      : has('coordinate')
        ? ['coordinating']
        : ['tasks'];
    return {
      answer: answerIndices(context, indices, { intents: asked, unit: unit.id }, unit),
      topic: { indices: topic.indices, intents: asked, unit: unit.id },
    };
  }
  const members = new Set(expandUnits(org, [unit.id]).map((member) => member.id));
  const lead = plan.indices.filter((index) => members.has(index.leadUnit));
  const coordinate = plan.indices.filter(
    (index) =>
      !lead.includes(index) &&
      expandUnits(org, coordinatingIds(index)).some((candidate) => members.has(candidate.id)),
  );
  const carry = plan.indices.filter(
    (index) =>
      !lead.includes(index) &&
      !coordinate.includes(index) &&
      index.tasks.some((task) => ownersOf(org, index, task).some(({ id }) => members.has(id))),
  );
  const codes = (indices: Index[]) => indices.map((index) => index.code);
  const leaning = has('and-what-of') && intents.length === 0 && topic?.of !== undefined;
  const wantsTasks = leaning
    ? topic.of === 'tasks'
    : intents.includes('tasks') || intents.includes('task-count');
  if (intents.includes('task-count') && !has('list')) {
    const items = plan.indices.flatMap((index) => tasksOf(org, index, unit));
    return {
      answer: { type: 'plan-task-count', tasks: items.length, assignments: items.length, unit },
      topic: { indices: [], intents: ['tasks'], unit: unit.id, of: 'tasks' },
    };
  }
  if (wantsTasks && !has('which-index')) {
    const items = plan.indices.flatMap((index) => tasksOf(org, index, unit));
    return {
      answer: { type: 'tasks', unit, items },
      topic: { indices: [], intents: ['tasks'], unit: unit.id, of: 'tasks' },
    };
  }
  const other = intents.filter((intent) => !['lead-unit', 'coordinating', 'leader', 'card'].includes(intent));
  // A unit without indices (one that was added by chat) is told of as such below.
  if (other.length > 0 && !leaning && lead.length + coordinate.length > 0)
    return {
      answer: answerIndices(context, lead.length > 0 ? lead : coordinate, { intents: other }),
      topic: { indices: codes(lead), intents: other, unit: unit.id },
    };
  const asked =
    leaning && topic.of !== 'tasks'
      ? topic.of!
      : has('lead') || has('responsible')
        ? 'lead'
        : has('coordinate')
          ? 'coordinate'
          : 'both';
  return {
    answer: {
      type: 'unit-indices',
      unit,
      asked: has('lead') && has('coordinate') ? 'both' : asked,
      lead,
      coordinate,
      carry,
    },
    topic: {
      indices: codes(asked === 'coordinate' ? coordinate : lead),
      intents: [],
      unit: unit.id,
      of: asked,
    },
  };
}
