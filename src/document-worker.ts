import { parentPort, workerData } from 'node:worker_threads';
import type { DocumentWork } from './core/documents/document-work.ts';
import { makeDocument } from './office-documents.ts';

// A thread of its own for one document, so that the bot answers meanwhile, whatever a year's papers take.
const { work, folder } = workerData as { work: DocumentWork; folder: string };
parentPort!.postMessage({
  made: await makeDocument(work, folder, (done, of) => parentPort!.postMessage({ done, of })),
});
