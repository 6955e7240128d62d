import type { Outcome } from '../../said/content.ts';
import { change, type KnownTurn, openForm } from '../turn.ts';

/** Nothing comes of a guided question. */
export function cancelForm(turn: KnownTurn): Outcome {
  const form = openForm(turn)?.form;
  const isOfResults = form?.type === 'result-value' || form?.type === 'confirm-results';
  const results = isOfResults ? Object.keys(form.values).length : 0;
  const undone = form?.type === 'matter-words' ? (form.next ?? []) : [];
  return change(turn, {}, null, {
    type: 'cancelled',
    ...(results > 0 ? { results } : {}),
    ...(undone.length > 0 ? { undone } : {}),
  });
}
