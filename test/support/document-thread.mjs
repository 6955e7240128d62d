// Stands in for the thread that makes documents: says which thread it is, or fails, or ends, as it is told.
import { parentPort, threadId } from 'node:worker_threads';

parentPort.on('message', async (work) => {
  if (work === 'fail') throw new Error('failed as told');
  if (work === 'end') process.exit();
  parentPort.postMessage({ done: 1, of: 2 });
  parentPort.postMessage({ made: threadId });
});
