import type * as z from 'zod';
import { OperatorError } from '../../kit/operator-error.ts';
import { shortened } from '../text/cut.ts';

/** A data or configuration file that must not be used: names the file, the field, what stands there and what should. */
export class DataError extends OperatorError {
  override readonly name = 'DataError';
}

/** The value at a path of a parsed JSON document, or undefined where the path breaks off. */
function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input;
  for (const key of path) {
    if (value === null || typeof value !== 'object') return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}

const shown = (value: unknown): string => {
  const text = value === undefined ? 'nothing' : (JSON.stringify(value) ?? String(value));
  return shortened(text, 78);
};

/** Writes a JSON path the way people read it: `people[2].role`. */
export const writePath = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (text, key) =>
      typeof key === 'number' ? `${text}[${key}]` : text ? `${text}.${String(key)}` : String(key),
    '',
  ) || '(the whole file)';

/** One line for each problem: the field, what stands there, and what should. */
const describeIssues = (input: unknown, error: z.ZodError): string[] =>
  error.issues.map(
    (issue) =>
      `${writePath(issue.path)}: ${shown(valueAt(input, issue.path))} stands there; ${issue.message}`,
  );

/**
 * Validates a parsed data file.
 * @param file path of the file, for the message only
 * @throws DataError naming the file and every wrong field
 */
export function parseDataFile<Output>(file: string, schema: z.ZodType<Output>, input: unknown): Output {
  // Read once a start: compiling a parser for it, as zod does for what is parsed again and again, would cost more.
  const result = schema.safeParse(input, { jitless: true });
  if (result.success) return result.data;
  throw new DataError(
    `${file} cannot be used:\n${describeIssues(input, result.error)
      .map((line) => `  - ${line}`)
      .join('\n')}\nCorrect these fields and start again.`,
  );
}
