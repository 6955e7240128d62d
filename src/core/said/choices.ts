import { fold, tokenize } from '../text/fold.ts';
import type { Button } from './message.ts';

/** The choices that stand under the last message of a chat, so that they can be answered in words. */
export interface OpenChoices {
  options: readonly Button[];
  /** A number answers the question itself, never a choice by its place. */
  wordsOnly?: boolean | undefined;
  /** Of a reminder: it may be answered the whole day. */
  patient?: boolean | undefined;
  at: number;
}

/** How long a choice may be answered by its number or its words. */
const choicesLifetimeMs = 30 * 60 * 1000;
const patientLifetimeMs = 24 * 3_600_000;

/** Whether choices may still be answered. */
export const areOpen = (choices: OpenChoices | undefined, now: number): choices is OpenChoices =>
  choices !== undefined && now - choices.at <= (choices.patient ? patientLifetimeMs : choicesLifetimeMs);

const bare = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

const placeOf = (text: string): number =>
  /^\d{1,3}[.)]?$/.test(text.trim()) ? Number.parseInt(text, 10) : 0;

/**
 * The button that a text stands for: its number in the list or its words, with or without diacritics. Null where
 * it is no answer to the last choice.
 * @param isFree whether a name or words are awaited, so that «Dũng» or «không» may be the answer itself
 */
export function choiceOf(
  text: string,
  choices: OpenChoices | undefined,
  now: number,
  isFree = false,
): Button | null {
  if (!areOpen(choices, now)) return null;
  const place = placeOf(text);
  if (place > 0) return choices.wordsOnly ? null : (choices.options[place - 1] ?? null);
  const typed = bare(text);
  if (typed === '') return null;
  return (
    choices.options.find((option) => bare(option.label) === typed) ??
    onlyOne(choices.options, (option) => nameOf(option) === typed) ??
    (isFree ? null : confirmed(text, choices))
  );
}

/** What names a choice, before what is said of it: «Tháng 8» of «Tháng 8 · còn nợ». */
const nameOf = ({ label }: Button): string => bare(label.split(' · ')[0]!);

/** The only one that something holds of. */
function onlyOne(options: readonly Button[], holds: (option: Button) => boolean): Button | null {
  const found = options.filter(holds);
  return found.length === 1 ? found[0]! : null;
}

/**
 * The button that a text begins, by whole words, as no other does: «phòng hạ tầng» of «Phòng Hạ tầng số». One word alone
 * begins too much of what may be meant.
 */
export function choiceBegunBy(text: string, choices: OpenChoices | undefined, now: number): Button | null {
  if (!areOpen(choices, now)) return null;
  const typed = bare(text);
  if (!typed.includes(' ')) return null;
  return onlyOne(choices.options, ({ label }) => bare(label).startsWith(`${typed} `));
}

/** Alike without their diacritics, and opposite: they count only as they stand. */
const opposite: ReadonlySet<string> = new Set(['đúng', 'đừng']);

/** Whole messages of words that may be typed without their diacritics, but with no others. */
const whole = (source: string): RegExp =>
  new RegExp(
    `^(?:${source.replace(/\p{L}+/gu, (word) => (opposite.has(word) || fold(word) === word ? word : `(?:${word}|${fold(word)})`))})$`,
    'u',
  );
const yes = whole(
  '(?:(?:dạ|vâng|ừ|uh|ok) )*(?:có|dạ|vâng|ừ|uh|um|đúng(?: rồi| thế)?|dung (?:roi|the)|đồng ý|ok|oke|okay|được|chắc|chắc chắn|nhất trí|yes)(?: (?:ạ|nhé|nha|em|chứ|rồi|luôn|đi))*',
);
const no = whole(
  '(?:(?:dạ|à) )*(?:không|ko|k|không phải|không đồng ý|không cần|thôi|thôi không|đừng|chưa|no)(?: (?:ạ|nhé|nha|em|đâu|nữa|vậy|cần))*',
);

/**
 * The button that a yes or a no stands for under a question that is confirmed: one of two, the other of which leaves
 * everything as it is.
 */
function confirmed(text: string, { options }: OpenChoices): Button | null {
  if (options.length !== 2) return null;
  const stays = onlyOne(options, (option) => option.stays === true);
  const does = onlyOne(options, (option) => option !== stays);
  if (!stays || !does) return null;
  const said = tokenize(text)
    .map(({ raw }) => raw)
    .join(' ');
  if (yes.test(said)) return does;
  return no.test(said) ? stays : null;
}

/** Whether a text is the number of a choice; where none can be made by it, it came too late or lies beyond the list. */
export const isChoiceNumber = (text: string): boolean => placeOf(text) > 0;
