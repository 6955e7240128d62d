import { chatKey } from '../heard/event.ts';
import { personOf } from '../people/links.ts';
import {
  areFresh,
  asBehind,
  cameUnasked,
  choiceOf,
  confirmsAct,
  isChoiceNumber,
  newerOf,
  numberBeyond,
  numberedBehind,
  type OpenChoices,
} from '../said/choices.ts';
import type { Outcome } from '../said/content.ts';
import type { Button } from '../said/message.ts';
import { asKept } from '../said/spoken-of.ts';
import { fold } from '../text/fold.ts';
import { placeNamed } from '../text/place-named.ts';
import { fromPressData, isAllThatIsAsked } from './acts.ts';
import { say, type Turn } from './turn.ts';

/** A number that made a choice and is typed once more so soon was sent twice, or typed by habit: it answers nothing. */
const againWithinMs = 10_000;
/** The same where it could make a choice of a list that came meanwhile of itself: nobody reads that so fast. */
const unaskedWithinMs = 3_000;
/** The same where it would confirm an act that is not asked twice: a number that was sent with two taps is no yes. */
export const confirmsWithinMs = 1_000;

/** A choice that is made again so soon was sent twice: nobody reads the next question so fast. */
export const choiceTwiceMs = 2_000;
/** The same of a number that would go back or leave out the words of what it has just chosen in a report. */
export const leavesTwiceMs = 10_000;
/** The same of words and figures: nobody reads the next question and writes them anew so fast. */
export const wordsTwiceMs = 3_000;

/**
 * Whether a text that was taken as an answer just now has come once more. Said a third time, or later, it is meant.
 * @param withinMs how long ago the first may be
 */
export function isSentTwice({ state, event, now }: Turn, text: string, withinMs: number): boolean {
  const { picked } = state.chats[chatKey(event.chat)] ?? {};
  return picked !== undefined && picked.text === asKept(text) && now - picked.at <= withinMs;
}

/**
 * Whether a text is the very one that opened what awaits words, once more: «trả lời» is what was pressed, and no answer.
 * @param openedAt when that was opened, epoch ms
 */
export function opensOnceMore({ state, event }: Turn, text: string, openedAt: number): boolean {
  const { picked } = state.chats[chatKey(event.chat)] ?? {};
  return picked !== undefined && picked.at === openedAt && fold(picked.text) === fold(asKept(text));
}

/** The choices that everybody of the chat was given last, answered in time or not. */
export const choicesHere = ({ state, event }: Turn): OpenChoices | undefined =>
  state.chats[chatKey(event.chat)]?.choices;

/** The list that somebody in a private chat asked for, whatever came of itself since; what came, where there is none. */
export function listAsked(turn: Turn): OpenChoices | undefined {
  const choices = choicesHere(turn);
  const behind = turn.state.chats[chatKey(turn.event.chat)]?.behind;
  return behind && (choices === undefined || cameUnasked(choices)) ? asBehind(behind) : choices;
}

/** Whether a text is a number of a list, answered in time or not. */
const hasNumber = (text: string, { options, above = [] }: OpenChoices): boolean =>
  isChoiceNumber(text) && placeNamed(text) <= options.length + above.length;

/**
 * The choice that a text makes in a private chat: of what was said last; else, where that came of itself, of the list that
 * was asked for before: by a whole label, or a number that what came has not. A bare yes or no is said to what came.
 * @param isFree whether a name or words are awaited
 */
export function choiceMade(turn: Turn, text: string, isFree: boolean): Button | null {
  const { choices, behind } = turn.state.chats[chatKey(turn.event.chat)] ?? {};
  const choice =
    numberedBehind(text, { choices, behind }, turn.now) ?? choiceOf(text, choices, turn.now, isFree);
  if (choice || !behind || (choices && hasNumber(text, choices))) return choice;
  return choiceOf(text, asBehind(behind), turn.now, true);
}

/**
 * Whether a number that made the last choice was sent twice. What answers the list that came of that choice is an answer,
 * however fast: «1» (Hoàn thành), «1» (Bỏ qua). What changes something for good is never chosen so: in `/go` «1», «1» was a number
 * sent twice.
 * @param choice the choice that it could make now
 */
export function isRepeated(turn: Turn, text: string, choice: Button | null): boolean {
  const { picked, choices } = turn.state.chats[chatKey(turn.event.chat)] ?? {};
  if (picked === undefined || !isChoiceNumber(text) || picked.text !== text.trim()) return false;
  const passed = turn.now - picked.at;
  const act = choice && fromPressData(choice.data);
  if (!act || choices === undefined || choices.at < picked.at) return passed <= againWithinMs;
  if (choices.at > picked.at) return passed <= unaskedWithinMs;
  if (isAllThatIsAsked(act)) return passed <= againWithinMs;
  return confirmsAct(choices) && passed <= confirmsWithinMs;
}

/** What is said of a number that no choice has: how many there are, or that none is open; null for any other text. */
export function sayNumber(text: string, choices: OpenChoices | undefined, now: number): Outcome | null {
  return sayBeyond(text, choices, now) ?? (isChoiceNumber(text) ? say({ type: 'expired-number' }) : null);
}

/** How many choices there are, said of a number beyond them; null for any other text. */
export function sayBeyond(text: string, choices: OpenChoices | undefined, now: number): Outcome | null {
  const count = numberBeyond(text, choices, now);
  if (count === null) return null;
  const [only, another] = choices?.options ?? [];
  return say({ type: 'number-beyond', count, ...(only && !another ? { only: only.label } : {}) });
}

/** The choices that somebody in a group may make: their own, or everybody's (a digest's), whichever came later. */
export function choicesInGroup({ state, event }: Turn): OpenChoices | undefined {
  const memory = state.chats[chatKey(event.chat)];
  return newerOf(memory?.own?.[event.userId], memory?.choices);
}

/**
 * Both lists of whoever speaks in a group, the later one first: a number belongs to that, words to whichever has them. What
 * everybody was given stays theirs, whatever anybody has been asked since.
 */
export function listsInGroup(turn: Turn): readonly OpenChoices[] {
  const memory = turn.state.chats[chatKey(turn.event.chat)];
  const newer = choicesInGroup(turn);
  const lists = [memory?.own?.[turn.event.userId], memory?.choices];
  return [newer, ...lists.filter((one) => one !== newer)].filter((one) => one !== undefined);
}

/** In a group: a number of the list that somebody else was given last, and not of one's own. Null where it is of none. */
export function sayOthersList({ state, context, event, now }: Turn, text: string): Outcome | null {
  const { own = {} } = state.chats[chatKey(event.chat)] ?? {};
  const [last] = Object.entries(own)
    .filter(([userId, list]) => userId !== event.userId && areFresh(list, now))
    .sort(([, one], [, other]) => other.at - one.at);
  if (!last || !isChoiceNumber(text) || choiceOf(text, last[1], now) === null) return null;
  return say({ type: 'others-list', of: personOf(state, context.org, event.chat.channel, last[0]) });
}

/** What came of a choice that was made. */
export const asChosen = (outcome: Outcome): Outcome =>
  outcome.kind === 'silence' ? outcome : { ...outcome, chosen: true };
