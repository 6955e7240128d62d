import { choicesMeant, labelled, type OpenChoices } from '../../said/choices.ts';
import type { Outcome } from '../../said/content.ts';
import type { Button } from '../../said/message.ts';
import { fold, foldedWords } from '../../text/fold.ts';
import { placeNamed } from '../../text/place-named.ts';
import {
  type Act,
  type CommandName,
  commands,
  fromPressData,
  isAllThatIsAsked,
  toPressData,
} from '../acts.ts';
import type { FormSpec } from '../feature.ts';
import type { Form } from '../forms.ts';
import { asChosen } from '../open-choices.ts';
import { type KnownTurn, openForm } from '../turn.ts';

/** What carries out an act, and how a form reads what is typed. */
export interface Hands {
  perform(turn: KnownTurn, act: Act): Outcome;
  spec(form: Form): FormSpec<Form>;
}

/** Words that only say that something is to be another: «đổi hạn sang 28». */
const verbs = /^(?:(?:em|toi|minh|cho|giup|nho|doi|sua|chinh|chuyen|doi lai|sua lai|dat|dat lai|ghi) )+(?=.)/;
/** What stands between the name of a thing and its value. */
const between = /^(?:là|la|sang|thành|thanh|đến|den|về|ve|qua)\s+|^(?:[:=→]|->|=>)\s*/iu;
/** A colon or the like at the end of the name: what follows is the value, whatever it reads like. */
const parted = /(?:[:=→]|->|=>)$/u;
/** «2.», «2)», «2:»: the place of a choice, and no number of the value. */
const placeSign = /^(\d{1,2})[.):]$/;
/** The longest name of a choice that a value may stand behind. */
const longestName = 12;

interface Split {
  name: string;
  value: string;
  /** A sign says where the value begins. */
  isParted: boolean;
}

/** A text at each place at which a name may end and its value begin, the longest name first. */
function splitsOf(text: string): Split[] {
  const words = text.normalize('NFC').trim().split(/\s+/);
  const most = Math.min(longestName, words.length - 1);
  return Array.from({ length: Math.max(most, 0) }, (_, at) => most - at).map((count) => {
    const name = words.slice(0, count).join(' ');
    const rest = words.slice(count).join(' ');
    const value = rest.replace(between, '');
    return {
      name: placeSign.test(name) ? name : name.replace(parted, ''),
      value,
      isParted: parted.test(name) || (value !== rest && /^(?:[:=→]|->|=>)/u.test(rest)),
    };
  });
}

/** What a form that was just opened makes of a value; null where nothing was opened, or it cannot read it. */
function filled(
  turn: KnownTurn,
  opened: Outcome,
  { value, isParted }: Split,
  { spec }: Hands,
): Outcome | null {
  if (opened.kind !== 'act' || (opened.notices ?? []).length > 0) return null;
  const after: KnownTurn = { ...turn, state: opened.state };
  const form = openForm(after)?.form;
  if (!form || value === '' || form === openForm(turn)?.form) return null;
  const { reads, canRead, doubt, fill } = spec(form);
  // Free words are its value where a sign says so, and where they are shown before they count.
  const isRead = reads === 'words' ? isParted && !doubt : (canRead?.(after, form, value) ?? false);
  if (!isRead) return null;
  const outcome = fill(after, form, value);
  return outcome.kind === 'answer' ? { kind: 'act', state: opened.state, replies: outcome.replies } : outcome;
}

/** «đổi hạn»: the name alone, with its marks where it was typed with them. */
function withoutVerbs(name: string): string {
  const left = fold(name).replace(verbs, '').trim().split(/\s+/).length;
  return name.split(/\s+/).slice(-left).join(' ');
}

/** The choices that the name before a value may mean. */
function named(name: string, choices: OpenChoices, now: number): readonly Button[] {
  const [, listed] = placeSign.exec(name) ?? [];
  const place = /^\d+$/.test(name) ? 0 : Number(listed ?? placeNamed(name, true));
  const at = choices.wordsOnly ? undefined : choices.options[place - 1];
  if (at) return [at];
  const words = withoutVerbs(name);
  const whole = labelled(foldedWords(words), choices.options);
  return whole ? [whole] : choicesMeant(words, choices, now);
}

/**
 * «hạn 28», «đổi giờ tổng hợp sang 1 ngày sau hạn 10:00»: a choice of the open list by a part of its label, and with it the value that
 * would be asked next. Null where no choice asks for such a value, or several do.
 */
export function valueSaid(turn: KnownTurn, text: string, choices: OpenChoices, hands: Hands): Outcome | null {
  // A row with figures of its own is that row: «Tháng 5/2023».
  if (choicesMeant(text, choices, turn.now).length > 0) return null;
  for (const split of splitsOf(text)) {
    const found = named(split.name, choices, turn.now).flatMap(({ data }) => {
      const act = fromPressData(data);
      const outcome = act && filled(turn, hands.perform(turn, act), split, hands);
      return outcome ? [outcome] : [];
    });
    const [only, another] = found;
    if (only) return another ? null : asChosen(only);
  }
  return null;
}

/** «/lich hạn 28»: the same behind a command, where its own words name what is chosen. */
export function valueBehind(
  turn: KnownTurn,
  argument: string,
  choose: (said: string) => Act | null,
  hands: Hands,
): Outcome | null {
  for (const split of splitsOf(argument)) {
    const act = choose(withoutVerbs(split.name));
    const outcome = act && filled(turn, hands.perform(turn, act), split, hands);
    if (outcome) return outcome;
  }
  return null;
}

/** Longer texts say more than what stands behind a command. */
const longestArgument = 6;

/**
 * The choices of the open list that are what a text chooses behind a command: «tắt» at `/trichdan`, «đây» at `/kenh`. None where it
 * chooses nothing of this list, or what would be all that is asked.
 * @param choose what a command would do with an argument; null where that chooses nothing
 */
export function behindCommand(
  text: string,
  { options }: OpenChoices,
  choose: (name: CommandName, argument: string) => Act | null,
): readonly Button[] {
  if (text.trim().split(/\s+/).length > longestArgument) return [];
  const named = commands.flatMap(({ name }) => {
    const act = choose(name, text.trim());
    return act && !isAllThatIsAsked(act) ? [toPressData(act)] : [];
  });
  return options.filter(({ data }) => named.includes(data));
}
