import { hasQuestionForm, mayBeAsked } from '../../ask/question-form.ts';
import { kindOf } from '../../people/unit-kind.ts';
import { isBareNumber, isDoubtedReason } from '../../report/asked-about.ts';
import { toBot } from '../../report/to-bot.ts';
import { choiceOfNone } from '../../said/choices.ts';
import type { Outcome } from '../../said/content.ts';
import { fold, foldedWords } from '../../text/fold.ts';
import { answerQuestion, isBareName, isUnderstood } from '../asking/answering.ts';
import { cancelForm } from '../confirming/confirming.ts';
import { hindrance, isWrittenAsName } from '../feature.ts';
import type { Form } from '../forms.ts';
import { commandInWords } from '../guiding/heard-command.ts';
import { askFormAgain, formSpec, runCommand } from '../index.ts';
import { lateSaid } from '../late-features.ts';
import { listAsked, opensOnceMore } from '../open-choices.ts';
import { correctedName, matterSaid, ofWhichPlan, withoutDenial, workOrdered } from '../said-late.ts';
import { type KnownTurn, openForm, say, silence, withDoubted } from '../turn.ts';
import { pressBegun, sayBeyondAsked } from './by-choice.ts';
import { endsWhatWasBegun, isBareHuy } from './ending-words.ts';
import { obeyWork } from './obeying.ts';
import { leaveForm, press } from './pressing.ts';

/** What was typed while a guided question waits: its answer, or a question in the middle. */
export function answerInForm(turn: KnownTurn, form: Form, text: string): Outcome {
  const spec = formSpec(form);
  const hindered = hindrance(turn, { right: spec.right, where: 'private' });
  if (hindered) return leaveForm(turn, () => say(hindered));
  const none = spec.reads === 'choice' ? choiceOfNone(text, listAsked(turn), turn.now) : null;
  if (none) return press(turn, none.data);
  const other =
    correctedInForm(turn, form, text) ??
    leftInForm(turn, form, text) ??
    (spec.reads === 'words' && isNoWords(turn, text) ? askAgain(turn) : null) ??
    toBotInForm(turn, form, text) ??
    matterInForm(turn, form, text) ??
    commandedInForm(turn, form, text) ??
    questionInForm(turn, form, text);
  if (other) return other;
  // A number beyond the list is no value: the list stays.
  const beyond = spec.canRead?.(turn, form, text) ? null : sayBeyondAsked(turn, text);
  if (beyond && spec.reads !== 'words' && spec.reads !== 'name') return beyond;
  if (spec.reads === 'words') return takeWords(turn, form, text);
  if (spec.reads !== 'choice') return spec.fill(turn, form, text);
  return revisedInForm(turn, form, text);
}

/** Whether a text is no words for somebody: there is nothing to send yet, or it opened once more what awaits them. */
const isNoWords = (turn: KnownTurn, text: string): boolean =>
  sendsNothing.test(foldedWords(text)) || opensOnceMore(turn, text, openForm(turn)?.at ?? 0);

/** Another wording of what is shown; a question is none. Else it is shown again: it is confirmed by its buttons, or by their words. */
function revisedInForm(turn: KnownTurn, form: Form, text: string): Outcome {
  const revised = mayBeAsked(text) ? null : formSpec(form).revised?.(turn, form, withoutDenial(text), text);
  if (revised) return revised;
  const again = askFormAgain(turn);
  return again ? say(again) : leaveForm(turn, () => say({ type: 'stale-button' }));
}

/** Another name where one is shown before it counts: it is the correction. */
function correctedInForm(turn: KnownTurn, form: Form, text: string): Outcome | null {
  const spec = formSpec(form);
  const named = spec.correct ? correctedName(text) : null;
  return named === null ? null : (spec.correct?.(turn, form, named) ?? null);
}

