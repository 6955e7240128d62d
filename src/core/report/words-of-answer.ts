import { hasQuestionForm } from '../ask/question-form.ts';
import { fold } from '../text/fold.ts';
import type { Entry } from './report.ts';

/** The fields of an entry that typed words become. */
export type Said = Pick<Entry, 'result' | 'obstacle' | 'proposal'>;

/** Words with which a unit begins to ask for something. */
const asking = /(^|[.;!?\n,])\s*((?:đề nghị|kiến nghị|đề xuất|xin |cần )[\s\S]*)$/iu;

/**
 * Takes «vướng mắc» and «kiến nghị» of one message apart: what begins with «đề nghị», «kiến nghị», «đề xuất»,
 * «xin» or «cần» asks for something. Nothing of the message is lost.
 */
function toObstacle(text: string): { obstacle?: string; proposal?: string } {
  const words = text.trim();
  const match = asking.exec(words);
  if (!match) return words === '' ? {} : { obstacle: words };
  const obstacle = words
    .slice(0, match.index + match[1]!.length)
    .replace(/[,;\s]+$/, '')
    .trim();
  return { ...(obstacle === '' ? {} : { obstacle }), proposal: match[2]!.trim() };
}

/**
 * Words with which a unit asks for something beside what came of a task. «Kiến nghị của doanh nghiệp đã được trả lời»
 * speaks of a proposal and is none: what follows the word there belongs to it, and is nobody who is asked.
 */
const askingBeside =
  /(^|[.;!?\n,])\s*(?:(?:và|nhưng|song|tuy nhiên)\s+)?((?:(?:kiến nghị|đề xuất|kien nghi|de xuat)\s*:\s*[\s\S]+)|(?:xin\s+)?(?:đề nghị|kiến nghị|đề xuất)\s+(?!(?:của|đã|được|này|nào|đó|trên|từ|mới|thì|là|tháng|tồn|do|đang|chưa|bị|có|về|\d|[,;.])(?:\s|$))[\s\S]*)$/iu;

/** What came of a task, and what the unit asks for behind it: «đã họp, đề nghị Sở Tài chính cấp kinh phí». */
function toResult(text: string): Said {
  const words = text.trim();
  const match = askingBeside.exec(words);
  // Of a proposal that was dealt with nothing is asked any more.
  if (
    !match ||
    /(?:đã|được) (?:được )?(?:trả lời|giải quyết|xử lý|chấp thuận|phê duyệt|tiếp thu)/iu.test(match[2]!)
  )
    return { result: text };
  const result = words.slice(0, match.index + match[1]!.length).replace(/[,;\s]+$/, '');
  const proposal = match[2]!.replace(/^(?:kiến nghị|đề xuất|kien nghi|de xuat)\s*:\s*/iu, '').trim();
  return { ...(result === '' ? {} : { result }), proposal };
}

/**
 * What typed words say of a task.
 * @param words what was typed, or what stood behind a figure; not blank
 * @param why whether they say why something is behind or falls short, not what came of it
 */
export const toSaid = (words: string, why: boolean): Said => (why ? toObstacle(words) : toResult(words));

/** Of what an entry says in words the fields that are given. */
const given = (said: Record<keyof Said, string | undefined>): Said =>
  Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));

/**
 * Of what was said before what still fits: a reason where it is asked why, a result where it is not. What is asked for
 * stays, but for what was asked on account of an obstacle: that goes with it.
 */
export const stillFitting = ({ result, obstacle, proposal }: Said, why: boolean): Said =>
  given(
    why
      ? { result: undefined, obstacle, proposal }
      : { result, obstacle: undefined, proposal: obstacle === undefined ? proposal : undefined },
  );

/** What an entry says in words, apart from the rest of it: both spread make the entry again. */
export function apart<Whole extends Said>(entry: Whole): { said: Said; rest: Omit<Whole, keyof Said> } {
  const { result, obstacle, proposal, ...rest } = entry;
  return { said: given({ result, obstacle, proposal }), rest };
}

/**
 * Whether a text is a question and begins as a proposal does: «Xin ý kiến chỉ đạo: trả lời chung hay riêng?». It may be
 * either, so it is asked before anything is made of it.
 */
export const isQuestionOrProposal = (text: string): boolean =>
  hasQuestionForm(text) &&
  /^\s*(?:de nghi|kien nghi|de xuat|xin (?:y kien|chi dao|huong dan|phep))\b/.test(fold(text));

/** The web addresses in a text, each once. */
export const linksIn = (text: string): string[] => [
  ...new Set((text.match(/https?:\/\/[^\s<>"'«»]+/gi) ?? []).map((url) => url.replace(/[.,;:!?)\]]+$/, ''))),
];
