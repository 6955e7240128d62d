import type { Topic } from '../ask/answer.ts';
import type { InboundEvent } from '../heard/event.ts';
import type { Spoken } from './chat-memory.ts';
import type { Content } from './content.ts';
import type { Message } from './message.ts';
import { standingOf } from './standing.ts';

/** What came of an event, as far as the choices under the last message are concerned. */
export interface SaidOf {
  replies: readonly Content[];
  topic: Topic | null;
  /** A choice was made: a button, its number or its words. */
  chosen?: true | undefined;
}

/** Choices that leave their list open: what is read whole, one after the other, and a reminder that was put off. */
const reopening: ReadonlySet<Content['type']> = new Set(['entry-words', 'snoozed']);

/** Whether choices are of a question that waits: an answer asks one, too, where several indices may be meant. */
const isAsked = (said: Content | undefined, standing: string): boolean =>
  standing === 'opens' || (said?.type === 'answer' && said.answer.type === 'choose-index');

/** Whether choices are of an answer, and of nothing that waits. */
const isTold = ({ type }: Content): boolean => type === 'answer' || type === 'more-choices';

/** How long choices live: a question's until it is answered, an answer's until the next one, what came unasked for a day. */
const lifeOf = (said: Content | undefined, standing: string): Pick<Spoken, 'asked' | 'told' | 'waits'> => ({
  ...(isAsked(said, standing) ? { asked: true } : said && isTold(said) ? { told: true } : {}),
  ...(said?.type === 'account-joined' ? { waits: true } : {}),
});

/** Whether the list above stays open: behind a word in passing, a question in between, and choices that leave it so. */
function leavesOpen(said: Content | undefined, standing: string, isChosen: boolean): boolean {
  if (said && reopening.has(said.type)) return true;
  return !isChosen && (standing === 'passing' || said?.type === 'answer');
}

/**
 * What a chat remembers of what was said last, so that its choices may be answered in words; null: all stays. A list lives
 * until it is answered or another takes its place: a question in between leaves it open, and so does a word in passing.
 * In a group it is the list of whoever asked.
 */
export function spokenOf(
  event: InboundEvent,
  { replies, topic, chosen }: SaidOf,
  messages: readonly Message[],
): Spoken | null {
  const last = messages.at(-1);
  const options = last?.buttons?.flat() ?? [];
  const said = replies.at(-1);
  const standing = said ? standingOf[said.type] : 'passing';
  const by = event.chatKind === 'group' ? { by: event.userId } : {};
  const picked = chosen && event.type === 'text' ? { picked: event.text.trim() } : {};
  const spoken: Spoken = { topic, options, wordsOnly: last?.wordsOnly ?? false, ...by, ...picked };
  if (options.length > 0)
    return { ...spoken, ...(last?.further ? { further: last.further } : {}), ...lifeOf(said, standing) };
  if (!leavesOpen(said, standing, chosen === true)) return spoken;
  if (said?.type === 'answer') return { ...spoken, stays: true, answers: true };
  return topic ? { ...spoken, stays: true } : null;
}
