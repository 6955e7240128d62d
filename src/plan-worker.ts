import { parentPort, workerData } from 'node:worker_threads';
import { type PlanFile, readPlan } from './documents/import/read-plan.ts';

// A thread of its own for one file, so that the bot answers meanwhile, and a file that takes for ever can be let go of.
parentPort!.postMessage(await readPlan(workerData as PlanFile));
