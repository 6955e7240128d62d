import { Worker } from 'node:worker_threads';
import type { ReadPlan } from './app/ports/read-plan.ts';

/** The longest that a file may take, ms: 50 pages take a second. */
const longestMs = 60_000;

/** Memory of the thread that reads, MiB: what unpacks to more is refused before, this is for what nobody thought of. */
const mostMemoryMb = 512;

/**
 * Reads a plan's file in a thread of its own. One that takes a minute, or more memory than a plan can need, is let go of.
 * @throws Error for a fault of the reader
 */
export const readPlanApart: ReadPlan = (file) =>
  new Promise((done, fail) => {
    const worker = new Worker(new URL('./plan-worker.js', import.meta.url), {
      workerData: file,
      resourceLimits: { maxOldGenerationSizeMb: mostMemoryMb },
    });
    const timer = setTimeout(() => {
      done({ type: 'slow' });
      void worker.terminate();
    }, longestMs);
    worker.once('message', done);
    worker.once('error', (error) =>
      (error as { code?: string }).code === 'ERR_WORKER_OUT_OF_MEMORY' ? done({ type: 'slow' }) : fail(error),
    );
    worker.once('exit', () => {
      clearTimeout(timer);
      // What was said or failed before counts; a thread that just ended said nothing.
      fail(new Error('the reader ended without a word'));
    });
  });
