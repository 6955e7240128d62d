import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import type { DocumentWork } from './core/documents/document-work.ts';
import { makeDocument } from './office-documents.ts';

// A thread of its own for one document, so that the bot answers meanwhile, whatever a year's papers take.
// Where both want the processor the bot goes first. Linux alone keeps a priority for each thread (setpriority(2), pid 0): on
// other systems this would slow down the bot itself.
if (process.platform === 'linux') setPriority(0, 5);

const { work, folder } = workerData as { work: DocumentWork; folder: string };
parentPort!.postMessage({
  made: await makeDocument(work, folder, (done, of) => parentPort!.postMessage({ done, of })),
});
