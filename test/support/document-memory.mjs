// Makes a document by the built thread, in a process of its own, and prints by how many MB at most its memory grew.
import { readFileSync } from 'node:fs';
import { getPriority } from 'node:os';
import { Worker } from 'node:worker_threads';

const [worker, given, folder] = process.argv.slice(2);
const work = JSON.parse(readFileSync(given, 'utf8'));
const rss = () => process.memoryUsage().rss / 1_000_000;
const before = rss();
let most = before;
const watch = setInterval(() => {
  most = Math.max(most, rss());
}, 5);
const began = performance.now();
const thread = new Worker(worker, {
  workerData: folder,
  resourceLimits: { maxOldGenerationSizeMb: 512 },
});
thread.on('message', (said) => {
  if (!('made' in said)) return;
  clearInterval(watch);
  void thread.terminate();
  console.log(
    JSON.stringify({
      made: said.made,
      grownMb: most - before,
      tookMs: performance.now() - began,
      priority: getPriority(),
    }),
  );
});
thread.postMessage(work);
