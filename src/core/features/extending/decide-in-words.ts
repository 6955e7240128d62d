import type { Outcome } from '../../said/content.ts';
import { foldedWords } from '../../text/fold.ts';
import { behind, wordsOf } from '../instructing/unit-words.ts';
import type { KnownTurn } from '../turn.ts';
import { askDay, askRefusal, canReadDay, grant, grantUntil, namesDay, refuse } from './deciding.ts';

/** What a decision was said to be, with what stands behind it as it was typed. */
export interface DecisionSaid {
  type: 'grant' | 'refuse';
  rest: string;
}

const lead = '(?:(?:da|vang|u|uh|ok|oke|roi|thoi|toi|minh|anh|chi|em|thi) )*';
const verb = '(?:dong y|nhat tri|chap thuan|chap nhan|tan thanh)';
const refusal = new RegExp(
  `^${lead}(?:(?:khong|ko|chua)(?: the)?(?: (?:${verb}|duyet|duoc|cho phep|cho|gia han|lui)(?![a-z]))*|tu choi|bac)(?: (?:dau|a|nhe|nha|em|vi|do|yeu cau|viec|gia han|nay))*(?= |$)`,
);
const consent = new RegExp(
  `^${lead}(?:${verb}|(?:cho phep|cho|duyet)(?= (?:[^ ]+ ){0,6}gia han(?: |$)))(?: (?:cho|phep|gia han|viec|yeu cau|nay|voi))*(?= |$)`,
);
/** «không, làm đúng hạn», «không vì …», «không đồng ý …»; «không ai báo cáo» is none. */
const begins =
  /^\s*(?:dạ\s+|thôi\s+)?(?:(?:không|khong|ko|chưa|chua)(?:\s+thể)?(?:\s*[,;:.–-]\s*\S|\s+(?:vì|vi|do|đồng|dong|nhất|nhat|chấp|chap|tán|tan|được|duoc|duyệt|duyet|cho|gia hạn|gia han|lùi|lui)(?!\p{L}))|từ chối|tu choi|bác|bac(?!\p{L}))/iu;

/** A consent or a refusal with more behind it, or without; null where words are neither. */
export function decisionIn(text: string): DecisionSaid | null {
  const plain = foldedWords(text);
  const isRefusal = begins.test(text.normalize('NFC'));
  const [match] = (isRefusal ? refusal : consent).exec(plain) ?? [];
  if (match === undefined) return null;
  const count = match.split(' ').filter((word) => word !== '').length;
  return { type: isRefusal ? 'refuse' : 'grant', rest: behind(text, wordsOf(text), count) };
}

/** A request is answered as the words say: granted, until a day that they name, or refused for the reason behind it. */
export function decideInWords(turn: KnownTurn, id: number, text: string): Outcome {
  const said = decisionIn(text);
  if (said?.type === 'refuse')
    return said.rest === '' ? askRefusal(turn, id) : refuse(turn, { id }, said.rest);
  if (!said || !namesDay(turn, { id }, said.rest)) return grant(turn, id);
  if (canReadDay(turn, { id }, said.rest)) return grantUntil(turn, { id }, said.rest);
  // Nothing is granted until another day than the one that was named: why that is none is said, and which it is asked.
  const why = grantUntil(turn, { id }, said.rest);
  const asked = askDay(turn, id);
  return asked.kind === 'act' && why.kind === 'answer'
    ? { ...asked, replies: [...why.replies, ...asked.replies] }
    : asked;
}
