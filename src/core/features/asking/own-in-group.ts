import type { Answer } from '../../ask/answer.ts';
import { chatKey } from '../../heard/event.ts';
import { privateOf } from '../../people/links.ts';
import { unitsToReport } from '../../people/standing-in.ts';
import type { Content, Outcome } from '../../said/content.ts';
import { foldedWords } from '../../text/fold.ts';
import { sentTo } from '../digest/sent-to.ts';
import { say, type Turn } from '../turn.ts';
import { answerQuestion, isOfOwn } from './answering.ts';

/** «việc của tôi», but not «phòng của em»: what is a unit's is everybody's to ask. */
const own =
  /(?<!\b(?:phong|don vi|trung tam|thanh tra|van phong) )\bcua (?:(?:chung|bon|tui|nha) )?(?:toi|em|minh|chau|tui)\b(?! (?:phong|don vi))/;
/** Nothing else is said: what is meant is their work. */
const ownAlone =
  /^(?:the )?(?:con )?cua (?:(?:chung|bon|tui|nha) )?(?:toi|em|minh|chau|tui)(?: (?:thi sao|dau|sao|nao|la gi|a|the nao))*$/;

/** Who asks, as their unit: «đơn vị tôi», «bên em». */
const ownUnit =
  '(?:(?:phong|don vi|trung tam|thanh tra|van phong|ben|cho|nha)(?: cua)? (?:(?:chung|tui|bon) )?|(?:chung|tui|bon) )(?:toi|em|minh|chau|tui)';
/** How it goes with them, and nothing else of what: of all that their unit reports. */
const howItGoes = new RegExp(
  `^(?:the |con )?${ownUnit}(?: (?:thi|hien|dang|bay gio|nay))*(?: (?:the nao|ra sao|sao|co gi))+(?: (?:roi|a|nhi|vay))*$`,
);
/** Their work, and nothing else of which: «em có việc gì», «tôi còn mấy nhiệm vụ». */
const whatWork =
  /^(?:the |con )?(?:(?:chung|bon|tui|nha) )?(?:toi|em|minh|chau|tui)(?: (?:thi|hien|dang|con|co|phai|lam|bay gio))*(?: (?:gi|nhung|may|bao nhieu|cac|viec|nhiem vu|nao))+(?: (?:phai lam|can lam|khong|nua|roi|a|nhi|the|vay))*$/;

/** A question of one's own as it is asked of nothing before it, where the words alone do not say of what. */
function inFull(words: string): string | null {
  if (ownAlone.test(words) || whatWork.test(words)) return 'việc của tôi';
  return howItGoes.test(words) ? 'đơn vị tôi sao rồi' : null;
}

/** Whether it tells something: of what is not understood nobody need be told in private. */
const isTold = (content: Content): boolean =>
  content.type === 'answer' &&
  !['help', 'greeting', 'thanks', 'choose-index'].includes(content.answer.type) &&
  (content.answer.type !== 'refused' || content.answer.refusal.type === 'no-own');

/** Conditions by which rows are of reports, and not of the plan. */
const ofReports: ReadonlySet<string> = new Set(['status', 'said']);

/** Facts of the plan as a paper. */
const ofDocument: ReadonlySet<Answer['type']> = new Set(['plan-fact', 'plan-task-count', 'section']);

/** What tells how the work goes, of whom it is asked: reports, what is owed, late or given back. */
const ofWork: ReadonlySet<Answer['type']> = new Set([
  'accepted',
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

/**
 * Whether an answer lists tasks of whoever asks, as it was read: theirs to read, and long. «mình có những nhiệm vụ nào» may be of
 * the whole agency, which everybody is told.
 */
function listsTasks(answer: Answer, own: ReadonlySet<string>): boolean {
  if (answer.type === 'tasks') return answer.unit !== undefined && own.has(answer.unit.id);
  if (answer.type !== 'found' || answer.query.of !== 'task') return false;
  // «trung tâm mình có mấy việc trong kế hoạch»: how many the plan gives them is a line that everybody may read.
  if (answer.query.fold === 'count') return false;
  return answer.query.where.some(
    (one) => (one.by === 'unit' || one.by === 'person') && one.ids.some((id) => own.has(id)),
  );
}

/** Whether an answer tells how somebody's work goes; what the plan says of them, in a line, may be told to everybody. */
const tellsOfWork = (answer: Answer): boolean =>
  ofWork.has(answer.type) ||
  (answer.type === 'several' && answer.answers.some(tellsOfWork)) ||
  (answer.type === 'found' &&
    (answer.query.months.length > 0 || answer.query.where.some(({ by }) => ofReports.has(by))));

const isAnswered = (answer: Outcome): answer is Extract<Outcome, { kind: 'answer' }> =>
  answer.kind === 'answer' && answer.replies.every(isTold);

/** What a question of one's own is answered with in private: its words as they stand, else what they say for short. */
function answerFor(asked: Turn, text: string): Extract<Outcome, { kind: 'answer' }> | null {
  const words = foldedWords(text);
  const full = inFull(words);
  // Whatever was spoken of before, in the group by somebody else or in private of something else, is not theirs.
  const plain = ownAlone.test(words) ? null : answerQuestion(asked, text, null);
  if (plain && isAnswered(plain)) return plain;
  const meant = full === null ? null : answerQuestion(asked, full, null);
  return meant && isAnswered(meant) ? meant : null;
}

/**
 * What somebody asks of their own in a group: answered in their private chat, which the group hears; null for any other
 * question. Whoever is not known there is told where to ask. What the plan says of their unit may be told to everybody,
 * but never of what another asked before.
 */
export function answerOwn(turn: Turn, text: string): Outcome | null {
  const words = foldedWords(text);
  const { person, state, context, event } = turn;
  const chat = person ? privateOf(state, context, event, person.id) : null;
  const here = chat ?? { channel: event.chat.channel, chatId: event.userId };
  const asked = { ...turn, event: { ...event, chat: here, chatKind: 'private' as const } };
  const isTheirs = own.test(words) || inFull(words) !== null;
  if (!isTheirs && !isOfOwn(asked, text)) return null;
  if (person === null)
    return say({ type: 'answer', answer: { type: 'refused', refusal: { type: 'in-private' } } });
  const answer = answerFor(asked, text);
  if (answer === null) return answerQuestion(turn, text, null);
  // What the plan says of itself is everybody's, whosever plan it is called: «kế hoạch của mình ký ngày nào».
  if (answer.replies.every((one) => one.type === 'answer' && ofDocument.has(one.answer.type)))
    return answerQuestion(turn, text, null);
  const units = unitsToReport(state, context.org, person, turn.now).map(({ id }) => id);
  const theirs = new Set([person.id, ...units, ...(person.unit === undefined ? [] : [person.unit])]);
  const isOfWork = answer.replies.some(
    (one) => one.type === 'answer' && (tellsOfWork(one.answer) || listsTasks(one.answer, theirs)),
  );
  if (!isTheirs && !isOfWork) return answerQuestion(turn, text, null);
  if (chat === null) return say({ type: 'details-sent', sent: false });
  return {
    kind: 'act',
    state,
    replies: [],
    fleeting: [sentTo(chat, event)],
    notices: answer.replies.map((content: Content) => ({
      personId: person.id,
      chat: chatKey(chat),
      content,
    })),
  };
}
