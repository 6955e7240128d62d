import { existsSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { variableNames } from './config.ts';
import { readText } from './storage/read-text.ts';

/**
 * Reads a `.env` file, if it is there, into an environment; what is set in the environment already wins.
 * @returns a warning for the operator where a file is there that sets none of them, else null
 * @throws DataError if the file cannot be read
 */
export async function loadEnvironment(
  file: string,
  environment: Record<string, string | undefined>,
): Promise<string | null> {
  if (!existsSync(file))
    return existsSync(`${file}.txt`) ? `${file}.txt is not read; rename it to ${file}` : null;
  const given = parseEnv(await readText(file)) as Record<string, string>;
  for (const [name, value] of Object.entries(given)) environment[name] ??= value;
  return variableNames.some((name) => Object.hasOwn(given, name))
    ? null
    : `${file} sets none of the variables that are known: ${variableNames.join(', ')}`;
}
