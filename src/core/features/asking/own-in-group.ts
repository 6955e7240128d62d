import type { Answer } from '../../ask/answer.ts';
import { addressOf } from '../../people/links.ts';
import type { Content, Outcome } from '../../said/content.ts';
import { foldedWords } from '../../text/fold.ts';
import { say, type Turn } from '../turn.ts';
import { answerQuestion, isOfOwn } from './answering.ts';

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

/** Conditions by which rows are of reports, and not of the plan. */
const ofReports: ReadonlySet<string> = new Set(['status', 'said']);

/** Facts of the plan as a paper. */
const ofDocument: ReadonlySet<Answer['type']> = new Set(['plan-fact', 'plan-task-count', 'section']);

/** What tells how the work goes, of whom it is asked: reports, what is owed, late or given back. */
const ofWork: ReadonlySet<Answer['type']> = new Set([
  'by-status',
  'counted',
  'debt',
  'history',
  'index-progress',
  'leader-progress',
  'nudges',
  'obstacles',
  'returned',
  'sent',
  'stood-in',
  'summary',
  'unit-progress',
  'unit-report',
]);

/** Whether an answer tells how somebody's work goes; what the plan says of them may be told to everybody. */
const tellsOfWork = (answer: Answer): boolean =>
  ofWork.has(answer.type) ||
  (answer.type === 'several' && answer.answers.some(tellsOfWork)) ||
  (answer.type === 'found' &&
    (answer.query.months.length > 0 || answer.query.where.some(({ by }) => ofReports.has(by))));

/**
 * What somebody asks of their own in a group: answered in their private chat, which the group hears; null for any other
 * question. Whoever is not known there is told where to ask.
 */
export function answerOwn(turn: Turn, text: string): Outcome | null {
  const words = foldedWords(text);
  const { person, state, context, event } = turn;
  const chat = person ? addressOf(state, context, person.id) : null;
  const here = chat ?? { channel: event.chat.channel, chatId: event.userId };
  const asked = { ...turn, event: { ...event, chat: here, chatKind: 'private' as const } };
  const isTheirs = own.test(words);
  if (!isTheirs && !isOfOwn(asked, text)) return null;
  if (person === null)
    return say({ type: 'answer', answer: { type: 'refused', refusal: { type: 'in-private' } } });
  const answer = answerQuestion(asked, ownAlone.test(words) ? 'việc của tôi' : text);
  if (answer.kind !== 'answer' || !answer.replies.every(isTold)) return null;
  // What the plan says of itself is everybody's, whosever plan it is called: «kế hoạch của mình ký ngày nào».
  if (answer.replies.every((one) => one.type === 'answer' && ofDocument.has(one.answer.type))) return null;
  const isOfWork = answer.replies.some((one) => one.type === 'answer' && tellsOfWork(one.answer));
  if (!isTheirs && !isOfWork) return null;
  if (chat === null) return say({ type: 'details-sent', sent: false });
  return {
    kind: 'act',
    state,
    replies: [],
    fleeting: [{ type: 'details-sent', sent: true }],
    notices: answer.replies.map((content: Content) => ({ personId: person.id, content })),
  };
}
