import type { Answer, Topic } from '../../ask/answer.ts';
import type { Context } from '../../context.ts';
import type { ChatAddress } from '../../heard/event.ts';
import type { Content } from '../../said/content.ts';
import type { State } from '../../state/state.ts';
import { answerQuestion, isUnderstood } from './answering.ts';

/** What is told to somebody of an agency alone: talk, how something is done there, what they owe. */
const ownAlone: ReadonlySet<Answer['type']> = new Set([
  'chat',
  'how',
  'offer',
  'debt',
  'who-am-i',
  'not-yet-owing',
]);

const isForOutside = (answer: Answer): boolean =>
  answer.type === 'several' ? answer.answers.every(isForOutside) : !ownAlone.has(answer.type);

/** Nothing that is asked from outside has to do with codes. */
const noSecrets = { newCode: () => '', hashOf: (code: string) => code };

/**
 * Answers a question to one of several agencies by somebody who is no part of it and may look at all: within the limits of a
 * group that nobody of it is in, so that nobody's words and no own matter are told.
 * @param context as the state changes it (`contextOf`)
 * @param about what was spoken of before; null where nothing was
 * @param now epoch ms
 * @returns null where it is not understood
 * @throws NotLoadedError before the question engine was loaded
 */
export function askedFromOutside(
  { state, context, chat, now }: { state: State; context: Context; chat: ChatAddress; now: number },
  text: string,
  about: Topic | null,
): { content: Content; topic: Topic | null } | null {
  const event = {
    type: 'text' as const,
    text,
    chat,
    chatKind: 'group' as const,
    addressed: true,
    eventId: '',
    userId: '',
  };
  const outcome = answerQuestion(
    { state, event, person: null, context, now, secrets: noSecrets },
    text,
    about,
  );
  const [content] = outcome.kind === 'answer' ? outcome.replies : [];
  if (outcome.kind !== 'answer' || content?.type !== 'answer' || !isUnderstood(outcome)) return null;
  if (!isForOutside(content.answer)) return null;
  return { content, topic: outcome.topic };
}