/** «bỏ qua» to what is to be confirmed, where more than that is being asked. */
function leftInForm(turn: KnownTurn, form: Form, text: string): Outcome | null {
  const spec = formSpec(form);
  if (!spec.left) return null;
  const said = toBot(text);
  return said === 'skip' || said === 'later' ? spec.left(turn, form) : null;
}

/**
 * «việc 2», «việc 3: không đồng ý» where words of another matter are awaited: that is to be seen, or answered, and nobody is sent
 * these words. So is whatever is begun of its own where words wait to be sent.
 */
function matterInForm(turn: KnownTurn, form: Form, text: string): Outcome | null {
  const open = openForm(turn);
  const begun = open && lateSaid().begunBeside(turn, open, text, leaveForm);
  if (begun) return begun;
  const [, number, more] =
    /^(?:viec|vuong mac|kien nghi)(?: so)? (\d{1,9})(?![\d/])(.*)$/.exec(foldedWords(text)) ?? [];
  const isOther = number !== undefined && 'id' in form && String(form.id) !== number;
  const isMeant = number !== undefined && (more === '' || isOther || mayBeAsked(text));
  const spec = formSpec(form);
  if ((spec.reads !== 'words' && !spec.revised) || !isMeant || !matterSaid(turn, text)) return null;
  return leaveForm(turn, (given) => matterSaid(given, text) ?? silence);
}

/** What of the choices is begun to be spelt, or a command in words; neither where the form takes the text as its value. */
function commandedInForm(turn: KnownTurn, form: Form, text: string): Outcome | null {
  const spec = formSpec(form);
  if (spec.canRead?.(turn, form, text)) return null;
  const begun = pressBegun(turn, text, null);
  if (begun) return begun;
  const isFree = spec.reads === 'words' || spec.reads === 'name';
  const command = isFree ? null : commandInWords(turn, text, () => true);
  return command ? leaveForm(turn, (given) => runCommand(given, command, '')) : null;
}

/**
 * Whether what was typed where a name is asked is one, whatever words of the plan it has: «Phạm Quốc Dũng, Trưởng phòng»,
 * «Phòng Hợp tác quốc tế». Of a unit that there is, something may be asked.
 */
function isNewName({ context }: KnownTurn, text: string): boolean {
  if (text.includes('?')) return false;
  const name = text.split(/[,;\n]/)[0]!.trim();
  if (isWrittenAsName(name)) return true;
  const plain = fold(name);
  return (
    /^\p{Lu}/u.test(name) &&
    kindOf(name) !== null &&
    !hasQuestionForm(name) &&
    !context.org.units.some((unit) => plain.startsWith(fold(unit.name)))
  );
}

/** Whether a text that a form waits for is a question instead, with its answer. */
function questionInForm(turn: KnownTurn, form: Form, text: string): Outcome | null {
  const spec = formSpec(form);
  if (spec.reads === 'words' && !mayBeAsked(text)) return orderInForm(turn, form, text);
  if (spec.revised && !mayBeAsked(text)) return null;
  if (spec.canRead?.(turn, form, text) || (spec.reads === 'name' && isNewName(turn, text))) return null;
  const answer = answerQuestion(turn, text);
  if (!isUnderstood(answer)) {
    // It takes the place of words that wait to be confirmed only where it is typed twice.
    const { doubted = text } = openForm(turn) ?? {};
    return doubted.trim() === text.trim() ? null : ofWhichPlan(turn, answer);
  }
  return spec.reads === 'name' && !hasQuestionForm(text) && isBareName(answer)
    ? null
    : ofWhichPlan(turn, answer);
}

/** «đã bố trí thêm người», «sẽ mời …», «vì thiếu người»: what somebody tells, and no order. */
const tells =
  /^\s*(?:(?:dạ|em|tôi|mình|bên em|phòng em|đơn vị em|chúng em|phòng|đơn vị)\s+)*(?:đã|đang|sẽ|vừa|mới|vì|do|tại|chờ|đợi|thiếu|còn)\s/iu;

/** A longer text is a line of a paper, whatever it begins with. */
const longestOrder = 6;

