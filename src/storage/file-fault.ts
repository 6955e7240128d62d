import { DataError } from '../core/plan/data-error.ts';

/** What the system said about a path, and what the operator can do. */
const faults: ReadonlyMap<string, string> = new Map([
  ['EACCES', 'cannot be opened: no permission. Give the account that runs the bot the right to it'],
  ['EPERM', 'cannot be opened: no permission. Give the account that runs the bot the right to it'],
  ['EISDIR', 'is a folder, and a file should stand there. Move it away'],
  ['ENOTDIR', 'should be a folder, but it is a file or leads through one. Move that away'],
  ['EEXIST', 'should be a folder, but a file stands there. Move it away'],
  ['EROFS', 'lies on a disk that can only be read. Make the disk writable, or choose another place'],
  ['ENOSPC', 'cannot be written: the disk is full. Make room'],
  ['EDQUOT', 'cannot be written: the quota of the disk is used up. Make room'],
  ['ENOENT', 'leads to nothing that is there. Correct the path'],
  ['ELOOP', 'leads through links in a circle. Correct the links'],
  ['ENAMETOOLONG', 'is too long for the system. Choose a shorter path'],
  ['EIO', 'cannot be read or written: the disk is faulty. Look at the disk'],
  ['EMFILE', 'cannot be opened: too many files are open. Raise the limit of open files'],
  ['ENFILE', 'cannot be opened: too many files are open. Raise the limit of open files'],
]);

/**
 * One line for the operator about a path that the system refused: the path, the fault, the remedy.
 * @param path where the error itself names none
 * @returns null for an error that is not of this kind
 */
export function fileFault(error: unknown, path?: string): string | null {
  if (!(error instanceof Error)) return null;
  const { code, path: named } = error as NodeJS.ErrnoException;
  const place = path ?? named;
  const fault = faults.get(code ?? '');
  return fault === undefined || place === undefined ? null : `${place} ${fault} (${code}).`;
}

/** The same as an error for the operator; what is not of this kind stays as it is. */
export function asFileFault(error: unknown, path?: string): unknown {
  const line = fileFault(error, path);
  return line === null ? error : new DataError(line, { cause: error });
}
