import { NotLoadedError } from '../../core/not-loaded-error.ts';
import type { asking as Asking } from './asking.ts';

let loaded: typeof Asking | null = null;

/** Loads the words of what is asked, which a start does without; nothing where they are there. */
export async function loadAsking(): Promise<void> {
  loaded ??= (await import('./asking.ts')).asking;
}

/** Words for what is asked. Loaded with the question engine, when the first is asked. @throws NotLoadedError before */
export const asking: typeof Asking = {
  answer(content, names) {
    if (loaded === null) throw new NotLoadedError('the words of what is asked');
    return loaded.answer(content, names);
  },
};
