import { part } from '../state/part.ts';
import { directorySchema, emptyDirectory } from './directory.ts';

export const directorySlice = {
  /** What the office changed in the directory by chat. */
  directory: part(directorySchema, emptyDirectory),
};
