import type { Doubt, Draft, IndexDraft, TaskDraft } from './draft.ts';
import { forgetEmptyGroups, forgetIndices, forgetTasks } from './strike.ts';

/** What was placed and does not look like what it was placed as. */
export type Odd = Extract<Doubt, { type: 'index-odd' | 'task-odd' | 'whole-odd' | 'own-or-outside' }>;

export const isOdd = (doubt: Doubt): doubt is Odd =>
  doubt.type === 'index-odd' ||
  doubt.type === 'task-odd' ||
  doubt.type === 'whole-odd' ||
  doubt.type === 'own-or-outside';

/** Words that have no place any more are listed, as any others are. */
const unplace = (draft: Draft, { words, place }: { words: string; place: Doubt['place'] }): void => {
  if (words !== '') draft.unplaced.push({ words, place });
};

/** What is no index goes, and the work below it is to be given a place anew. */
function takeOutIndex(draft: Draft, index: IndexDraft): void {
  const { code, name, place, tasks } = index;
  unplace(draft, { words: `${code} ${name}`, place });
  for (const { text, place: of } of tasks) unplace(draft, { words: text, place: of });
  draft.indices = draft.indices.filter((one) => one !== index);
  forgetTasks(draft, new Set(tasks.map(({ id }) => id)));
  forgetIndices(draft, new Set([code]));
  draft.doubts = draft.doubts.filter((doubt) => !('code' in doubt) || doubt.code !== code);
  forgetEmptyGroups(draft);
}

function takeOutOfIndex(draft: Draft, { of, code, who, words, place }: Odd & { type: 'index-odd' }): void {
  const index = draft.indices.find((one) => one.code === code);
  if (index === undefined) return;
  const others = (ids: readonly string[]): string[] => ids.filter((id) => !who.includes(id));
  switch (of) {
    case 'index':
    case 'pillar':
      takeOutIndex(draft, index);
      return;
    case 'leader':
      index.leaders = others(index.leaders);
      break;
    case 'lead':
      index.leadUnit = null;
      break;
    case 'helper':
      index.coordinating = others(index.coordinating);
      break;
    case 'baseline':
    case 'target':
      index[of] = null;
      break;
  }
  unplace(draft, { words, place });
}

/** @returns false where only the workbook can say what is right: which index a task is of, what its words hold besides */
function takeOutOfTask(draft: Draft, { of, task: id, words, place }: Odd & { type: 'task-odd' }): boolean {
  const index = draft.indices.find(({ tasks }) => tasks.some((one) => one.id === id));
  const task: TaskDraft | undefined = index?.tasks.find((one) => one.id === id);
  if (index === undefined || task === undefined) return true;
  if (of === 'index' || of === 'rest') return false;
  unplace(draft, { words: of === 'task' ? task.text : words, place });
  if (of === 'product') task.product = null;
  else if (of === 'owner') task.owners = null;
  else {
    index.tasks = index.tasks.filter((one) => one !== task);
    forgetTasks(draft, new Set([id]));
  }
  return true;
}

function takeOutOfWhole(draft: Draft, { of, words, place }: Odd & { type: 'whole-odd' }): void {
  unplace(draft, { words, place });
  if (of === 'agency') draft.agency = { ...draft.agency, name: '' };
  else if (of === 'title') draft.document.title = '';
  else if (of === 'signer') draft.document.signer = { authority: '', title: '', name: '' };
  else draft.aims = draft.aims.filter((aim) => aim !== words);
}

/**
 * Takes out of a draft what somebody says is not what it was placed as; what no plan can be without is asked then.
 * @returns false where only the workbook can say what is right
 */
export function takeOutOdd(draft: Draft, odd: Odd): boolean {
  if (odd.type === 'task-odd') return takeOutOfTask(draft, odd);
  if (odd.type === 'index-odd') takeOutOfIndex(draft, odd);
  else if (odd.type === 'whole-odd') takeOutOfWhole(draft, odd);
  else
    for (const unit of draft.units)
      if (odd.units.includes(unit.id)) unit.type = odd.isOutside ? 'unit' : 'outside';
  return true;
}
