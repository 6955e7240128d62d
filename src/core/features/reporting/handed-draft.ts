import type { Context } from '../../context.ts';
import { indexOf } from '../../people/directory-index.ts';
import { deskOf } from '../../report/desk.ts';
import type { HandedDraft } from '../../report/handed-draft.ts';
import type { Draft } from '../../report/report.ts';
import type { State } from '../../state/state.ts';

/** A draft that came with its unit, as it is told of; null where its unit is gone. */
export function handedDraft(state: State, context: Context, draft: Draft): HandedDraft | null {
  const unit = indexOf(context.org).units.get(draft.unit);
  if (!unit) return null;
  const { tasks } = deskOf(state, context, draft);
  return {
    draftId: draft.id,
    unit,
    period: draft.period,
    answered: tasks.filter(({ task }) => draft.entries[task.id] !== undefined).length,
    of: tasks.length,
    from: context.org.people.find(({ id }) => id === draft.from) ?? null,
    own: draft.from === draft.personId,
  };
}
