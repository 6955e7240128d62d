import { foldedWords } from '../core/text/fold.ts';

/** How questions are put at the console. */
export interface Asking {
  /** Puts a question and gives the line that was typed, or null where nobody types any more. */
  ask(question: string): Promise<string | null>;
  say(line: string): void;
}

/** The same, where an answer that cannot be taken can be forgotten: going back leads to the question before, not to it. */
export interface Retraceable extends Asking {
  forget(): void;
}

/** Somebody goes back by one question. */
class Back extends Error {}

const isBack = (typed: string): boolean => /^(?:lui|lui lai|quay lai|cau truoc)$/.test(foldedWords(typed));

/**
 * Runs a sitting in which «lùi lại» takes back the last answer: what was answered before it is given again, unheard, up to
 * the question that it answered.
 * @param atFirst said where nothing was answered yet
 */
export async function withWayBack<Result>(
  { ask, say }: Asking,
  atFirst: string,
  run: (asking: Retraceable) => Promise<Result>,
): Promise<Result> {
  const answers: string[] = [];
  for (;;) {
    let at = 0;
    const isReplaying = (): boolean => at < answers.length;
    const asking: Retraceable = {
      async ask(question) {
        if (isReplaying()) return answers[at++]!;
        for (;;) {
          const typed = await ask(question);
          if (typed === null) return null;
          if (!isBack(typed)) {
            answers.push(typed);
            at += 1;
            return typed;
          }
          if (answers.pop() !== undefined) throw new Back();
          say(atFirst);
        }
      },
      say(line) {
        if (!isReplaying()) say(line);
      },
      forget() {
        answers.splice(at - 1, 1);
        at -= 1;
      },
    };
    try {
      return await run(asking);
    } catch (error) {
      if (!(error instanceof Back)) throw error;
    }
  }
}
