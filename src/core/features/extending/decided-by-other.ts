import { hasQuestionForm } from '../../ask/question-form.ts';
import { decidersOf } from '../../extensions/deciders.ts';
import { isOpen } from '../../extensions/extension.ts';
import { worksForOffice } from '../../people/org.ts';
import { isLedBy } from '../../plan/plan.ts';
import type { Outcome } from '../../said/content.ts';
import { foldedWords } from '../../text/fold.ts';
import { shownOf } from '../matters/which-answered.ts';
import { type KnownTurn, say } from '../turn.ts';
import { decisionIn } from './decide-in-words.ts';
import { grantAll } from './decided-shown.ts';
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

/** «đồng ý cả 2», «duyệt hết» where one of several that wait is in sight. Null for anything else. */
export function allGranted(turn: KnownTurn, text: string): Outcome | null {
  if (shownOf(turn, 'extension').length === 0) return null;
  const waiting = turn.state.extensions
    .flatMap((one) => requestOf(turn.state, turn.context, one) ?? [])
    .filter((request) => mayAnswer(turn, request));
  return waiting.length > 1
    ? grantAll(
        turn,
        waiting.map(({ extension }) => extension),
        text,
      )
    : null;
}

/** So long what the office decided in a leader's place may still be answered by them. */
const latelyMs = 3 * 24 * 3_600_000;

/** A bare yes or no of a leader to what somebody else decided in their place: what was decided. Null where nothing was. */
export function decidedLately(turn: KnownTurn, text: string): Outcome | null {
  if (turn.person.role !== 'leader' || decisionIn(text)?.rest !== '') return null;
  const last = turn.state.extensions
    .flatMap((one) => requestOf(turn.state, turn.context, one) ?? [])
    .filter(({ index }) => isLedBy(index, turn.person.id))
    .findLast(
      ({ extension: { settled } }) =>
        settled &&
        'by' in settled &&
        settled.type !== 'withdrawn' &&
        settled.by !== turn.person.id &&
        turn.now - settled.at <= latelyMs,
    );
  return last ? say({ type: 'request-closed', request: last, why: 'settled', leaders: [] }) : null;
}
