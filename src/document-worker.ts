import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import type { DocumentWork } from './core/documents/document-work.ts';
import { makeDocument } from './office-documents.ts';

// A thread beside the bot's for documents, so that the bot answers meanwhile, whatever a year's papers take.
// Where both want the processor the bot goes first. Linux alone keeps a priority for each thread (setpriority(2), pid 0): on
// other systems this would slow down the bot itself.
if (process.platform === 'linux') setPriority(0, 10);

const folder = workerData as string;

// One document after another. One that fails ends the thread, with its error.
parentPort!.on('message', async (work: DocumentWork) => {
  parentPort!.postMessage({
    made: await makeDocument(work, folder, (done, of) => parentPort!.postMessage({ done, of })),
  });
});
