import { isNo } from '../said/choices.ts';
import { fold, foldedWords } from '../text/fold.ts';
import { fitsMarks } from '../text/marks-typed.ts';
import { placeNamed } from '../text/place-named.ts';
import { wordsBefore } from './answer-figure.ts';
import { asBefore, putsOff } from './aside.ts';
import { behindNumber, spokenOfMatter } from './ask-matters.ts';
import { doubtOf, figureDoubted, statusListed } from './asked-about.ts';
import { type Choice, type Desk, measureOf, type ReportEvent } from './desk-draft.ts';
import { readNoFigure } from './no-figure.ts';
import type { Step, TaskStep } from './report.ts';
import { placeOfLast, statusInstead, statusNamedBy } from './slipped-status.ts';
import { statusSaid, statusSaidPolitely } from './spoken-status.ts';
import { statusMeant } from './status-meant.ts';
import { taskAt } from './task-number.ts';
import { toBot } from './to-bot.ts';

/** What a typed choice of the guided report asks for. */
export type SpokenChoice =
  | ReportEvent
  | { type: 'send' }
  | { type: 'later' }
  | { type: 'discard' }
  | { type: 'strike' };

/** Where the day is asked on which something was done: that it was in time, that it is another, that it is left open. */
function daySaid(typed: string): Choice | null {
  if (/^(?:(?:da |lam )?xong |hoan thanh )?(?:trong|dung) han(?: roi)?(?: a| nhe)?$/.test(typed))
    return 'in-time';
  if (typed === 'xong ngay' || typed === 'ngay khac') return 'on-day';
  return /^(?:bo qua|khong nho|khong ro)(?: a| nhe)?$/.test(typed) ? 'skip' : null;
}

/** What was doubted is to be written. */
const saysWrite =
  /^(?:ghi|ghi di|ghi lai|ghi nhe|(?:dung |ghi )*(?:la )?(?:loi(?: bao cao)?|vuong mac|kien nghi|ket qua|noi dung|ly do|bao cao)(?: (?:a|nhe|nha|day|do))*)$/;
/** What was asked is so. */
const saysYes = /^(?:dung|dung roi|dung the|co|u|ok|dong y|(?:doi|sua)(?: (?:di|so|lai|nhe|a))*)$/;
/** «không nhầm»: it was no slip. */
const saysMeant =
  /^(?:(?:da|em|toi|minh) )*(?:khong|ko|k|chang)(?: (?:go|ghi|bi|he|co))* nham(?: (?:dau|a|nhe|nha|em|ma))*$/;
/** «đừng» reads as a yes without its marks. */
const isYesTo = (typed: string, text: string): boolean =>
  saysMeant.test(typed) ||
  (saysYes.test(typed) && fitsMarks('đúng rồi thế có đồng ý đổi sửa đi số lại nhé', text));
/** What was asked is not so: it was a slip. */
const slips =
  /^(?=.*\b(?:khong|ko|k|nham|dung ghi)\b)(?:(?:khong|ko|k|khong phai|khong ghi|dung ghi|khong dung|khong sua|khong doi|la|go nham|nham|go|bi|toi|em|xin loi|da|a|nhe|nha|dau|roi|thoi)(?: |$))+$/;
const isNoTo = (typed: string, text: string): boolean =>
  !saysMeant.test(typed) &&
  (isNo(text) || (slips.test(typed) && !/^đúng(?!\p{L})/iu.test(text.trim().normalize('NFC'))));
/** The figure that stands is right: «giữ», «giữ nguyên», «giữ 98,5». */
const saysKeep = /^giu(?: (?:nguyen|lai|so|cu|\d+|phan tram|nhe|a|nha|di|thoi))*$/;

/** What a yes, a no or «lời báo cáo» to what was doubted chooses; null for any other text. */
function ofDoubt(
  typed: string,
  text: string,
  step: TaskStep,
  desk: Desk,
  doubted: string,
  now: number,
): SpokenChoice | null {
  const choose = (choice: Choice, part: TaskStep['part'] = step.part): SpokenChoice => ({
    type: 'choose',
    taskId: step.taskId,
    part,
    choice,
  });
  const doubt = doubtOf(desk, step, doubted, now);
  if (doubt.type === 'status' && statusSaid(typed) === doubt.status) return choose(doubt.status, 'status');
  if (doubt.type === 'figure' && saysKeep.test(typed)) return choose('undoubt');
  if (isNoTo(typed, text)) return choose(doubt.type === 'figure' ? 'undoubt' : 'back');
  if (saysWrite.test(typed)) return choose('write');
  if (!isYesTo(typed, text)) return null;
  if (doubt.type === 'figure') return choose('refigure');
  return doubt.type === 'status' ? choose(doubt.status, 'status') : choose('write');
}

