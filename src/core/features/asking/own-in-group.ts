import { addressOf } from '../../people/links.ts';
import type { Content, Outcome } from '../../said/content.ts';
import { foldedWords } from '../../text/fold.ts';
import { say, type Turn } from '../turn.ts';
import { answerQuestion } from './answering.ts';

/** «việc của tôi», but not «phòng của em»: what is a unit's is everybody's to ask. */
const own =
  /(?<!\b(?:phong|don vi|trung tam|thanh tra|van phong) )\bcua (?:toi|em|minh|chau|tui)\b(?! (?:phong|don vi))/;
/** Nothing else is said: what is meant is their work. */
const ownAlone =
  /^(?:the )?(?:con )?cua (?:toi|em|minh|chau|tui)(?: (?:thi sao|dau|sao|nao|la gi|a|the nao))*$/;

/** Whether it tells something: of what is not understood nobody need be told in private. */
const isTold = (content: Content): boolean =>
  content.type === 'answer' &&
  !['help', 'greeting', 'thanks'].includes(content.answer.type) &&
  (content.answer.type !== 'refused' || content.answer.refusal.type === 'no-own');

/** As the same person asks it in their private chat. */
function inPrivate(
  turn: Turn,
  chat: { channel: Turn['event']['chat']['channel']; chatId: string },
  text: string,
) {
  const event = { ...turn.event, chat, chatKind: 'private' as const };
  return answerQuestion({ ...turn, event }, text);
}

/**
 * What somebody asks of their own in a group: answered in their private chat, which the group hears; null for any other
 * question. Whoever is not known there is told where to ask.
 */
export function answerOwn(turn: Turn, text: string): Outcome | null {
  const words = foldedWords(text);
  if (!own.test(words)) return null;
  const { person, state, context } = turn;
  if (person === null)
    return say({ type: 'answer', answer: { type: 'refused', refusal: { type: 'in-private' } } });
  const chat = addressOf(state, context, person.id);
  if (chat === null) return say({ type: 'details-sent', sent: false });
  const answer = inPrivate(turn, chat, ownAlone.test(words) ? 'việc của tôi' : text);
  if (answer.kind !== 'answer' || !answer.replies.every(isTold)) return null;
  return {
    kind: 'act',
    state,
    replies: [],
    fleeting: [{ type: 'details-sent', sent: true }],
    notices: answer.replies.map((content: Content) => ({ personId: person.id, content })),
  };
}
