import { isOpen } from '../../extensions/extension.ts';
import { topicOf } from '../../said/chat-memory.ts';
import type { Outcome } from '../../said/content.ts';
import { foldedWords } from '../../text/fold.ts';
import { claimsFor } from '../completing/listed.ts';
import { claimsAsked } from '../completing/said.ts';
import { listRequests } from '../extending/said.ts';
import { type KnownTurn, say } from '../turn.ts';
import { listMatters } from './matters.ts';
import { readable } from './seen.ts';

const behind =
  '(?:gi|nao|nua|dang|chua|can|phai|cho|doi|den luot|xu ly|giai quyet|tra loi|quyet|quyet dinh|y kien|duyet|lam|toi|anh|chi|minh|khong|ko|k|the|vay|nhi|a|em|day|roi|tren|ban|tay)';
/** «còn mấy việc», «còn việc gì chờ tôi không», «tôi còn bao nhiêu việc chưa giải quyết» */
const asksWaiting = new RegExp(
  `^(?:(?:toi|anh|chi|minh|em|sep|hien|gio|the|vay|bot|oi|dang) )*(?:con|co)(?: lai)?(?: (?:may|bao nhieu|nhung|cac))? (?:viec|muc|cai|nhiem vu)(?: ${behind})*$`,
);
/** Whose it is, or that it waits: said so it leans on nothing that was asked before. */
const ofAsker = /(?:^| )(?:toi|anh|chi|minh|cho|doi|giai quyet|xu ly|quyet|duyet)(?: |$)/;
const shown = /^co (?:viec|muc|nhiem vu) /;

/**
 * What waits for a leader: what units asked for and is not answered, more time that is to be granted, what is to be confirmed; and of
 * their indices what is behind or not reported. Null for anything else, and where it may be of what was spoken of.
 * @param ask how a question is answered that leans on nothing
 */
export function waitingAsked(
  turn: KnownTurn,
  text: string,
  ask: (question: string) => Outcome,
): Outcome | null {
  const { person, event, state } = turn;
  const words = foldedWords(text.replaceAll('?', ' ')).trim();
  if (person.role !== 'leader' || event.chatKind === 'group' || !asksWaiting.test(words)) return null;
  const isOwn = ofAsker.test(words);
  if (!isOwn && (topicOf(state, event) || shown.test(words))) return null;
  const claims =
    claimsFor(state, turn.context, person, turn.now).length > 0
      ? claimsAsked(turn, 'việc nào chờ xác nhận', true)
      : null;
  const parts = [
    ...(readable(turn).open.length > 0 ? [listMatters(turn)] : []),
    ...(state.extensions.some(isOpen) ? [listRequests(turn)] : []),
    claims,
    ask('việc nào chậm trong các chỉ số tôi phụ trách'),
  ];
  const replies = parts.flatMap((one) => (one?.kind === 'answer' ? [...one.replies] : []));
  return say(replies);
}
