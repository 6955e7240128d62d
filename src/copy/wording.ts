import type { FormSchemas, FormTypeOf } from '../core/features/forms.ts';
import type { Content } from '../core/said/content.ts';
import type { Message } from '../core/said/message.ts';
import type { Names } from '../core/said/names.ts';

/**
 * What is said of each type of a union, as a table: one missing does not compile.
 * @template Rest what the words need besides the value
 */
export type WordsOf<Union extends { type: string }, Rest extends readonly unknown[] = [], Words = string> = {
  readonly [T in Union['type']]: (value: Extract<Union, { type: T }>, ...rest: Rest) => Words;
};

/** The words of some contents: all of them, and no other. */
export type WordingOf<Of extends Content> = { readonly [T in Of['type']]: Wording[T] };

/** What each command of a declaration does, in half a line. */
export type CommandWords<D extends { commands: object }> = Readonly<
  Record<keyof D['commands'] & string, string>
>;

/** What each form of a feature was about, for when it is left. */
export type LeftWords<Forms extends FormSchemas> = Readonly<Record<FormTypeOf<Forms>, string>>;

/** The words of every content, in one language. */
export type Wording = WordsOf<Content, [names: Names], Message>;

/** Says a value in the words that its table has for its type. */
export function say<Union extends { type: string }, Rest extends readonly unknown[], Words>(
  table: WordsOf<Union, Rest, Words>,
  value: Union,
  ...rest: Rest
): Words {
  // The row of a type takes the values of that type: a relation that TypeScript does not follow through an index.
  const words = table[value.type as Union['type']] as (value: Union, ...rest: Rest) => Words;
  return words(value, ...rest);
}
