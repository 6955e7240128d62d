import type { Doubt, Draft, TaskDraft } from './draft.ts';
import { numberTasks } from './draft-tasks.ts';
import { figureDoubts } from './figure-doubts.ts';
import { indexCounts } from './index-counts.ts';
import { findMissing, groupsWithoutMembers, unitsNamed } from './missing.ts';
import { isOdd, type Odd } from './take-out-odd.ts';
import { factWords } from './task-facts.ts';

/** What is worked out of the indices alone. */
const isOfFigures = ({ type }: Doubt): boolean =>
  type === 'movement' ||
  type === 'target-below' ||
  type === 'target-beside' ||
  type === 'target-unclear' ||
  type === 'no-target' ||
  type === 'beyond' ||
  type === 'baseline-year' ||
  type === 'same-figures' ||
  type === 'same-code';

/** Whether what does not look like what it is stands still. */
function standsOdd(doubt: Odd, { indices, units, document, agency, aims }: Draft): boolean {
  if (doubt.type === 'own-or-outside')
    return units.some(({ id, type }) => id === doubt.unit && (type === 'outside') === doubt.isOutside);
  if (doubt.type === 'task-odd')
    return indices.some(({ tasks }) => tasks.some(({ id }) => id === doubt.task));
  if (doubt.type === 'index-odd') {
    const index = indices.find(({ code }) => code === doubt.code);
    if (index === undefined || doubt.who.length === 0) return index !== undefined;
    const named = [...index.leaders, index.leadUnit ?? '', ...index.coordinating];
    return doubt.who.some((id) => named.includes(id));
  }
  const held = { agency: agency.name, title: document.title, signer: document.signer.name };
  return doubt.of === 'aim' ? aims.includes(doubt.words) : doubt.words.includes(held[doubt.of]);
}

type OfTask = Extract<
  Doubt,
  { type: 'due-outside' | 'no-such-time' | 'time-open' | 'same-number' | 'task-differs' | 'month-days' }
>;
const isOfTask = (doubt: Doubt): doubt is OfTask =>
  doubt.type === 'due-outside' ||
  doubt.type === 'no-such-time' ||
  doubt.type === 'time-open' ||
  doubt.type === 'same-number' ||
  doubt.type === 'task-differs' ||
  doubt.type === 'month-days';

/** Whether what the document says of a task otherwise still holds of it as it is now. */
function standsOfTask(
  doubt: OfTask,
  task: TaskDraft,
  { indices, year, units }: Pick<Draft, 'indices' | 'year' | 'units'>,
): boolean {
  // Said anew by somebody, it is neither of the two.
  if (doubt.type === 'task-differs') return factWords(task, doubt.of, units) === doubt.first;
  if (doubt.type === 'month-days') return task.due === null && task.cadence === null;
  // One of the two struck, or written anew, settles it.
  if (doubt.type === 'same-number')
    return (
      task.text === doubt.second &&
      indices.some(({ tasks }) => tasks.includes(task) && tasks.some(({ text }) => text === doubt.first))
    );
  const { due } = task;
  // The last of several ends stands in the words of all of them.
  if (doubt.type === 'time-open') return task.cadence === null && (due === null || due.words === doubt.words);
  if (doubt.type === 'no-such-time') return due === null;
  return due === null || (due.type === 'day' && due.date.slice(0, 4) !== String(year));
}

/** Whether whoever is named otherwise is still there; null of what names nobody. */
function standsOfNames(doubt: Doubt, { indices, units, people, organisation }: Draft): boolean | null {
  if (doubt.type === 'near-people')
    return [doubt.person, doubt.other].every((id) => people.some((person) => person.id === id));
  if (doubt.type === 'same-unit')
    return [doubt.unit, doubt.other].every((id) => units.some((unit) => unit.id === id));
  if (doubt.type === 'title-differs')
    return indices.some(({ code, leaders }) => code === doubt.code && leaders.includes(doubt.person));
  if (doubt.type === 'unit-ended' || doubt.type === 'unit-unlisted' || doubt.type === 'body-ended')
    return unitsNamed({ indices, areas: [], organisation, units }).has(doubt.unit);
  return null;
}

