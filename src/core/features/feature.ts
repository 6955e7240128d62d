import { hasQuestionForm } from '../ask/question-form.ts';
import { type ChannelName, type Org, type Person, worksForOffice } from '../people/org.ts';
import type { Content, Outcome } from '../said/content.ts';
import type { Act } from './acts.ts';
import type { ActOf, CommandDeclaration, Guard, Right } from './declare.ts';
import type { Form } from './forms.ts';
import { type KnownTurn, say, type Turn } from './turn.ts';

/** What an act gets: somebody known, unless anybody may do it. */
type TurnFor<R> = R extends 'anyone' ? Turn : KnownTurn;
type RightOf<D, T> = D extends { guard: { right: infer G }; acts: infer S }
  ? T extends keyof S
    ? S[T] extends { right: infer R }
      ? R
      : G
    : never
  : never;

interface AnyDeclared {
  guard: Guard;
  acts: Readonly<Record<string, unknown>>;
  commands: Readonly<Record<string, CommandDeclaration>>;
}

/** What each act of a declaration does: one entry an act. Rights were checked, on the state at this moment. */
export type Performs<D extends AnyDeclared> = {
  [T in ActOf<D>['type']]: (turn: TurnFor<RightOf<D, T>>, act: Extract<ActOf<D>, { type: T }>) => Outcome;
};

/** The commands that no act is named for. */
type RunNames<C> = { [N in keyof C & string]: C[N] extends { opens: string } ? never : N }[keyof C & string];
type RightOfCommand<D extends AnyDeclared, N extends keyof D['commands']> = D['commands'][N] extends {
  right: infer R;
}
  ? R
  : D['guard']['right'];

/** What each command with an argument does. */
export type Runs<D extends AnyDeclared> = {
  [N in RunNames<D['commands']>]: (turn: TurnFor<RightOfCommand<D, N>>, argument: string) => Outcome;
};

/**
 * How a text that is typed into a form is told from a question in its middle:
 * `name` is the name of a person or a unit; `words` are free; `value` is taken where the form can read it;
 * `choice` is made by its buttons.
 */
type Reads = 'name' | 'words' | 'value' | 'choice';

/** A guided question of a feature. */
export interface FormSpec<F extends Form> {
  right: Right;
  reads: Reads;
  /** Acts that belong to it: their buttons do not end it. */
  acts: readonly Act['type'][];
  /** The question, asked at a moment; null where what it was about is gone. */
  ask(turn: KnownTurn, form: F, at: number): Content | null;
  /** Whether a text is a value that it takes, or one that it speaks of itself though no list has it; asked only of what reads values. */
  canRead?(turn: KnownTurn, form: F, text: string): boolean;
  /** What was typed. What changes a right or a name is shown first, by another form. */
  fill(turn: KnownTurn, form: F, text: string): Outcome;
  /** Whether words that may be meant for the bot are its answer, asked before they reach anybody: of whatever reads words. */
  doubt?(turn: KnownTurn, form: F, words: string, at: number): Content | null;
  /** Another name than the one that was shown, typed where it is to be confirmed: shown anew. Null where it is none. */
  correct?(turn: KnownTurn, form: F, name: string): Outcome | null;
  /**
   * Other words than those that were shown, typed where they are to be confirmed: shown anew. Null where they are none.
   * @param typed the same with the words that deny what was shown, or have it changed
   */
  revised?(turn: KnownTurn, form: F, text: string, typed: string): Outcome | null;
  /** One step back, to what was asked before it; where there is none the form ends. */
  back?(turn: KnownTurn, form: F): Outcome;
  /** «bỏ qua» to what is to be confirmed: what it was about stays open, and the next is asked. Unset, the form ends. */
  left?(turn: KnownTurn, form: F): Outcome;
  /** [Thôi]: what was to be confirmed comes to nothing, and what it was part of goes on. Unset, the form ends. */
  declined?(turn: KnownTurn, form: F): Outcome;
  /** [Đổi]: what was shown is carried out. */
  confirm?(turn: KnownTurn, form: F): Outcome;
}

export type Forms<T extends Form['type']> = { [F in T]: FormSpec<Extract<Form, { type: F }>> };

/** Asked of somebody in a group whose account nobody has linked. */
export function whoAreYou({ event, context }: Pick<Turn, 'event' | 'context'>): Content {
  const here = event.chat.channel;
  const others = (Object.keys(context.channels ?? {}) as ChannelName[]).filter(
    (name) => name !== here && name !== 'web',
  );
  return { type: 'who-are-you', here, elsewhere: others };
}

/** Whether somebody known has a right, by their role alone. */
export function hasRight(org: Org, person: Person, right: Right): boolean {
  switch (right) {
    case 'office':
      return worksForOffice(org, person);
    case 'overseer':
      return person.role === 'leader' || worksForOffice(org, person);
    case 'head':
      return person.role === 'head';
    case 'anyone':
    case 'known':
      return true;
  }
}

/** What is said to whoever lacks a right that a role gives. */
const lacking: Readonly<Partial<Record<Right, Content>>> = {
  office: { type: 'office-only' },
  overseer: { type: 'overseers-only' },
  head: { type: 'head-only' },
};

/** What keeps somebody from an act, to be said; null where nothing does. */
export function hindrance({ person, event, context }: Turn, { right, where }: Guard): Content | null {
  const isGroup = event.chatKind === 'group';
  // By their name in the group nobody can tell who taps: they may well be known, on another platform.
  if (person === null && isGroup && event.type === 'press' && right !== 'anyone')
    return whoAreYou({ event, context });
  const lacks = person !== null && hasRight(context.org, person, right) ? null : (lacking[right] ?? null);
  if (right === 'office' || right === 'overseer') {
    if (event.type === 'text' && event.isAnonymous) return { type: 'anonymous' };
    if (lacks) return lacks;
  }
  if (where === 'private' && (isGroup || person === null)) return { type: 'in-private' };
  if (lacks) return lacks;
  return right !== 'anyone' && person === null ? { type: 'in-private' } : null;
}

/** «Lò Văn Ai»: written as names are, every word with a capital. */
export const isWrittenAsName = (text: string): boolean => {
  const words = text.trim().split(/\s+/);
  return words.length > 1 && words.every((word) => /^\p{Lu}/u.test(word));
};

/** Whether a text has the signs of a question or a command, which no name has. */
export const readsAsAsked = (text: string): boolean =>
  text.includes('?') || /^\s*\//.test(text) || (!isWrittenAsName(text) && hasQuestionForm(text));

/** The question of a form that was left, or one that cannot be read. */
export const gone = (): Outcome => say({ type: 'stale-button' });
