import { hasQuestionForm } from '../../ask/question-form.ts';
import { isNod } from '../../heard/nod.ts';
import { toBot } from '../../report/to-bot.ts';
import type { Outcome } from '../../said/content.ts';
import { foldedWords } from '../../text/fold.ts';
import { unlockSaid } from '../closing/unlock-said.ts';
import { decisionShown } from '../extending/decided-shown.ts';
import { instructionShown } from '../instructing/answer-shown.ts';
import { answerToShown, consentToShown, toldOfOwn } from '../matters/said.ts';
import { askWhichAnswered, shownOf } from '../matters/which-answered.ts';
import type { KnownTurn } from '../turn.ts';
import { type Hands, workTold } from './work-shown.ts';

/** Words by which somebody says what they will, or have somebody do; the name of an index or a unit alone has none. */
const states =
  /(?:^| )(?:de|nho|cu|hay|phai|se|can|nen|da|dang|chua|cho|doi|lam|gui|hop|bo tri|lien he|trinh|tu|theo|roi|nhe|nha|khong|truoc (?:ngay )?\d+|nhan|nop)(?: |$)|(?:^| )(?:vi|do|tai|boi) /;
/** What is asked for by its name, whatever else is said of it: «đơn vị chưa báo cáo», «việc đang chậm của tôi». */
const asksFor =
  /^(?:(?:cho|xem|toi|em|hoi|liet ke) )*(?:viec|cac|nhung|danh sach|tien do|tinh hinh|so lieu|thong ke|tom tat|diem|chi so|chi tieu|nhiem vu|vuong mac|kien nghi|minh chung|han|ket qua|ai|(?:don vi|phong|ben)(?: nao)? (?:chua|dang|con|no))(?: |$)/;
/** «… báo cáo chưa», «… làm gì»: it asks, whatever its sign. */
const endsAsking = /(?:^| )(?:chua|khong|ko|nhi|gi|ai|nao|sao|dau)(?: (?:a|vay|the|roi|nhi|em|day))*$/;
/** Fewer words are a name, or a call. */
const fewest = 3;

/**
 * What is typed under matters, instructions or requests that somebody was told of and that they may answer, and is no question and no
 * order: whether it is the answer, or of which of several it is, is asked with one tap. Null for anything else.
 * @param isLast whether nothing else understood it
 */
export function answersShown(turn: KnownTurn, text: string, isLast: boolean, hands: Hands): Outcome | null {
  const words = foldedWords(text);
  if (text.includes('?')) return null;
  const settled = hasQuestionForm(text) ? null : unlockSaid(turn, words, hands.perform);
  if (settled || toBot(text) !== null) return settled;
  const isAsked = hasQuestionForm(text) || endsAsking.test(words);
  const isSaid = words.split(' ').length >= fewest && states.test(words) && !asksFor.test(words);
  const isTold = !isAsked && !isNod(text) && (isSaid || (isLast && words.includes(' ')));
  const ofWork = workTold(turn, text, isTold, hands);
  if (ofWork) return ofWork;
  // «dạ vâng» under what a leader ordered is an answer to them; under anything else it may be said to the bot.
  if (isNod(text)) return nodded(turn, text);
  if (isAsked) return null;
  const decided = decisionShown(turn, text);
  if (decided || !isTold) return decided;
  return (
    answerToShown(turn, text) ??
    instructionShown(turn, text) ??
    ofSeveral(turn, text) ??
    toldOfOwn(turn, text)
  );
}

/** A yes in few words is the answer to an instruction, or to the matter that was told. */
const nodded = (turn: KnownTurn, text: string): Outcome | null =>
  instructionShown(turn, text) ?? consentToShown(turn, text);

/** The same under several that wait: the words are kept, and of which they are is asked. */
function ofSeveral(turn: KnownTurn, text: string): Outcome | null {
  const keys = [...shownOf(turn, 'matter'), ...shownOf(turn, 'instruction')];
  return keys.length > 0 ? askWhichAnswered(turn, keys, text) : null;
}
