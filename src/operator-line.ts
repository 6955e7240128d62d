import { OperatorError } from './kit/operator-error.ts';
import { fileFault } from './storage/file-fault.ts';

/**
 * What the operator reads of an error that ends a command or the start: where it is (file, field, variable), what is wrong,
 * and the remedy.
 * @param dataDir where a disk that refused is looked for when the error names no path, as failed writes do
 * @returns null for a fault of the bot, whose stack is of more use
 */
export const operatorLine = (error: unknown, dataDir: string): string | null =>
  error instanceof OperatorError ? error.message : (fileFault(error) ?? fileFault(error, dataDir));