/** It is the figure: «là số liệu», «số liệu ạ», «là tỷ lệ», «phần trăm». */
const saysFigure =
  /^(?:(?:da|vang|dung|la|do|day|em|toi|ghi|chinh) )*(?:so lieu|so|ty le|ti le|phan tram)(?: (?:a|nhe|nha|do|day|em|dung roi))*$/;
const digitWords: readonly string[] = 'khong mot hai ba bon nam sau bay tam chin muoi'.split(' ');

/** What is answered to «2 là 2% hay gõ nhầm?», «5% hay 5 hồ sơ?» at a figure; null for any other text. */
function ofDoubtedFigure(typed: string, text: string, step: TaskStep, desk: Desk): SpokenChoice | null {
  const value = step.part === 'day' ? null : figureDoubted(desk, step.taskId);
  if (value === null) return null;
  const { taskId, part } = step;
  const [, spelt = ''] = /^(?:la )?([a-z]+) phan tram(?: (?:a|nhe|em))*$/.exec(typed) ?? [];
  if (saysFigure.test(typed) || isYesTo(typed, text) || digitWords.indexOf(spelt) === value)
    return { type: 'choose', taskId, part, choice: 'refigure' };
  const isSlip = isNoTo(typed, text) || /^nham(?: nham)?$/.test(typed);
  return isSlip ? { type: 'choose', taskId, part, choice: 'undoubt' } : null;
}

/** What is answered to what was asked of the last words, be they of a figure or of the words that are awaited. */
function ofAnyDoubt(
  typed: string,
  text: string,
  step: TaskStep,
  desk: Desk,
  now: number,
): SpokenChoice | null {
  const { doubted } = desk.draft.pending;
  if (doubted === undefined) return null;
  return step.part === 'words'
    ? ofDoubt(typed, text, step, desk, doubted, now)
    : ofDoubtedFigure(typed, text, step, desk);
}

/**
 * A choice as it is listed under a figure's question: «2. Đúng tiến độ», «1. Chưa có số liệu». The number is its place,
 * and no figure.
 */
function listedChoice(text: string): Choice | null {
  const [listed, words = ''] = /^\(?\d{1,2}[.)]\s*(\p{L}.*)$/u.exec(text.trim()) ?? [];
  if (listed === undefined) return null;
  const none = readNoFigure(words);
  if (none) return none === 'nothing' ? 'nothing' : 'no-figure';
  return statusSaidPolitely(foldedWords(words)) ?? null;
}

/** Choices of the task at hand that are typed by their words. */
function ofTask(typed: string, step: TaskStep, desk: Desk): Choice | null {
  const { pending } = desk.draft;
  const doubted = pending.doubted !== undefined;
  if (step.part === 'words') {
    // Who leaves it leaves what was said before as it is; where nothing was, the choice is made anew.
    if (/^(?:thoi|huy)(?: (?:a|nhe|nha|vay|di))*$/.test(typed)) {
      const stays = !doubted && !pending.keeps && Object.keys(wordsBefore(desk, step.taskId)).length > 0;
      return stays ? 'skip' : 'back';
    }
    return typed === 'bo qua' || typed === 'giu loi cu' ? 'skip' : null;
  }
  const ofDay = step.part === 'day' ? daySaid(typed) : null;
  if (ofDay) return ofDay;
  if (/^nhu thang( \d{1,2}| truoc)$/.test(typed) || (step.part === 'status' && asBefore.test(typed)))
    return 'same';
  if (/^nhu (?:nhiem vu|nv|cau) \d{1,3}$/.test(typed)) return 'like';
  if (/^(?:giu nguyen|giu nguyen vi|de nguyen|khong doi)$/.test(typed)) return 'keep';
  return statusSaidPolitely(typed) ?? null;
}

