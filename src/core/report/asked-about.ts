import type { Desk } from './desk-draft.ts';
import { isMereStatus } from './spoken-status.ts';
import { isDoubtful } from './to-bot.ts';
import { isQuestionOrProposal } from './words-of-answer.ts';

/** Whether words are asked about before they count: «xong cả» says what it says. */
export const isAskedAbout = (words: string): boolean =>
  isBareNumber(words) || (!isMereStatus(words) && (isDoubtful(words) || isQuestionOrProposal(words)));

/**
 * Whether words that were asked about are typed once more, and so meant. A number is as likely the same slip again: it
 * counts by [Ghi] alone.
 */
export const insists = ({ draft: { pending } }: Desk, words: string): boolean =>
  pending.doubted === words && !isBareNumber(words);

/** «3»: where choices are numbered it may be one of them, typed by habit. */
export const isBareNumber = (words: string): boolean => /^\d{1,2}[.)]?$/.test(words);
