import type * as z from 'zod';
import { type State, stateSchema } from '../../src/core/state/state.ts';

const shape: Readonly<Record<string, z.ZodType>> = stateSchema.shape;

/**
 * Makes what takes a state through JSON and its schema, as a disk does. A part whose JSON is that of the state before has been
 * there already, and is what came back then: most of what a long talk has said stands still.
 */
export function throughDisk(): (state: State) => State {
  const before = new Map<string, { text: string | undefined; part: unknown }>();
  const partOf = (key: string, value: unknown): unknown => {
    const text: string | undefined = JSON.stringify(value);
    const known = before.get(key);
    if (known && known.text === text) return known.part;
    const part = shape[key]!.parse(text === undefined ? undefined : JSON.parse(text));
    before.set(key, { text, part });
    return part;
  };
  return (state) => {
    const parts: Readonly<Record<string, unknown>> = state;
    try {
      const names = Object.keys({ ...shape, ...state });
      const read = names.map((name) => [name, partOf(name, parts[name])] as const);
      return Object.fromEntries(read.filter(([, part]) => part !== undefined)) as State;
    } catch {
      // The whole says where the fault is.
      return stateSchema.parse(JSON.parse(JSON.stringify(state)));
    }
  };
}