/** A status in other words than its name, where one is asked; or what leaves open which it is: that is asked. */
function ofMeaning(text: string, step: TaskStep, desk: Desk): SpokenChoice | null {
  if (step.part === 'words' || step.part === 'day') return null;
  const meant = statusMeant(text);
  if (!meant) return null;
  // «hoàn thành 98%» of what is measured may be its figure.
  const isFigure = /\d/.test(text) && measureOf(desk, step.taskId) !== undefined;
  if ('unsure' in meant)
    return step.part === 'status' && !isFigure ? { type: 'unsure', what: meant.unsure } : null;
  return { type: 'choose', taskId: step.taskId, part: step.part, choice: meant.status };
}

/** What leaves a question out, and says nothing of a task: «bỏ qua», «qua câu khác»; «không có gì» may be how a task stands. */
const leavesOut = /(?:^| )(?:bo qua|skip|next|khoi|tiep|cau (?:tiep|khac|sau))(?: |$)/;

/** What leaves a question out: nothing is added, there is no figure, or it is said that it cannot be left out. */
function leftOut(text: string, { draft: { step, pending } }: Desk): SpokenChoice | null {
  if (step.type === 'news') return { type: 'no-news' };
  if (step.type === 'matter') return { type: 'matter', id: step.id, says: 'stands' };
  if (step.type === 'task' && step.part === 'figure')
    return { type: 'choose', taskId: step.taskId, part: 'figure', choice: 'no-figure' };
  if (step.type === 'task' && (step.part === 'words' || step.part === 'day') && !pending.keeps)
    return { type: 'choose', taskId: step.taskId, part: step.part, choice: 'skip' };
  return leavesOut.test(foldedWords(text)) ? { type: 'unsure', what: 'skip' } : null;
}

/** A message to the bot as what it asks for here: nothing is added where words are awaited, else no choice is made. */
function ofBot(text: string, desk: Desk): SpokenChoice | null {
  const { step } = desk.draft;
  const isFree = step.type === 'task' && step.part === 'words';
  const said = toBot(text) ?? (!isFree && putsOff(text) ? 'later' : null);
  switch (said) {
    case null:
      return null;
    case 'back':
      return { type: 'back' };
    case 'later':
      return { type: 'later' };
    case 'discard':
      return { type: 'discard' };
    case 'help':
    case 'talk':
      return { type: 'unsure', what: said };
    case 'skip':
      return leftOut(text, desk);
  }
}

/** Where a reason is awaited: what speaks to the bot is none. What is asked first has no step before it. */
function ofReason(typed: string, text: string, isDoubted: boolean): SpokenChoice | null {
  if (isDoubted && (saysWrite.test(typed) || isYesTo(typed, text))) return { type: 'write-reason' };
  if (typed === 'de sau') return { type: 'later' };
  const said = typed === 'huy' || typed === 'thoi' ? 'discard' : toBot(text);
  if (said === null) return null;
  if (said === 'later') return { type: 'later' };
  return said === 'back' || said === 'discard' ? { type: 'discard' } : { type: 'unsure', what: 'help' };
}

const sending =
  /^(?:(?:da|vang|u|uh|ok|oke|okay|duoc|dong y|xong|roi|thi|vay|the|em|toi|minh|xin|cho|nho|bot) )*(?:gui|nop)(?: (?:di|luon|ngay|bao cao|bc|bai|no|ban nay|len|van phong|so|cho|em|toi|giup|voi|ho|nhe|nha|thoi|nao|a|thang(?: \d{1,2}| nay)?))*$/;

/** Whether plain words say that the report is to be sent: «gửi», «nộp luôn», «ok gửi», «gửi báo cáo giúp em». */
export const saysSend = (typed: string): boolean => sending.test(typed);

const onTrackWords =
  '(?: (?:thi|deu|van|cung|thuc hien|lam|co ban))* (?:(?:dung|kip|dam bao|bao dam) (?:tien do|han|ke hoach)|binh thuong|on)(?: (?:het|ca|a|nhe|roi|em|nha))*$';
/** «còn lại đúng tiến độ» */
const restOnTrack = new RegExp(
  `^(?:(?:da|em|tat ca|cac|nhung|viec|nhiem vu|phan|muc) )*con lai${onTrackWords}`,
);
/** «các việc đều đúng tiến độ», «đúng tiến độ hết»: where no rate is asked of which that could be said. */
const allOnTrack = new RegExp(
  `^(?:(?:da|em|phong em|ben em|don vi em|thang nay|ky nay|bao cao) )*(?:(?:tat ca|toan bo|(?:cac|moi|nhung) (?:viec|nhiem vu|muc))(?: (?:cac|viec|nhiem vu|nay|muc))*|(?:van )?deu)${onTrackWords}|^(?:(?:da|vang|em|a) )*dung tien do (?:het|ca|tat ca)(?: (?:ca|roi|a|nhe|nha|em))*$`,
);

