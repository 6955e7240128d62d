import { addUnit } from './change-draft.ts';
import type { Draft, UnitDraft } from './draft.ts';
import { unitKey } from './draft-names.ts';
import { unknownOwner } from './needed-points.ts';
import type { OpenPoint } from './open-point.ts';

/** A unit by its name; a new one where the draft has none of it. */
const unitCalled = (draft: Draft, name: string, type: UnitDraft['type']): UnitDraft =>
  draft.units.find((unit) => unitKey(unit.name) === unitKey(name)) ??
  addUnit(draft, type === 'group' ? name.charAt(0).toLowerCase() + name.slice(1) : name, type);

/**
 * Settles who owes tasks that name somebody whom nobody knew.
 * @param by the units that were named instead, none where they stay with whoever owes them; `paper`: the paper's name is
 *   that of somebody new
 */
export function settleOwner(
  draft: Draft,
  { tasks, words, as }: OpenPoint & { type: 'owner' },
  by: 'paper' | readonly string[],
): void {
  const isPaper = by === 'paper';
  const added = isPaper && as !== null ? words.split('; ').map((name) => unitCalled(draft, name, as).id) : [];
  const owners = isPaper ? added : by;
  for (const task of draft.indices.flatMap((index) => index.tasks)) {
    if (!tasks.includes(task.id) || owners.length === 0) continue;
    // Of several names some may have been known.
    task.owners = [...new Set([...(isPaper ? (task.owners ?? []) : []), ...owners])];
    task.ownerWords ??= words;
    // «TCHC: Chuyển đổi vị trí …»: who that is stands with the task now.
    const behind = task.text.startsWith(`${words}: `) ? task.text.slice(words.length + 2) : '';
    if (behind !== '') task.text = behind.charAt(0).toUpperCase() + behind.slice(1);
  }
  draft.missing = draft.missing.filter((one) => !tasks.includes(unknownOwner(one)?.task ?? ''));
}
