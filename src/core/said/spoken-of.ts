import type { Topic } from '../ask/answer.ts';
import type { InboundEvent } from '../heard/event.ts';
import { cutAt } from '../text/cut.ts';
import type { Spoken } from './chat-memory.ts';
import type { Content } from './content.ts';
import { choicesAbove, choicesUnder, type Message } from './message.ts';
import { standingOf } from './standing.ts';

/** What came of an event, as far as the choices under the last message are concerned. */
export interface SaidOf {
  replies: readonly Content[];
  topic: Topic | null;
  /** A choice was made: a button, its number or its words. */
  chosen?: true | undefined;
  /** The data of what takes back what was just done. */
  back?: string | undefined;
}

/**
 * What leaves the list above it open, chosen or not: what is read whole, one after the other, a reminder that was put off, and
 * what is said of something that answers nothing: a sticker, a voice, a picture that nothing waits for, a bare stop.
 */
const reopening: ReadonlySet<Content['type']> = new Set([
  'entry-words',
  'snoozed',
  'unsupported',
  'report-no-files',
  'paper-being-read',
]);

/** Whether choices are of a question that waits: an answer asks one, too, where one of several indices is to be named. */
const isAsked = (said: Content | undefined, standing: string): boolean =>
  standing === 'opens' ||
  (said?.type === 'answer' &&
    (said.answer.type === 'choose-index' ||
      // «Khóa tháng 5/2023?»
      said.answer.type === 'offer' ||
      // `/index` by itself: of which one is asked.
      (said.answer.type === 'index-list' && said.answer.filter.type === 'all')));

/** Thanks, a greeting and small talk answer no question: what was told before them still stands. */
const isSmallTalk = ({ answer: { type } }: Extract<Content, { type: 'answer' }>): boolean =>
  type === 'thanks' || type === 'greeting' || type === 'chat';

/** Whether choices are of an answer, and of nothing that waits. */
const isTold = ({ type }: Content): boolean => type === 'answer' || type === 'more-choices';

/** How long choices live: a question's until it is answered, an answer's until the next one, what came unasked for a day. */
const lifeOf = (
  said: Content | undefined,
  standing: string,
): Pick<Spoken, 'asked' | 'told' | 'waits' | 'patient' | 'ends'> => ({
  // What a receipt offers nobody asked for: «sửa lại» behind it is of the report.
  ...(said?.type === 'report-sent'
    ? { patient: true, ends: true }
    : isAsked(said, standing)
      ? { asked: true }
      : said && isTold(said)
        ? { told: true }
        : {}),
  ...(said?.type === 'account-joined' ? { waits: true } : {}),
});

/** Whether the list above stays open: behind a word in passing, a question in between, and choices that leave it so. */
function leavesOpen(said: Content | undefined, standing: string, isChosen: boolean): boolean {
  if (said && reopening.has(said.type)) return true;
  return !isChosen && (standing === 'passing' || said?.type === 'answer');
}

/** Of long words their beginning tells them apart. */
const keptLength = 200;

/** A text as it is kept, to be known when it comes once more. */
export const asKept = (text: string): string => cutAt(text.trim(), keptLength);

/**
 * What a chat remembers of what was said last, so that its choices may be answered in words; null: all stays. A list lives
 * until it is answered or another takes its place: a question in between leaves it open, and so does a word in passing.
 * In a group it is the list of whoever asked.
 */
export function spokenOf(
  event: InboundEvent,
  { replies, topic, chosen, back }: SaidOf,
  messages: readonly Message[],
): Spoken | null {
  const last = messages.at(-1);
  const options = last ? choicesUnder(last) : [];
  const said = replies.at(-1);
  const standing = said ? standingOf[said.type] : 'passing';
  const by = event.chatKind === 'group' ? { by: event.userId } : {};
  const picked =
    chosen && event.type === 'text' && event.text.trim() !== '' ? { picked: asKept(event.text) } : {};
  const pressed = chosen && event.type === 'press' ? { pressed: event.data } : {};
  const takesBack = back === undefined ? {} : { back };
  const spoken: Spoken = {
    topic,
    options,
    wordsOnly: last?.wordsOnly ?? false,
    ...by,
    ...picked,
    ...pressed,
    ...takesBack,
  };
  if (options.length > 0)
    return {
      ...spoken,
      ...(last?.further ? { further: last.further } : {}),
      above: choicesAbove(messages),
      ...lifeOf(said, standing),
    };
  if (!leavesOpen(said, standing, chosen === true)) return spoken;
  if (said?.type === 'answer' && !isSmallTalk(said)) return { ...spoken, stays: true, answers: true };
  return topic ? { ...spoken, stays: true } : null;
}
