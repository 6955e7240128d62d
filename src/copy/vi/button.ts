import type { PendingQuery } from '../../core/ask/answer.ts';
import { type Act, toPressData } from '../../core/features/acts.ts';
import type { Index } from '../../core/plan/plan.ts';
import type { Button } from '../../core/said/message.ts';

/** A button that asks for an act. */
export const button = (label: string, act: Act): Button => ({ label, data: toPressData(act) });

/** A button that asks something of an index. */
export const askButton = (label: string, query: PendingQuery, { code }: Index): Button =>
  button(label, { type: 'chosen', query, code });

/** A button for each index that may be meant. */
export const choices = (indices: readonly Index[], query: PendingQuery): Button[][] =>
  indices.map((index) => [askButton(index.name, query, index)]);
