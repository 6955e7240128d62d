import type { Content } from './content.ts';

/** Refusals, and what is told of a private chat. */
const typesForOne: ReadonlySet<Content['type']> = new Set([
  'in-private',
  'who-are-you',
  'office-only',
  'head-only',
  'overseers-only',
  'stale-button',
  'anonymous',
  'unlinked-group',
  'month-not-open',
  'details-sent',
]);

/** Whether of a press in a group only whoever tapped has to hear this. */
export const isForOneAlone = (content: Content): boolean =>
  typesForOne.has(content.type) ||
  (content.type === 'answer' &&
    content.answer.type === 'refused' &&
    (content.answer.refusal.type === 'in-private' || content.answer.refusal.type === 'not-yours'));
