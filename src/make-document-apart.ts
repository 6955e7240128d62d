import { Worker } from 'node:worker_threads';
import type { MakeDocument } from './app/ports/make-document.ts';
import type { DocumentMade } from './core/documents/document-work.ts';

/** The longest that a document may take, ms: a year's takes some seconds. */
const longestMs = 300_000;

/** Memory of the thread that makes it, MiB. */
const mostMemoryMb = 512;

/**
 * So long a thread is kept for the next document, ms. A month's papers are asked for one after another; half of what the first
 * takes is the thread's own start, which competes with the bot for the processor (its code is read and made fast once more).
 */
const keptMs = 60_000;

type Said = { made: DocumentMade } | { done: number; of: number };

const byDefault = { thread: new URL('./document-worker.js', import.meta.url), keptMs };

/**
 * Makes documents of a state's folder, in a thread beside the bot that is kept for a while for the next. One that fails or takes
 * too long is let go of, and the next document has a thread of its own.
 * @param folder where the state lies, with its evidence; the files are put there
 */
export function makeDocumentApart(folder: string, { thread, keptMs } = byDefault): MakeDocument {
  let idle: Worker | null = null;
  let leaving: NodeJS.Timeout | undefined;

  function take(): Worker {
    clearTimeout(leaving);
    const kept = idle;
    idle = null;
    kept?.ref();
    return kept ?? start();
  }

  function start(): Worker {
    const worker = new Worker(thread, {
      workerData: folder,
      resourceLimits: { maxOldGenerationSizeMb: mostMemoryMb },
    });
    // Also where it ends while nobody waits for it.
    worker.on('error', () => letGo(worker));
    worker.on('exit', () => letGo(worker));
    return worker;
  }

  function letGo(worker: Worker): void {
    if (idle === worker) idle = null;
    void worker.terminate();
  }

  /** Kept for the next document: it holds up no end of the bot, and its memory is given back where none follows. */
  function keep(worker: Worker): void {
    if (idle) {
      letGo(worker);
      return;
    }
    idle = worker;
    worker.unref();
    leaving = setTimeout(letGo, keptMs, worker).unref();
  }

  return (work, onProgress) =>
    new Promise((done, fail) => {
      const worker = take();
      const settle = (): void => {
        clearTimeout(timer);
        worker.off('message', hear).off('error', failed).off('exit', ended);
      };
      const failed = (error: Error): void => {
        settle();
        letGo(worker);
        fail(error);
      };
      const ended = (): void => failed(new Error('the document was not made'));
      const hear = (said: Said): void => {
        if (!('made' in said)) {
          onProgress(said.done, said.of);
          return;
        }
        settle();
        keep(worker);
        done(said.made);
      };
      const timer = setTimeout(() => failed(new Error('the document took too long')), longestMs);
      worker.on('message', hear).on('error', failed).on('exit', ended);
      worker.postMessage(work);
    });
}