/** Choices of the report as a whole, that are typed by their words. */
function ofReport(typed: string, step: Step, isMeasured: boolean): SpokenChoice | null {
  const isAsked = step.type !== 'task' || step.part !== 'words';
  if (/^tat ca nhu thang( \d{1,2}| truoc)$/.test(typed)) return { type: 'all-same' };
  if (restOnTrack.test(typed) || (allOnTrack.test(typed) && !isMeasured)) return { type: 'rest' };
  if (/^(?:gui bao cao|gui di|gui luon)$/.test(typed) || (isAsked && saysSend(typed)))
    return { type: 'send' };
  if (typed === 'de sau' || (isAsked && (typed === 'huy' || typed === 'thoi'))) return { type: 'later' };
  if (step.type === 'news' && /^(?:chua co gi moi|khong co gi moi|khong)$/.test(typed))
    return { type: 'no-news' };
  return null;
}

/** The task that is to be changed, by its place from 1: «sửa 2», «sua so 3», «sửa cái thứ 2»; 0 for none. */
export function placeToEdit(text: string): number {
  const [, named = ''] =
    /^(?:em |toi |cho )?(?:chinh sua|sua|chinh)(?: lai)?\s*(\S.*)$/.exec(fold(text).trim()) ?? [];
  return placeNamed(named, true);
}

/** Whether a task is asked for what is chosen or counted, and not for words, which may be anything. */
export const isAskedOfTask = (step: Step): boolean => step.type === 'task' && step.part !== 'words';

/**
 * The place of the task that is gone to, from 1: «nhiệm vụ 3», «sang việc 3», «nv 3 nhé»; 0 for any other text. A report calls its
 * steps so («3/6»), and never its choices.
 */
export function placeOfTask(text: string): number {
  const [, named = ''] =
    /^(?:(?:da|vang|ok|cho|em|toi|minh|xin|muon|bot|sang|qua|den|ve|lam|quay lai|chuyen sang|bao cao|tra loi) )*(?:viec|nhiem vu|nv|nvu)(?: (?:so|thu))? (\d{1,3})(?: (?:a|nhe|nha|di|da|truoc|truoc da|cho em|giup em))*$/.exec(
      foldedWords(text),
    ) ?? [];
  return Number(named);
}

const looks =
  '(?:(?:da|cho|em|toi|minh|bot|xin|muon|can) )*(?:xem|coi|mo|doc|kiem tra|ra soat)(?: (?:lai|giup|cho|em|toi))*';
/** «xem lại việc 4», «việc 4 là việc gì», «nhiệm vụ 4 ghi gì»: the task with its words and what was answered. */
const seen = new RegExp(
  `^(?:${looks} (?:cau|viec|nhiem vu|nv|muc)(?: (?:so|thu))? (?<behind>\\d{1,3})|(?:cau|viec|nhiem vu|nv|muc)(?: (?:so|thu))? (?<before>\\d{1,3}) (?:la|noi|ghi|yeu cau|hoi|lam)(?: (?:viec|nhiem vu|cai|ve))*(?: (?:gi|nao|sao|the nao))+)(?: (?:a|nhe|nha|em|vay|the|day|di|nhi))*$`,
);

/** The place of the task that is to be seen, from 1; 0 for any other text. */
function placeToSee(typed: string): number {
  const found = seen.exec(typed)?.groups;
  return Number(found?.behind ?? found?.before ?? 0);
}

/** «giống việc 1», «tương tự nhiệm vụ 2», «cũng thế»: the status of a task that is answered, or of the one that was answered last. */
const alike =
  /^(?:(?:da|viec nay|cai nay|cung|em|thi|la) )*(?:(?:giong|y|nhu|tuong tu|giong nhu|tuong tu nhu|cung)(?: (?:viec|nhiem vu|nv|cau|muc)(?: so)? (?<place>\d{1,3})| (?:tren|viec tren|cau tren|viec truoc|cau truoc|the|vay))|tuong tu)(?: (?:a|nhe|nha|em|luon|thoi))*$/;

