import { agencyWords } from '../copy/vi/agencies.ts';

/** The command by which somebody of several agencies chooses: no feature's, since it is decided before any agency hears it. */
export const agencyCommand = { command: 'coquan', description: agencyWords.command };
