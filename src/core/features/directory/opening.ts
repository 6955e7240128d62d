import type { Person, Unit } from '../../people/org.ts';
import type { Content, Outcome } from '../../said/content.ts';
import { gone } from '../feature.ts';
import type { Form } from '../forms.ts';
import { asks, type KnownTurn, say } from '../turn.ts';

export type FormOf<T extends Form['type']> = Extract<Form, { type: T }>;

export const unitOf = ({ context }: KnownTurn, id: string | undefined): Unit | undefined =>
  context.org.units.find((unit) => unit.id === id);

export const personOf = ({ context }: KnownTurn, id: string): Person | undefined =>
  context.org.people.find((person) => person.id === id);

export const badName = (why: Extract<Content, { type: 'bad-name' }>['why']): Outcome =>
  say({ type: 'bad-name', why });

/** Opens a form with its question, unless what it is about is gone. */
export function open<F extends Form>(
  turn: KnownTurn,
  form: F,
  spec: { ask(turn: KnownTurn, form: F, at: number): Content | null },
): Outcome {
  const question = spec.ask(turn, form, turn.now);
  return question ? asks(turn, form, question) : gone();
}