/**
 * «mở tháng 5», «lập báo cáo tháng 5» where words are awaited of which nothing is asked before they are taken: an order, and none of
 * them. Null for any other text.
 */
function orderInForm(turn: KnownTurn, form: Form, text: string): Outcome | null {
  const spec = formSpec(form);
  if (tells.test(text.normalize('NFC'))) return null;
  if (spec.doubt || spec.canRead?.(turn, form, text) || text.trim().split(/\s+/).length > longestOrder)
    return null;
  if (workOrdered(turn, text)) return leaveForm(turn, (given) => obeyWork(given, text) ?? silence);
  const answer = answerQuestion(turn, text);
  return isOffer(answer) ? ofWhichPlan(turn, answer) : null;
}

const isOffer = (answer: Outcome): boolean =>
  answer.kind === 'answer' &&
  answer.replies.some((said) => said.type === 'answer' && said.answer.type === 'offer');

/** «bận họp» is a reason like any other, where one is asked for. */
const isReasonAsWell = (reads: string, text: string): boolean =>
  reads === 'words' && /(?<!\p{L})(?:bận|ban)(?!\p{L})/iu.test(text.normalize('NFC'));

/**
 * Words that speak to the bot where a form waits for others: a step back, an end, or nothing that could be an answer.
 * Null for an answer. A name is no such word, however it reads.
 */
function toBotInForm(turn: KnownTurn, form: Form, text: string): Outcome | null {
  const spec = formSpec(form);
  if (endsWhatWasBegun(text) && !(spec.reads === 'name' && isBareHuy(text))) return cancelForm(turn);
  if (spec.reads === 'name' && isWrittenAsName(text)) return null;
  const said = toBot(text);
  if (said === null || spec.canRead?.(turn, form, text)) return null;
  if (said === 'later' && isReasonAsWell(spec.reads, text)) return null;
  if (said === 'back') return spec.back?.(turn, form) ?? cancelForm(turn);
  const ends =
    said === 'discard' ||
    said === 'later' ||
    (said === 'skip' && spec.reads !== 'words' && spec.reads !== 'name');
  if (ends) return cancelForm(turn);
  // Nothing, a call for help or thanks is no reason and no name: it is asked once more.
  return askAgain(turn);
}

/** «gửi» where there are no words yet. */
const sendsNothing = /^gui(?: (?:di|luon|nhe|nha|a|em|bot))*$/;

function askAgain(turn: KnownTurn): Outcome | null {
  const again = askFormAgain(turn);
  return again && say(again);
}

/** «ghi rõ kết quả», «đề nghị bổ sung số liệu»: what a unit is to do, and nothing that the bot is asked. */
const bidsUnit =
  /^(?:(?:đề nghị|yêu cầu|cần|đơn vị|anh|chị|các|phòng) )*(?:ghi|nêu|nói|bổ sung|kèm|sửa|kiểm tra|rà soát|cập nhật|viết|làm|báo cáo|giải trình)(?: [^\s?]+){2,}$/iu;

/** Words that a form waits for, and that reach other people: what may be meant for the bot is asked before it counts. */
function takeWords(turn: KnownTurn, form: Form, text: string): Outcome {
  const spec = formSpec(form);
  const open = openForm(turn);
  const words = text.trim();
  const insists = open?.doubted === words && !isBareNumber(words);
  // What is typed instead of words that are shown is shown in its turn.
  const isAnew = open?.doubted !== undefined;
  const isDoubted =
    isAnew ||
    (isDoubtedReason(words) && !bidsUnit.test(words)) ||
    mayBeAsked(words) ||
    lateSaid().soundsLikeOrder(words);
  const doubt =
    open && words !== '' && !insists && isDoubted ? spec.doubt?.(turn, form, words, open.at) : null;
  return open && doubt
    ? { kind: 'act', state: withDoubted(turn.state, turn.event, open, words), replies: [doubt] }
    : spec.fill(turn, form, text);
}