/** Whether what a paper says besides still holds of the indices as they are now. */
function standsBesides(
  { why, mark, words }: Extract<Doubt, { type: 'told-besides' }>,
  { indices }: Pick<Draft, 'indices'>,
): boolean {
  const own = indices.filter(({ code }) => code === mark);
  if (why === 'several-leaders') return own.some(({ leaders }) => leaders.length > 1);
  if (why === 'no-base-rank') return own.some(({ baseline }) => (baseline?.rank ?? null) === null);
  if (why !== 'open-target') return true;
  return own.some(
    ({ target }) =>
      target !== null && 'words' in target && words.endsWith(target.words.replace(/[\s.,;:]+$/u, '')),
  );
}

/** Whether what the document contradicts still does in the draft as it is now. */
function stands(doubt: Doubt, draft: Draft): boolean {
  const { indices, year, document, units } = draft;
  const named = standsOfNames(doubt, draft);
  if (named !== null) return named;
  if (doubt.type === 'no-number') return document.number === null;
  if (doubt.type === 'aim-rank') {
    const index = indices.find(({ code }) => code === doubt.code);
    return index !== undefined && index.baseline?.rank !== doubt.aim;
  }
  if (doubt.type === 'result-differs') {
    const index = indices.find(({ code }) => code === doubt.code);
    return index?.baseline !== undefined && index.baseline?.[doubt.of] !== doubt.recorded;
  }
  if (doubt.type === 'score-differs')
    return indices.some(({ code, baseline }) => code === doubt.code && baseline?.score === doubt.score);
  if (doubt.type === 'told-besides') return standsBesides(doubt, draft);
  if (isOdd(doubt)) return standsOdd(doubt, draft);
  if (doubt.type === 'no-owner')
    return indices.some(({ tasks }) =>
      tasks.some(({ owners, text }) => owners === null && doubt.tasks.includes(text)),
    );
  if (doubt.type === 'several-leads')
    return indices.some(({ code, leadUnit }) => code === doubt.code && leadUnit === doubt.units[0]);
  if (doubt.type === 'index-count') return !indexCounts(indices).has(doubt.said);
  if (!isOfTask(doubt)) return true;
  const task = indices.flatMap(({ tasks }) => tasks).find(({ id }) => id === doubt.task);
  return task !== undefined && standsOfTask(doubt, task, { indices, year, units });
}

/** Proposals of what is there no more say nothing. */
function isAbout({ indices }: Draft): (proposal: Draft['proposals'][number]) => boolean {
  const codes = new Set(indices.map(({ code }) => code));
  const tasks = new Set(indices.flatMap((index) => index.tasks.map(({ id }) => id)));
  return (proposal) => {
    if (proposal.type === 'unit-change') return true;
    if ('task' in proposal) return tasks.has(proposal.task);
    if (proposal.type === 'alias') return codes.has(proposal.of);
    if (proposal.type === 'leader') return codes.has(proposal.index);
    return proposal.type !== 'from-aims' || codes.has(proposal.code);
  };
}

/** Whether an index still has no target as a rank. */
const lacksRank = ({ indices }: Draft, of: string | null): boolean =>
  indices.some(({ code, target }) => code === of && (target === null || !('rank' in target)));

/**
 * A draft after it was changed: its tasks numbered by the codes as they are now, and what it lacks and what contradicts
 * itself found anew. One that nobody changed stays as it is.
 * @param draft is changed itself
 */
export function refreshed(draft: Draft): Draft {
  numberTasks(draft);
  draft.proposals = draft.proposals.filter(isAbout(draft));
  const found = [...findMissing(draft), ...groupsWithoutMembers(draft)];
  draft.missing = [
    ...found,
    // Who they are only the document's own words tell.
    ...draft.missing.filter(
      ({ what, of, needed }) =>
        what === 'owner' ||
        (what === 'leader' && !needed) ||
        (what === 'target-rank' &&
          lacksRank(draft, of) &&
          !found.some((one) => one.what === what && one.of === of)),
    ),
  ];
  draft.doubts = [
    ...draft.doubts.filter((doubt) => !isOfFigures(doubt) && stands(doubt, draft)),
    ...figureDoubts(draft),
  ];
  return draft;
}
