import { Worker } from 'node:worker_threads';
import type { MakeDocument } from './app/ports/make-document.ts';
import type { DocumentMade } from './core/documents/document-work.ts';

/** The longest that a document may take, ms: a year's takes some seconds. */
const longestMs = 300_000;

/** Memory of the thread that makes it, MiB. */
const mostMemoryMb = 512;

type Said = { made: DocumentMade } | { done: number; of: number };

/**
 * Makes documents of a state's folder, each in a thread of its own.
 * @param folder where the state lies, with its evidence; the files are put there
 */
export const makeDocumentApart =
  (folder: string): MakeDocument =>
  (work, onProgress) =>
    new Promise((done, fail) => {
      const worker = new Worker(new URL('./document-worker.js', import.meta.url), {
        workerData: { work, folder },
        resourceLimits: { maxOldGenerationSizeMb: mostMemoryMb },
      });
      const timer = setTimeout(() => {
        fail(new Error('the document took too long'));
        void worker.terminate();
      }, longestMs);
      worker.on('message', (said: Said) =>
        'made' in said ? done(said.made) : onProgress(said.done, said.of),
      );
      worker.once('error', fail);
      worker.once('exit', () => {
        clearTimeout(timer);
        // What was said or failed before counts.
        fail(new Error('the document was not made'));
      });
    });
