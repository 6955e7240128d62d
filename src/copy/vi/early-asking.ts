import { NotLoadedError } from '../../core/not-loaded-error.ts';
import { say } from '../wording.ts';
import type { asking as Asking } from './asking.ts';
import { isPlain, plainAnswers } from './plain-answers.ts';

let loaded: typeof Asking | null = null;

/** Loads the words of what is asked, which a start does without; nothing where they are there. */
export async function loadAsking(): Promise<void> {
  loaded ??= (await import('./asking.ts')).asking;
}

/** Words for what is asked: of what a newcomer is told from the start, of all else with the question engine. @throws NotLoadedError before */
export const asking: typeof Asking = {
  answer(content, names) {
    if (loaded) return loaded.answer(content, names);
    if (isPlain(content.answer) && !content.note && !content.figures && !content.ofYear)
      return say(plainAnswers, content.answer, names);
    throw new NotLoadedError('the words of what is asked');
  },
};
