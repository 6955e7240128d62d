import { hasQuestionForm } from '../../ask/question-form.ts';
import { decidersOf } from '../../extensions/deciders.ts';
import { isOpen } from '../../extensions/extension.ts';
import { worksForOffice } from '../../people/org.ts';
import type { Outcome } from '../../said/content.ts';
import { foldedWords } from '../../text/fold.ts';
import { type KnownTurn, say } from '../turn.ts';
import { mayAnswer, requestOf } from './seen.ts';

/** «duyệt gia hạn …», said by who does not answer it: who does, and what waits. Null for anything else, and where nothing waits. */
export function decidedByOther(turn: KnownTurn, text: string): Outcome | null {
  if (!decidesTime.test(foldedWords(text)) || hasQuestionForm(text)) return null;
  const requests = turn.state.extensions
    .filter(isOpen)
    .flatMap((one) => requestOf(turn.state, turn.context, one) ?? []);
  const isOverseer = turn.person.role === 'leader' || worksForOffice(turn.context.org, turn.person);
  if (!isOverseer || requests.length === 0 || requests.some((one) => mayAnswer(turn, one))) return null;
  const all = requests.map((request) => ({
    request,
    deciders: decidersOf(turn.state, turn.context, { index: request.index, unit: request.unit.id }, turn.now),
  }));
  return say({ type: 'extension-not-yours', all });
}
const decidesTime =
  /^(?:(?:da|ok|toi|anh|chi|em|nho|giup|cho) )*(?:khong |chua )?(?:duyet|dong y|chap thuan|phe duyet|cho phep|cho|tu choi)(?: \S+){0,5} (?:gia han|lui han|keo dai)(?: |$)|^(?:duyet|dong y|chap thuan|phe duyet|tu choi) (?:gia han|lui han)/;