/** The status of the task that another is said to be like; null for any other text, and where that has none. */
function statusAlike(typed: string, { draft: { step, entries }, tasks }: Desk): Choice | null {
  const found = step.type === 'task' && step.part === 'status' ? alike.exec(typed) : null;
  if (!found || step.type !== 'task') return null;
  const own = tasks.findIndex(({ task }) => task.id === step.taskId);
  const like = found.groups?.place === undefined ? tasks[own - 1] : taskAt(tasks, Number(found.groups.place));
  const id = like === tasks[own] ? undefined : like?.task.id;
  return (id !== undefined && entries[id]?.status) || null;
}

/** What is answered to the question of a matter, with its number before it or without. */
function ofMatterAsked(desk: Desk, text: string): SpokenChoice | null {
  const { step } = desk.draft;
  if (step.type !== 'matter') return null;
  const said = spokenOfMatter(behindNumber(desk, text) ?? text);
  return said && { type: 'matter', id: step.id, ...said };
}

/** What is chosen of the task at hand by its words, or behind its number in the list. */
function ofTaskAsked(
  typed: string,
  text: string,
  step: TaskStep,
  desk: Desk,
  now: number,
): SpokenChoice | null {
  const { taskId, part } = step;
  if (typed === 'khong bao cao viec nay' && part !== 'words') return { type: 'drop', taskId };
  const measured = part !== 'words' && measureOf(desk, taskId) !== undefined;
  const listed = (): Choice | null => (part === 'status' ? statusListed(desk, taskId, text, now) : null);
  const choice =
    ofTask(typed, step, desk) ?? statusAlike(typed, desk) ?? (measured ? listedChoice(text) : listed());
  return choice && { type: 'choose', taskId, part, choice };
}

/**
 * «nhầm, đúng tiến độ»: another status of the task at hand, where its status was chosen; right behind an answered task, of that.
 * Null for any other text.
 */
function ofSlip(text: string, desk: Desk): SpokenChoice | null {
  const { step, pending } = desk.draft;
  const words = statusInstead(text);
  const status = words === null ? null : statusNamedBy(words);
  if (status === null) return null;
  if (step.type === 'task' && (step.part !== 'status' || pending.status !== undefined))
    return { type: 'choose', taskId: step.taskId, part: 'status', choice: status };
  const place = step.type === 'task' || step.type === 'summary' ? placeOfLast(desk) : 0;
  return place > 0 ? { type: 'write', text: `việc ${place} ${words}`, evidence: [] } : null;
}

/** The task that is gone to, changed or seen, by its place from 1; 0 for none. */
function placeMeant(text: string, step: Step): number {
  const isSummary = step.type === 'summary';
  // A bare number is a figure, or a place in a list, but at the summary.
  const gone = isAskedOfTask(step) ? placeOfTask(text) : 0;
  const shown = isSummary || isAskedOfTask(step) ? placeToSee(foldedWords(text)) : 0;
  return placeToEdit(text) || gone || shown || (isSummary ? placeNamed(text, true) : 0);
}

/**
 * The choice that a text names by its words, with or without diacritics: whatever buttons a channel showed, and
 * however long ago; only a whole message is one. Null for any other text.
 */
export function spokenChoice(text: string, desk: Desk, now: number): SpokenChoice | null {
  const { draft, tasks } = desk;
  const typed = foldedWords(text);
  const { step } = draft;
  if (step.type === 'reason') return ofReason(typed, text, draft.pending.doubted !== undefined);
  const ofAsked = step.type === 'task' ? ofAnyDoubt(typed, text, step, desk, now) : null;
  if (ofAsked) return ofAsked;
  const place = placeMeant(text, step);
  if (place > 0) {
    const task = taskAt(tasks, place);
    return task ? { type: 'edit', taskId: task.task.id } : { type: 'unsure', what: 'no-such-task' };
  }
  if (
    /^(?:bo|xoa|huy|go)(?: bo)? (?:tep|file|anh|hinh|minh chung)(?: (?:nay|do|vua gui|vua roi|gui nham|nham|di|a|nhe))*$/.test(
      typed,
    )
  )
    return { type: 'strike' };
  const ofMatter = ofMatterAsked(desk, text);
  if (ofMatter) return ofMatter;
  const isMeasured = step.type === 'task' && measureOf(desk, step.taskId) !== undefined;
  const whole = ofReport(typed, step, isMeasured);
  if (whole) return whole;
  const instead = ofSlip(text, desk);
  if (instead) return instead;
  if (step.type !== 'task') return ofBot(text, desk);
  return ofTaskAsked(typed, text, step, desk, now) ?? ofBot(text, desk) ?? ofMeaning(text, step, desk);
}
