import { hasQuestionForm } from '../../ask/question-form.ts';
import { findReport } from '../../report/desk.ts';
import type { Draft } from '../../report/report.ts';
import { beginsWithStatus } from '../../report/spoken-status.ts';
import { areFresh } from '../../said/choices.ts';
import type { Outcome } from '../../said/content.ts';
import { foldedWords } from '../../text/fold.ts';
import { type Act, fromPressData } from '../acts.ts';
import { choicesHere } from '../open-choices.ts';
import { enter, takeStep } from '../reporting/take-step.ts';
import type { KnownTurn } from '../turn.ts';
import { waitingReport } from './waiting-report.ts';

/** What is done by other rooms: a button is pressed, a text answers the report that waits. */
export interface Hands {
  perform: (turn: KnownTurn, act: Act) => Outcome;
  answer: (turn: KnownTurn, draft: Draft) => Outcome;
}

type Work = Extract<ReturnType<typeof fromPressData>, { type: 'answer-passed' | 'open' }>;

/** The one piece of work that the last message asks of whoever speaks: passed on to them, or given back to their unit; else null. */
function workShown(turn: KnownTurn): Work | null {
  const choices = choicesHere(turn);
  if (!choices || !areFresh(choices, turn.now)) return null;
  const acts = choices.options.flatMap(({ data }) => fromPressData(data) ?? []);
  const work = acts.flatMap((act) =>
    act.type === 'answer-passed' || (act.type === 'open' && isReturned(turn, act)) ? [act] : [],
  );
  const [only, another] = work;
  return only && !another ? only : null;
}

/** Whether something of a report waits to be answered anew: any other month that is offered asks more than one thing. */
const isReturned = ({ state }: KnownTurn, { unit, period }: { unit: string; period: string }): boolean =>
  (findReport(state, unit, period)?.returned.length ?? 0) > 0;

/** «việc chị giao em làm xong rồi»: which work it is of is known, where one alone is shown. */
const ofTheWork =
  /^\s*(?:dạ\s+|vâng\s+)?(?:việc|viec|nhiệm vụ|nhiem vu)\s+(?:(?:này|nay|đó|do|được|duoc|mà|ma|anh|chị|chi|sếp|sep|phòng|phong|cô|co|chú|chu|bác|bac)\s+){0,3}(?:(?:giao|chuyển|chuyen|nhờ|nho|phân công|phan cong|trả lại|tra lai)\s+)?(?:cho\s+)?(?:(?:em|tôi|toi|mình|minh)\s+)?(?:thì\s+)?(?!số\s|so\s|\d)/iu;
/** «sửa việc 4: …», «việc 4 là chậm vì …», «việc 4 thành chậm»: what it is called is no part of what is said of it. */
const ofNumbered =
  /^\s*(?:(?:dạ|em|phong em|phòng em|cho|xin)\s+)*(?:(?:sửa|sua|ghi|bổ sung|bo sung)\s+(?:lại\s+|lai\s+)?)?(?:việc|viec|nhiệm vụ|nhiem vu|nv)\s*(?:số\s*|so\s*)?(\d{1,3})\s*(?:[:,–-]\s*|\s(?:là|la|thành|thanh|thì|thi|sang)\s+|\s)(?=\S)/iu;
const keeps = /^(?:(?:da|vang|em|phong em|cho|xin|van) )*giu nguyen(?: |$)/;
/** That it is done, without a word of how. */
const isDone = /^(?:\S+ ){0,6}(?:xong|hoan thanh)(?: (?:roi|het|ca|a|em|anh|chi|nhe))*$/;
/** «dạ em nhận rồi ạ», «em biết rồi»: nothing is told by that. */
const acknowledges =
  /^(?:(?:da|vang|ok|em|toi|minh|da|anh|chi) )*(?:nhan(?: duoc)?|ro|biet|thay|nam)(?: (?:roi|tin|viec|ro|duoc|a|em|anh|chi|nhe))*$/;

/** Whether words under work tell something of it. */
function tellsOf(text: string, isSaid: boolean): boolean {
  const words = foldedWords(text);
  if (keeps.test(words)) return true;
  if (acknowledges.test(words) || hasQuestionForm(text)) return false;
  return isSaid || isDone.test(words) || ofNumbered.test(text) || beginsWithStatus(text) !== null;
}

/** Words as the report's question takes them: without what the work is called by, where that is all of it that is known. */
const asAnswer = (text: string): string =>
  text.replace(ofTheWork, '').replace(ofNumbered, (_, number: string) => `việc ${number} `);

/**
 * What is typed under work that was passed on, or given back, and tells of it: the report's question is opened as by its button, and
 * takes it as it takes whatever is typed to it. Nothing is sent by that. Null for anything else.
 * @param isSaid whether the words say something at all, and ask for nothing
 */
export function workTold(turn: KnownTurn, text: string, isSaid: boolean, hands: Hands): Outcome | null {
  const { event } = turn;
  if (event.type !== 'text' || waitingReport(turn)) return null;
  const said = asAnswer(text.normalize('NFC'));
  const work = tellsOf(said, isSaid) ? workShown(turn) : null;
  if (!work) return null;
  const opened = hands.perform(turn, work);
  const taken =
    opened.kind !== 'act'
      ? null
      : keeps.test(foldedWords(said))
        ? keptFor(turn, opened.state, said, hands)
        : typedTo(turn, opened.state, said, hands);
  return taken?.kind === 'act' ? taken : opened;
}

/** Words as the answer to what is asked once something is opened. */
function typedTo(
  turn: KnownTurn,
  state: KnownTurn['state'],
  text: string,
  { answer }: Hands,
): Outcome | null {
  if (turn.event.type !== 'text') return null;
  const here: KnownTurn = { ...turn, state, event: { ...turn.event, text } };
  const draft = waitingReport(here);
  return draft && answer(here, draft);
}

/** «giữ nguyên vì tháng này chưa có»: as by its button, with the reason that stands behind it. */
function keptFor(turn: KnownTurn, state: KnownTurn['state'], text: string, hands: Hands): Outcome | null {
  const here: KnownTurn = { ...turn, state };
  const draft = waitingReport(here);
  if (draft?.step.type !== 'task') return null;
  const { taskId, part } = draft.step;
  const kept = takeStep(
    here,
    enter(here, draft).desk,
    { type: 'choose', taskId, part, choice: 'keep' },
    'next',
  );
  const [, said = ''] = reasonBehind.exec(text) ?? [];
  const reason = isCourtesy.test(foldedWords(said)) ? '' : said;
  return reason === '' || kept.kind !== 'act' ? kept : (typedTo(turn, kept.state, reason, hands) ?? kept);
}
const reasonBehind =
  /(?:nguyên|nguyen)(?:\s+(?:ạ|như cũ|kết quả|câu trả lời|báo cáo))*\s*[,:;.–-]?\s*(?:(?:vì|do|bởi|lý do|vi|ly do)(?:\s+là|\s*:)?\s+)?(\S[\s\S]*)$/iu;
const isCourtesy = /^(?:(?:a|nhe|nha|em|anh|chi|thoi|roi|cam on) ?)*$/;
